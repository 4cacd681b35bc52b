import { type Kysely, type Selectable, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { RecordView } from '#records/record.ts';
import { databaseSource } from '#records/server/source.ts';
import { loadCircle } from '../circle.ts';
import type { AskedPerson, RoundView } from '../confirming.ts';
import type { PublicationFacts } from '../publication.ts';
import { type Circle, unfitFor, type Verdict } from '../verdict.ts';
import type { Account } from './accounts.ts';
import type { ConfirmingTables } from './confirming-tables.ts';
import { formerAdministrators, knownSince } from './former-administrators.ts';

type Reader = Kysely<NoTables>;
export const confirmingTables = (reader: Reader) => reader.withTables<ConfirmingTables>();

/** All that was ever said and done about the publication of one record. */
export interface ConfirmingFacts extends PublicationFacts {
  record: RecordView;
  round: RoundView | null;
  log: Selectable<ConfirmingTables['publication']>[];
}

/** Everybody with an account as they are now, and the moment that is now. */
export interface Present {
  accounts: readonly Account[];
  now: Date;
}

/** Reads everything on which the state of a text depends; `record` is its newest content. */
export async function readFacts(reader: Reader, record: RecordView, present: Present): Promise<ConfirmingFacts> {
  const log = await confirmingTables(reader)
    .selectFrom('publication')
    .selectAll()
    .where('record_id', '=', record.id)
    .orderBy('sequence')
    .execute();
  const round = await readRound(reader, record.id);
  const past = {
    writers: await writersOf(reader, record, present.now),
    formerly: await formerAdministrators(reader, record, present.now),
  };
  const circle = await loadCircle(databaseSource(reader), record, past);
  const from = beginOf(record, log);
  const verdicts = (await readVerdicts(reader, record.id)).filter(({ at }) => at >= from);
  return {
    record,
    round: round?.contentHash === record.contentHash ? stillAsked(round, present, circle) : null,
    log,
    head: record.contentHash,
    deleted: record.deletedAt !== null,
    published: record.published?.contentHash ?? null,
    asked: round?.contentHash ?? null,
    earlier: log.filter(({ act }) => act !== 'withdrawn').map((row) => row.content_hash),
    circle,
    verdicts,
    judges: present.accounts,
  };
}

/** Who was asked by name and may not answer any more is waited for no longer: then everybody is asked who may. */
function stillAsked(round: RoundView, { accounts }: Present, circle: Circle): RoundView {
  const may = (one: AskedPerson) =>
    accounts.some((account) => account.userId === one.userId && unfitFor(one, account, circle, []) === null);
  return { ...round, asked: round.asked.filter(may) };
}

/**
 * From when verdicts count: the last publication or withdrawal ended what was said before it. Else a text that was
 * withdrawn, or an old one that comes back, would be valid again without anybody looking. Of what is the valid text now,
 * the verdicts on which it became so are still told.
 */
function beginOf({ contentHash, published }: RecordView, log: ConfirmingFacts['log']): string {
  const isValid = published?.contentHash === contentHash;
  return log.at(isValid ? -2 : -1)?.at.toISOString() ?? '';
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

/** The accounts that wrote a revision of a record since it was published, or not long ago. */
async function writersOf(reader: Reader, { id, published }: RecordView, now: Date): Promise<string[]> {
  const rows = await confirmingTables(reader)
    .selectFrom('revision')
    .select('author_id')
    .distinct()
    .where('record_id', '=', id)
    .where((is) =>
      is.or([is('revision', '>', published?.revision ?? 0), is('at', '>=', sql<Date>`${knownSince(now)}`)]),
    )
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
