import type { Publication, RecordView } from '#records/record.ts';
import type { Named, RecordBook } from '#records/record-book.ts';
import type { CopyReceipt } from './copy-receipt.ts';
import type { copyForms, Plan } from './plan.ts';

/**
 * Whether an own copy is the valid version; a copy of the text that is being written is a `draft`, of an earlier one an
 * `old-draft`; `returned` where the last one came back; `unknown` where nobody wrote down which one it is.
 */
export type CopyState = 'current' | 'old' | 'draft' | 'old-draft' | 'returned' | 'unknown';

/** What a copy is held against; undefined while the plan was never valid, and then nothing is old. */
export type ValidVersion = Pick<Publication, 'revision' | 'at' | 'contentHash'> | undefined;

/** The newest content of the plan, valid or not. */
export type NewestVersion = Pick<RecordView, 'revision' | 'contentHash'>;

/** Both versions of which a copy may be. */
interface Versions {
  valid: ValidVersion;
  newest: NewestVersion;
}

/** Who has an own copy, and of what. */
export interface CopyHolderView {
  holder: Named | null;
  /** Who holds it, where that is no record. */
  holderName: string | null;
  form: (typeof copyForms)[number] | null;
  where: string | null;
  version: string | null;
  receivedOn: string | null;
  /** Whether this copy is the valid version. */
  state: CopyState;
  /** What was written down when it was handed out, to note there that it came back; null where nothing was. */
  receipt: Pick<Named, 'kind' | 'slug'> | null;
}

/** What is known of one copy. */
interface Held {
  version: string | null;
  receivedOn: string | null;
  contentHash?: string | undefined;
}

type PlanHolder = NonNullable<Plan['holders']>[number];
type Receipt = CopyReceipt & { recorded: string; slug: string };

/**
 * Who has a copy: the holders that the plan names, each with the newest that was handed out to them, and then whoever
 * else got one and did not give it back.
 */
export function copyHolders(
  record: Pick<RecordView, 'id' | 'content' | 'published' | 'revision' | 'contentHash' | 'head'>,
  book: RecordBook,
): CopyHolderView[] {
  const { id, content, published: valid, head: newest = record } = record;
  const versions = { valid, newest };
  const receipts = receiptsOf(id, book);
  const rows = (content as Plan).holders ?? [];
  const taken = new Set<Receipt>();
  const planned = rows.map((row) => {
    const own = receipts.filter((receipt) => isFor(receipt, row, rows));
    for (const receipt of own) taken.add(receipt);
    return holderView({ ...row, ...own[0] }, { row, receipt: own[0] }, book, versions);
  });
  const others = new Map<string, Receipt>();
  for (const receipt of receipts) {
    const key = receipt.holder ?? receipt.holderName?.trim().toLowerCase() ?? '';
    if (!taken.has(receipt) && !others.has(key)) others.set(key, receipt);
  }
  const held = [...others.values()].filter(({ returnedOn }) => returnedOn === undefined);
  return [...planned, ...held.map((receipt) => holderView(receipt, { receipt }, book, versions))];
}

/** What was handed out of a plan, the newest first. */
const receiptsOf = (id: string, book: RecordBook): Receipt[] =>
  book
    .ofKind('copy-receipt')
    .filter(({ content }) => content.about === id)
    .map(({ content, updatedAt, slug }) => ({ ...(content as CopyReceipt), recorded: updatedAt, slug }))
    .sort((a, b) => compare(b.handedOn ?? '', a.handedOn ?? '') || compare(b.recorded, a.recorded));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Who holds a copy in more than one form gets them apart: a new one on paper does not renew the one on the phone. */
function isFor(receipt: Receipt, row: PlanHolder, rows: readonly PlanHolder[]): boolean {
  if (row.holder === undefined || receipt.holder !== row.holder) return false;
  const own = rows.filter(({ holder }) => holder === row.holder);
  return own.length === 1 || receipt.form === row.form;
}

function holderView(
  shown: Pick<PlanHolder & CopyReceipt, 'holder' | 'holderName' | 'form' | 'where'>,
  { row, receipt }: { row?: PlanHolder; receipt?: Receipt | undefined },
  book: RecordBook,
  { valid, newest }: Versions,
): CopyHolderView {
  const held =
    receipt === undefined
      ? { version: row?.version ?? null, receivedOn: row?.receivedOn ?? null }
      : { version: receipt.version ?? null, receivedOn: receipt.handedOn ?? null };
  return {
    holder: book.named(shown.holder),
    holderName: shown.holderName ?? null,
    form: shown.form ?? null,
    where: shown.where ?? null,
    ...held,
    state:
      receipt?.returnedOn === undefined
        ? copyStateOf({ ...held, contentHash: receipt?.contentHash }, valid, newest)
        : 'returned',
    receipt: receipt === undefined ? null : { kind: 'copy-receipt', slug: receipt.slug },
  };
}

/** How the copy of one holder stands (R80): by its text, else by its version, else by the day on which it was received. */
export function copyStateOf(held: Held, valid: ValidVersion, newest?: NewestVersion): CopyState {
  if (valid !== undefined && held.contentHash === valid.contentHash) return 'current';
  if (newest !== undefined && held.contentHash === newest.contentHash) return 'draft';
  return valid === undefined ? draftStateOf(held, newest) : againstValid(held, valid);
}

/** While nothing is valid only the number tells one draft from another. */
function draftStateOf({ version, contentHash }: Held, newest: NewestVersion | undefined): CopyState {
  const number = numberIn(version);
  if (number === undefined || newest === undefined) return 'unknown';
  if (number === newest.revision && contentHash === undefined) return 'draft';
  return number < newest.revision ? 'old-draft' : 'unknown';
}

function againstValid({ version, receivedOn, contentHash }: Held, valid: Exclude<ValidVersion, undefined>): CopyState {
  const number = numberIn(version);
  if (number !== undefined) {
    if (number === valid.revision) return contentHash === undefined ? 'current' : 'unknown';
    return number < valid.revision ? 'old' : 'unknown';
  }
  if (contentHash !== undefined || receivedOn === null) return 'unknown';
  return receivedOn < valid.at.slice(0, 10) ? 'old' : 'current';
}

/** The number of a version as people write it: `3`, `v3`, `versie 3`. Anything else is no number to count with. */
const numberIn = (version: string | null): number | undefined => {
  const found = /^(?:v|versie|version)?\.? ?(\d{1,6})$/i.exec(version?.trim() ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};
