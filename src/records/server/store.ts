import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { Kind, KindRegistry } from '../kind.ts';
import type { KindName } from '../kind-name.ts';
import type { Nature, RecordView } from '../record.ts';
import { type Actor, type AuditEntry, appendAudit } from './audit.ts';
import { contentHash } from './content-hash.ts';
import { InvalidContent, NoSuchRecord, RevisionConflict } from './problem.ts';
import { readRecord, readRecords, readRevision } from './reading.ts';
import { refuseSecrets, refuseSecretWords } from './refuse-secrets.ts';
import { slugsFor } from './slugs.ts';
import type { RecordTables } from './tables.ts';
import { type KnownRecords, pointerProblems, type ValidContent, validContent } from './validation.ts';
import { type RevisionRow, writeRevisions } from './writing.ts';

type Transaction = Kysely<NoTables>;

/** Who commits, in which organisation, why and when. `nature` says whether a person wrote or a program did. */
export interface Commit {
  organisationId: string;
  author: Actor;
  reason: string;
  nature: Nature;
  now: Date;
  /** Why text that looks like a secret is none; kept in the audit trail with the author's name. */
  notASecret?: string;
  /** A program that only repeats what other records say: what was allowed there is not asked again. */
  isQuoting?: boolean;
}

/** A record to make. The id is made where the record is made, so that sending it twice makes it once. */
export interface Creation {
  type: 'create';
  id: string;
  kind: KindName;
  content: unknown;
  /** The address that it had elsewhere; where another has it by now, it gets a number behind it. */
  slug?: string;
}

/** A new content for a record; refused with `RevisionConflict` when it is not built on the newest revision. */
export interface Update {
  type: 'update';
  id: string;
  content: unknown;
  baseRevision: number;
}

export type Change = Creation | Update;

/** What became of each change, in the order in which they were given. */
export interface Outcome {
  record: RecordView;
  outcome: 'added' | 'changed' | 'unchanged';
}

/**
 * Writes changes in this transaction: revisions, relations, change numbers, audit entries and the notification.
 * Either all are written or, by an error, none: `InvalidContent`, `RevisionConflict`, `NoSuchRecord`.
 */
export async function commitAll(
  transaction: Transaction,
  kinds: KindRegistry,
  commit: Commit,
  changes: readonly Change[],
): Promise<Outcome[]> {
  if (changes.length === 0) return [];
  const change = await lockOrganisation(transaction, commit.organisationId);
  const present = byId(
    await readRecords(
      transaction,
      changes.map(({ id }) => id),
    ),
  );
  const drafts = changes.map((one) => draftOf(one, present, kinds));
  await refuseConflicts(transaction, drafts);
  const explained = await refuseSecrets(transaction, kinds, commit, drafts);
  refuseSecretReasons(commit);
  await refuseBadPointers(transaction, drafts);
  const slugs = await slugsFor(transaction, drafts.filter(isNew).map(slugWish));
  const rows = revisionRows(
    drafts.filter(({ outcome }) => outcome !== 'unchanged'),
    slugs,
    commit,
    change,
  );
  await writeRevisions(transaction, commit, rows);
  await appendAudit(
    transaction,
    commit.organisationId,
    commit.now,
    rows.map((row) => auditOf(row, commit, explained)),
  );
  await announce(transaction, commit.organisationId, change + rows.length, rows.length);
  const written = byId(
    await readRecords(
      transaction,
      rows.map(({ id }) => id),
    ),
  );
  return drafts.map(({ id, outcome }) => ({ record: (written.get(id) ?? present.get(id)) as RecordView, outcome }));
}

/** Writes one change; see `commitAll`. */
export async function commit(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Commit,
  change: Change,
): Promise<Outcome> {
  const [outcome] = await commitAll(transaction, kinds, by, [change]);
  return outcome as Outcome;
}

/** Deletes a record softly: its history stays, what refers to it keeps its pointer, and the gap is shown there. */
export async function remove(
  transaction: Transaction,
  by: Commit,
  record: { id: string; baseRevision: number },
): Promise<RecordView> {
  const change = await lockOrganisation(transaction, by.organisationId);
  const present = await standing(transaction, record.id);
  if (present.deletedAt !== null) return present;
  await refuseOldBase(transaction, present, record.baseRevision);
  refuseSecretReasons(by);
  const row: RevisionRow = {
    ...rowOf(present),
    revision: present.revision + 1,
    change: change + 1,
    deleted: true,
    pointers: [],
  };
  return writeOne(transaction, by, row, 'record-deleted');
}

/** Puts an older revision back as the newest one; also brings a deleted record back. */
export async function restore(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Commit,
  record: { id: string; revision: number },
): Promise<RecordView> {
  const change = await lockOrganisation(transaction, by.organisationId);
  const present = await standing(transaction, record.id);
  const older = await readRevision(transaction, record.id, record.revision);
  if (older === undefined) throw new NoSuchRecord(`${present.name} has no revision ${record.revision}`);
  if (present.deletedAt === null && older.contentHash === present.contentHash) return present;
  const kind = kindOf(kinds, present.kind);
  const { content, pointers } = validContent(kind, older.content);
  // What was taken out since must not come back unseen.
  const explained = await refuseSecrets(transaction, kinds, by, [{ id: present.id, kind, content, pointers, present }]);
  refuseSecretReasons(by);
  const slugs =
    present.deletedAt === null
      ? new Map<string, string>()
      : await slugsFor(transaction, [{ id: present.id, kind: present.kind, name: present.slug, like: undefined }]);
  const row: RevisionRow = {
    ...rowOf(present),
    slug: slugs.get(present.id) ?? present.slug,
    name: content.name,
    content,
    contentHash: contentHash(content),
    revision: present.revision + 1,
    change: change + 1,
    deleted: false,
    pointers,
  };
  return writeOne(transaction, by, row, 'record-restored', explained);
}

/**
 * Confirms that a person read exactly this content and found it right. Makes no revision: nothing was edited.
 * Where something is published, that is what is reviewed, and not the draft beside it.
 * Throws `RevisionConflict` when the content is another by now.
 */
export async function review(
  transaction: Transaction,
  by: Commit,
  reviewed: { id: string; contentHash: string },
): Promise<RecordView> {
  const change = await lockOrganisation(transaction, by.organisationId);
  const present = await standing(transaction, reviewed.id);
  const valid = present.published?.contentHash ?? present.contentHash;
  if (present.deletedAt !== null || valid !== reviewed.contentHash) throw new RevisionConflict(present, null);
  const act = { at: by.now.toISOString(), by: by.author.name, contentHash: reviewed.contentHash };
  await transaction
    .withTables<RecordTables>()
    .updateTable('record')
    .set({ review: JSON.stringify(act), change: change + 1 })
    .where('id', '=', present.id)
    .execute();
  const detail = { of: present.id, contentHash: reviewed.contentHash };
  const entry = { actor: by.author, action: 'record-reviewed', subject: `${present.kind}/${present.slug}`, detail };
  await appendAudit(transaction, by.organisationId, by.now, [entry]);
  await announce(transaction, by.organisationId, change + 1, 1);
  return standing(transaction, present.id);
}

/** Takes the lock that puts all commits of one organisation in a row, and the change number before this commit. */
export async function lockOrganisation(transaction: Transaction, organisationId: string): Promise<number> {
  const row = await transaction
    .withTables<RecordTables>()
    .selectFrom('organisation')
    .select('change')
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NoSuchRecord('there is no such organisation');
  return Number(row.change);
}

interface Draft extends ValidContent {
  id: string;
  kind: Kind;
  hash: string;
  outcome: Outcome['outcome'];
  present: RecordView | undefined;
  baseRevision: number | undefined;
  slug: string | undefined;
}

function draftOf(change: Change, present: Map<string, RecordView>, kinds: KindRegistry): Draft {
  const before = present.get(change.id);
  if (change.type === 'update' && before === undefined) throw new NoSuchRecord(`there is no record ${change.id}`);
  const kind = kindOf(kinds, change.type === 'create' ? change.kind : (before as RecordView).kind);
  const valid = validContent(kind, change.content);
  const hash = contentHash(valid.content);
  const isSame = before !== undefined && before.contentHash === hash && before.deletedAt === null;
  const outcome = isSame ? 'unchanged' : before === undefined ? 'added' : 'changed';
  const baseRevision = change.type === 'update' ? change.baseRevision : before && 0;
  const slug = change.type === 'create' ? change.slug : undefined;
  return { ...valid, id: change.id, kind, hash, outcome, present: before, baseRevision, slug };
}

function kindOf(kinds: KindRegistry, name: KindName): Kind {
  const kind = kinds.get(name);
  if (kind === undefined)
    throw new InvalidContent(name, [{ field: 'kind', code: 'unknown-kind', message: 'no such kind' }]);
  return kind;
}

/** Reasons stay in the history and the audit trail; the one why something is no secret does not repeat it. */
function refuseSecretReasons({ nature, reason, notASecret }: Commit): void {
  refuseSecretWords(nature === 'edit' ? { reason, notASecret } : { notASecret });
}

async function refuseConflicts(transaction: Transaction, drafts: readonly Draft[]): Promise<void> {
  for (const { present, baseRevision, outcome } of drafts) {
    if (present !== undefined && outcome !== 'unchanged') await refuseOldBase(transaction, present, baseRevision ?? 0);
  }
}

async function refuseOldBase(transaction: Transaction, present: RecordView, baseRevision: number): Promise<void> {
  if (present.revision === baseRevision && present.deletedAt === null) return;
  throw new RevisionConflict(present, (await readRevision(transaction, present.id, baseRevision)) ?? null);
}

async function refuseBadPointers(transaction: Transaction, drafts: readonly Draft[]): Promise<void> {
  const targets = [...new Set(drafts.flatMap(({ pointers }) => pointers.map(({ to }) => to)))];
  const known: KnownRecords = new Map([
    ...(await knownRecords(transaction, targets)),
    ...drafts.map(({ id, kind }) => [id, { kind: kind.name, deleted: false }] as const),
  ]);
  for (const { pointers, present, kind, content } of drafts) {
    const problems = pointerProblems(pointers, known, new Set(present?.references));
    if (problems.length > 0) throw new InvalidContent(`${kind.name} "${content.name}"`, problems);
  }
}

async function knownRecords(transaction: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await transaction
    .withTables<RecordTables>()
    .selectFrom('record')
    .select(['id', 'kind', 'deleted_at'])
    .where(sql<boolean>`id = any(${ids as string[]}::uuid[])`)
    .execute();
  return rows.map(({ id, kind, deleted_at }) => [id, { kind, deleted: deleted_at !== null }] as const);
}

const isNew = ({ present }: Draft): boolean => present === undefined;

const slugWish = ({ id, kind, content, slug }: Draft) => ({
  id,
  kind: kind.name,
  name: content.name,
  like: kind.slugFrom === undefined ? undefined : (content[kind.slugFrom] as string | undefined),
  wished: slug,
});

function revisionRows(
  drafts: readonly Draft[],
  slugs: ReadonlyMap<string, string>,
  { nature }: Commit,
  change: number,
): RevisionRow[] {
  return drafts.map(({ id, kind, content, pointers, hash, present }, index) => ({
    id,
    kind: kind.name,
    slug: present?.slug ?? (slugs.get(id) as string),
    name: content.name,
    content,
    contentHash: hash,
    revision: (present?.revision ?? 0) + 1,
    change: change + index + 1,
    deleted: false,
    nature,
    pointers,
  }));
}

function auditOf(row: RevisionRow, commit: Commit, explained: ReadonlySet<string>, action?: string): AuditEntry {
  const { author, reason, nature } = commit;
  const notASecret = explained.has(row.id) ? commit.notASecret : undefined;
  const { id, revision, contentHash: hash } = row;
  return {
    actor: author,
    action: action ?? (revision === 1 ? 'record-added' : 'record-changed'),
    subject: `${row.kind}/${row.slug}`,
    detail: { record: id, revision, contentHash: hash, reason, nature, notASecret },
  };
}

/** Counts the changes and tells every listener, when and only when this transaction commits. */
export async function announce(
  transaction: Transaction,
  organisationId: string,
  change: number,
  count: number,
): Promise<void> {
  if (count === 0) return;
  await transaction
    .withTables<RecordTables>()
    .updateTable('organisation')
    .set({ change })
    .where('id', '=', organisationId)
    .execute();
  const payload = JSON.stringify({ organisation: organisationId, change });
  await sql`SELECT pg_notify('paraat_change', ${payload})`.execute(transaction);
}

async function standing(transaction: Transaction, id: string): Promise<RecordView> {
  const record = await readRecord(transaction, id);
  if (record === undefined) throw new NoSuchRecord(`there is no record ${id}`);
  return record;
}

const rowOf = (record: RecordView): Omit<RevisionRow, 'deleted' | 'pointers'> => ({
  id: record.id,
  kind: record.kind,
  slug: record.slug,
  name: record.name,
  content: record.content,
  contentHash: record.contentHash,
  revision: record.revision,
  change: record.change,
  nature: 'edit',
});

async function writeOne(
  transaction: Transaction,
  by: Commit,
  row: RevisionRow,
  action: string,
  explained: ReadonlySet<string> = new Set(),
): Promise<RecordView> {
  await writeRevisions(transaction, by, [row]);
  await appendAudit(transaction, by.organisationId, by.now, [auditOf(row, by, explained, action)]);
  await announce(transaction, by.organisationId, row.change, 1);
  return standing(transaction, row.id);
}

const byId = (records: readonly RecordView[]): Map<string, RecordView> =>
  new Map(records.map((record) => [record.id, record]));
