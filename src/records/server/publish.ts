import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { KindRegistry } from '../kind.ts';
import { judgesOf, withoutContent } from '../published.ts';
import type { Judgement, Publication, RecordView } from '../record.ts';
import { appendAudit } from './audit.ts';
import { contentHash } from './content-hash.ts';
import { InvalidContent, NoSuchRecord, RevisionConflict } from './problem.ts';
import { readRecord } from './reading.ts';
import { refuseSecretWords } from './refuse-secrets.ts';
import { announce, type Commit, lockOrganisation } from './store.ts';
import type { RecordTables } from './tables.ts';
import { validContent } from './validation.ts';

type Transaction = Kysely<NoTables>;

/**
 * Makes exactly this content the one that readers see; it counts as reviewed by those who judged it. Throws
 * `RevisionConflict` when the record holds another content by now. Who had to agree is for the caller to know.
 */
export async function publish(
  transaction: Transaction,
  by: Commit,
  wanted: { id: string; contentHash: string; judged?: Judgement[] },
): Promise<RecordView> {
  const change = await lockOrganisation(transaction, by.organisationId);
  const present = await standing(transaction, wanted.id);
  if (present.deletedAt !== null || present.contentHash !== wanted.contentHash)
    throw new RevisionConflict(present, null);
  refuseSecretWords({ reason: by.reason });
  const act = { at: by.now.toISOString(), by: by.author.name, contentHash: wanted.contentHash };
  const { judged = [] } = wanted;
  const published = withoutContent({ revision: present.revision, ...act, ...(judged.length > 0 ? { judged } : {}) });
  const review = { ...act, by: judgesOf(published) };
  await transaction
    .withTables<RecordTables>()
    .updateTable('record')
    .set({ published: JSON.stringify(published), review: JSON.stringify(review), asked: null, change: change + 1 })
    .where('id', '=', present.id)
    .execute();
  await log(transaction, by, 'published', [{ id: present.id, published }]);
  const detail = { of: present.id, publishedRevision: present.revision, contentHash: wanted.contentHash, judged };
  await audit(transaction, by, [{ action: 'record-published', subject: subjectOf(present), detail }]);
  await announce(transaction, by.organisationId, change + 1, 1);
  return standing(transaction, present.id);
}

/** Notes on the record that verdicts are asked on exactly this content; null ends that. The audit is the caller's. */
export async function noteAsked(
  transaction: Transaction,
  by: Commit,
  asked: { id: string; contentHash: string | null },
): Promise<RecordView> {
  const change = await lockOrganisation(transaction, by.organisationId);
  const present = await standing(transaction, asked.id);
  const isOther = asked.contentHash !== null && asked.contentHash !== present.contentHash;
  if (present.deletedAt !== null || isOther) throw new RevisionConflict(present, null);
  const { contentHash } = asked;
  const note = contentHash === null ? null : { at: by.now.toISOString(), by: by.author.name, contentHash };
  await transaction
    .withTables<RecordTables>()
    .updateTable('record')
    .set({ asked: note && JSON.stringify(note), change: change + 1 })
    .where('id', '=', asked.id)
    .execute();
  await announce(transaction, by.organisationId, change + 1, 1);
  return standing(transaction, asked.id);
}

/** Takes the published version away without a new one in its place: readers see the newest text again, as a draft. */
export async function withdrawPublication(transaction: Transaction, by: Commit, id: string): Promise<RecordView> {
  const change = await lockOrganisation(transaction, by.organisationId);
  const present = await standing(transaction, id);
  const { published } = present;
  if (published === undefined) return present;
  refuseSecretWords({ reason: by.reason });
  await transaction
    .withTables<RecordTables>()
    .updateTable('record')
    .set({ published: null, change: change + 1 })
    .where('id', '=', id)
    .execute();
  await log(transaction, by, 'withdrawn', [{ id, published }]);
  const detail = { of: id, contentHash: published.contentHash, reason: by.reason };
  await audit(transaction, by, [{ action: 'publication-withdrawn', subject: subjectOf(present), detail }]);
  await announce(transaction, by.organisationId, change + 1, 1);
  return standing(transaction, id);
}

/**
 * Whether people here ever made a text the valid one. From then on they decide what is: a file that says so, which anybody
 * may have written, no longer does.
 */
export async function wasPublishedHere(transaction: Transaction): Promise<boolean> {
  const publications = transaction.withTables<RecordTables>().selectFrom('publication');
  const found = await publications.select('sequence').where('act', '=', 'published').limit(1).executeTakeFirst();
  return found !== undefined;
}

/** A publication that was made elsewhere, and the record it is of. `content` is there where the newest one differs. */
export interface BroughtPublication {
  id: string;
  publication: Publication;
  /** The record is removed right after: what readers saw is kept beside it, with who wrote it there. */
  goes?: boolean;
}

/**
 * Puts publications back from an earlier installation, with their own day and name. What readers saw there they see
 * here: where the newest content differs, the published one comes along and must follow its kind's schema.
 */
export async function bringPublications(
  transaction: Transaction,
  kinds: KindRegistry,
  by: Commit,
  brought: readonly BroughtPublication[],
): Promise<void> {
  if (brought.length === 0) return;
  const change = await lockOrganisation(transaction, by.organisationId);
  const ready: { present: RecordView; id: string; published: Publication; change: number }[] = [];
  for (const { id, publication, goes = false } of brought) {
    const present = await standing(transaction, id);
    const published = fitting(present, publication, kinds, goes);
    ready.push({ present, id, published, change: change + ready.length + 1 });
  }
  await sql`
    UPDATE record SET published = row.published, change = row.change
    FROM jsonb_to_recordset(${JSON.stringify(ready)}::jsonb) AS row (id uuid, published jsonb, change bigint)
    WHERE record.id = row.id`.execute(transaction);
  await log(transaction, by, 'brought', ready);
  const entries = ready.map(({ present, id, published: { at, by: publisher, contentHash: hash, judged = [] } }) => ({
    action: 'publication-brought',
    subject: subjectOf(present),
    detail: { of: id, at, by: publisher, contentHash: hash, judged, reason: by.reason },
  }));
  await audit(transaction, by, entries);
  await announce(transaction, by.organisationId, change + ready.length, ready.length);
}

/** The publication as it is kept here: without its content where the newest one is the same. */
function fitting(present: RecordView, publication: Publication, kinds: KindRegistry, goes: boolean): Publication {
  const { revision, at, by, updatedAt = at, updatedBy = by } = publication;
  const asPresent = withoutContent({ ...publication, revision: present.revision, contentHash: present.contentHash });
  const isBeside = goes && publication.content !== undefined;
  if (publication.contentHash === present.contentHash && !isBeside) return asPresent;
  const kind = kinds.get(present.kind);
  if (kind === undefined || publication.content === undefined) throw notThere(present);
  const { content, pointers } = validContent(kind, publication.content);
  const hash = contentHash(content);
  if (hash === present.contentHash && !isBeside) return asPresent;
  const references = [...new Set(pointers.map(({ to }) => to))];
  const act = withoutContent({ ...publication, revision, contentHash: hash });
  return { ...act, content, references, updatedAt, updatedBy };
}

const notThere = (record: RecordView): InvalidContent =>
  new InvalidContent(`${record.kind} "${record.name}"`, [
    { field: 'published', code: 'published-content-missing', message: 'the published content is not there' },
  ]);

async function log(
  transaction: Transaction,
  by: Commit,
  act: RecordTables['publication']['act'],
  rows: readonly { id: string; published: Publication }[],
): Promise<void> {
  const values = rows.map(({ id, published }) => ({
    organisation_id: by.organisationId,
    record_id: id,
    act,
    revision: published.revision,
    content_hash: published.contentHash,
    at: by.now.toISOString(),
    by_id: by.author.id,
    by_name: by.author.name,
    reason: by.reason,
  }));
  await transaction.withTables<RecordTables>().insertInto('publication').values(values).execute();
}

const audit = (
  transaction: Transaction,
  by: Commit,
  entries: readonly { action: string; subject: string; detail: Record<string, unknown> }[],
): Promise<void> =>
  appendAudit(
    transaction,
    by.organisationId,
    by.now,
    entries.map((entry) => ({ actor: by.author, ...entry })),
  );

const subjectOf = ({ kind, slug }: RecordView): string => `${kind}/${slug}`;

async function standing(transaction: Transaction, id: string): Promise<RecordView> {
  const record = await readRecord(transaction, id);
  if (record === undefined) throw new NoSuchRecord(`there is no record ${id}`);
  return record;
}
