import { basename, resolve } from 'node:path';
import type { Kysely } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { type FolderOrganisation, folderFormat } from '../folder.ts';
import type { FolderProblem, Skipped } from '../folder-problem.ts';
import type { KindRegistry } from '../kind.ts';
import type { KindWordsRegistry } from '../kind-words.ts';
import type { Publication, RecordView } from '../record.ts';
import { bringAttachments } from './folder-attachments.ts';
import { type FolderPlan, planFolder } from './folder-plan.ts';
import { type ReadFolder, readFolder } from './folder-read.ts';
import { createOrganisation, type OrganisationRow } from './organisations.ts';
import { bringPublications, wasPublishedHere } from './publish.ts';
import { changesSince } from './reading.ts';
import { bringReviews } from './reviews.ts';
import { type Commit, commitAll, lockOrganisation, remove, restore } from './store.ts';

type Transaction = Kysely<NoTables>;

export interface FolderImport {
  database: Database;
  kinds: KindRegistry;
  words: KindWordsRegistry;
  /** Into which organisation; where there is none yet it is made. */
  destination(wanted: FolderOrganisation): Promise<OrganisationRow | { newId: string }>;
  isTrial: boolean;
  /** Who says, and why, that what looks like a secret in these files is none. */
  notASecret?: { name: string; reason: string } | undefined;
  now: () => Date;
}

/** What an import of a folder did, or would have done. */
export interface FolderReport {
  format: typeof folderFormat;
  organisation: string | null;
  added: number;
  changed: number;
  unchanged: number;
  skipped: Skipped[];
  errors: FolderProblem[];
  /** Records that are in Paraat and not in the folder; they stay. */
  gone: { ref: string; name: string }[];
}

/** Reads an export in: all of it in one transaction, or, when anything is wrong, nothing. */
export async function importFolder(parts: FolderImport, folder: string): Promise<FolderReport> {
  const read = await readFolder(folder, parts.kinds);
  const { organisation, problems, skipped } = read;
  const report = reportOf({ organisation: organisation?.slug ?? null, errors: problems, skipped });
  if (organisation === undefined || problems.length > 0) return report;
  const destination = await parts.destination(organisation);
  const id = 'newId' in destination ? destination.newId : destination.id;
  try {
    return await parts.database.inOrganisation(id, async (transaction) => {
      if ('newId' in destination) await createOrganisation(transaction, { id, ...organisation }, parts.now());
      else noteOtherSettings(destination, organisation, report);
      const reason = m.records_folder_reason({ folder: basename(resolve(folder)) });
      const by = byOf(parts, id, reason);
      const done = await takeOver(transaction, parts, by, read, report);
      if (parts.isTrial || done.errors.length > 0) throw new Undone(done);
      return done;
    });
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

/** Whoever says that something is no secret is named in the audit trail. */
function byOf({ notASecret, now }: FolderImport, organisationId: string, reason: string): Commit {
  const folder = m.records_folder_author();
  const name = notASecret === undefined ? folder : `${folder} (${notASecret.name})`;
  const by = { organisationId, author: { id: null, name }, reason, nature: 'import' as const, now: now() };
  return notASecret === undefined ? by : { ...by, notASecret: notASecret.reason };
}

const reportOf = (parts: Partial<FolderReport>): FolderReport => ({
  format: folderFormat,
  organisation: null,
  added: 0,
  changed: 0,
  unchanged: 0,
  skipped: [],
  errors: [],
  gone: [],
  ...parts,
});

/** Carries the report out of a transaction that is rolled back. */
class Undone extends Error {
  readonly report: FolderReport;
  constructor(report: FolderReport) {
    super('rolled back');
    this.report = report;
  }
}

function noteOtherSettings(present: OrganisationRow, wanted: FolderOrganisation, report: FolderReport): void {
  report.organisation = present.slug;
  const isSame =
    present.name === wanted.name && present.country === wanted.country && present.timeZone === wanted.timeZone;
  if (!isSame) report.skipped.push({ ref: 'paraat.yaml', reason: m.records_folder_skip_organisation() });
}

async function takeOver(
  transaction: Transaction,
  { kinds, words, notASecret }: FolderImport,
  by: Commit,
  read: ReadFolder,
  report: FolderReport,
): Promise<FolderReport> {
  // First of all, so that nobody writes between what is compared here and what is written below.
  await lockOrganisation(transaction, by.organisationId);
  const { records } = await changesSince(transaction, 0, 10_000_000);
  const plan = planFolder(read.files, records, { kinds, words, notASecret: notASecret?.reason });
  if (plan.problems.length > 0) return { ...report, errors: plan.problems };
  await bringAttachments(transaction, { ...by, by: by.author.name }, read.attachments);
  const { skipped, ...counts } = await write(transaction, kinds, by, plan, records);
  const gone = plan.gone.map(({ kind, slug, name }) => ({ ref: `${kind}/${slug}`, name }));
  return { ...report, ...counts, skipped: [...report.skipped, ...plan.skipped, ...skipped], gone };
}

async function write(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Commit,
  plan: FolderPlan,
  records: readonly RecordView[],
): Promise<Pick<FolderReport, 'added' | 'changed' | 'unchanged' | 'skipped'>> {
  const before = new Map(records.map((record) => [record.id, record]));
  const restored = new Set(plan.toRestore.map(({ id }) => id));
  for (const { id, revision } of plan.toRestore) {
    before.set(id, await restore(transaction, kinds, by, { id, revision }));
  }
  const changes = plan.changes.map((change) =>
    change.type === 'create' ? change : { ...change, baseRevision: before.get(change.id)?.revision ?? 0 },
  );
  const outcomes = await commitAll(transaction, kinds, by, changes);
  const written = new Map(outcomes.map(({ record }) => [record.id, record]));
  const reviews = plan.reviews.filter(({ id, review }) => isLater(review.at, before.get(id)?.review?.at));
  const subjectOf = (id: string) => `${written.get(id)?.kind}/${written.get(id)?.slug}`;
  await bringReviews(
    transaction,
    by,
    reviews.map(({ id, review }) => ({ id, review, subject: subjectOf(id) })),
  );
  const later = plan.publications.filter(({ id, publication }) =>
    isLater(publication.at, before.get(id)?.published?.at),
  );
  const isJudgedHere = later.length > 0 && (await wasPublishedHere(transaction));
  const publications = later.filter(({ id, publication }) => !isJudgedHere && isOfThis(publication, written.get(id)));
  const reason = isJudgedHere ? m.records_folder_skip_judged_here() : m.records_folder_skip_published();
  const skipped = later.filter((one) => !publications.includes(one)).map(({ id }) => ({ ref: subjectOf(id), reason }));
  const removing = new Set(plan.toRemove);
  const brought = publications.map((one) => ({ ...one, goes: removing.has(one.id) }));
  await bringPublications(transaction, kinds, by, brought);
  for (const id of plan.toRemove) await remove(transaction, by, { id, baseRevision: 1 });

  const touched = new Set([...restored, ...reviews.map(({ id }) => id), ...publications.map(({ id }) => id)]);
  const standing = outcomes.filter(({ record }) => !removing.has(record.id));
  const added = standing.filter(({ outcome }) => outcome === 'added').length;
  const unchanged = standing.filter(({ outcome, record }) => outcome === 'unchanged' && !touched.has(record.id)).length;
  return { added, unchanged, changed: standing.length - added - unchanged, skipped };
}

/** What was made valid was another text than this file holds: nobody judged this one, so it comes in as a draft. */
const isOfThis = ({ content, contentHash }: Publication, record: RecordView | undefined): boolean =>
  content !== undefined || contentHash === record?.contentHash;

/** Instants of ISO 8601 in one notation compare as texts; a review that is here already and later stays. */
const isLater = (at: string, than: string | undefined): boolean =>
  than === undefined || Date.parse(at) > Date.parse(than);
