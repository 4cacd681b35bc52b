import { type Kysely, type Selectable, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { RecordView } from '#records/record.ts';
import { databaseSource } from '#records/server/source.ts';
import { loadCircle } from '../circle.ts';
import type { RoundView } from '../confirming.ts';
import type { PublicationFacts } from '../publication.ts';
import type { Verdict } from '../verdict.ts';
import type { ConfirmingTables } from './confirming-tables.ts';

type Reader = Kysely<NoTables>;
export const confirmingTables = (reader: Reader) => reader.withTables<ConfirmingTables>();

/** All that was ever said and done about the publication of one record. */
export interface ConfirmingFacts extends PublicationFacts {
  record: RecordView;
  round: RoundView | null;
  log: Selectable<ConfirmingTables['publication']>[];
}

/** Reads everything on which the state of a text depends; `record` is its newest content. */
export async function readFacts(reader: Reader, record: RecordView): Promise<ConfirmingFacts> {
  const log = await confirmingTables(reader)
    .selectFrom('publication')
    .selectAll()
    .where('record_id', '=', record.id)
    .orderBy('sequence')
    .execute();
  const round = await readRound(reader, record.id);
  const since = record.published?.revision ?? 0;
  return {
    record,
    round: round?.contentHash === record.contentHash ? round : null,
    log,
    head: record.contentHash,
    deleted: record.deletedAt !== null,
    published: record.published?.contentHash ?? null,
    asked: round?.contentHash ?? null,
    earlier: log.filter(({ act }) => act !== 'withdrawn').map((row) => row.content_hash),
    circle: await loadCircle(databaseSource(reader), record, await writersSince(reader, record.id, since)),
    verdicts: await readVerdicts(reader, record.id),
  };
}

/** Every verdict on a record, oldest first. */
export async function readVerdicts(reader: Reader, recordId: string): Promise<Verdict[]> {
  const rows = await confirmingTables(reader)
    .selectFrom('verdict')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    type: row.type,
    roleId: row.role_id,
    contentHash: row.content_hash,
    yes: row.yes,
    reason: row.reason,
    userId: row.user_id,
    userName: row.user_name,
    at: row.at.toISOString(),
  }));
}

/** The accounts that wrote a revision of a record after this one. */
async function writersSince(reader: Reader, recordId: string, revision: number): Promise<string[]> {
  const rows = await confirmingTables(reader)
    .selectFrom('revision')
    .select('author_id')
    .distinct()
    .where('record_id', '=', recordId)
    .where('revision', '>', revision)
    .where('author_id', 'is not', null)
    .execute();
  return rows.flatMap(({ author_id }) => author_id ?? []);
}

/** The open round of a record, whatever text it is about. */
export async function readRound(reader: Reader, recordId: string): Promise<RoundView | null> {
  const row = await rounds(reader).where('record_id', '=', recordId).executeTakeFirst();
  return row === undefined ? null : roundView(row);
}

/** Every open round of the organisation with its record id, the longest waiting first. */
export async function openRounds(reader: Reader): Promise<{ recordId: string; round: RoundView }[]> {
  const rows = await rounds(reader).orderBy('sequence').execute();
  return rows.map((row) => ({ recordId: row.record_id, round: roundView(row) }));
}

const rounds = (reader: Reader) =>
  confirmingTables(reader)
    .selectFrom('review_round')
    .select([
      ...(['record_id', 'content_hash', 'revision', 'asked', 'note', 'asked_at', 'asked_by_id', 'asked_by'] as const),
      // As text: a day has no time zone.
      sql<string | null>`due::text`.as('due'),
    ])
    .where('ended_at', 'is', null);

type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number];

const roundView = (row: RoundRow): RoundView => ({
  contentHash: row.content_hash,
  revision: row.revision,
  asked: row.asked,
  note: row.note,
  due: row.due,
  askedAt: row.asked_at.toISOString(),
  askedById: row.asked_by_id,
  askedBy: row.asked_by,
});
