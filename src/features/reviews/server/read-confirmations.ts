import type { Kysely } from 'kysely';
import { atLeast } from '#platform/auth/role.ts';
import type { NoTables } from '#platform/database/database.ts';
import { asPublished } from '#records/published.ts';
import { appendAudit } from '#records/server/audit.ts';
import { readRecords } from '#records/server/reading.ts';
import { databaseSource } from '#records/server/source.ts';
import { lockOrganisation } from '#records/server/store.ts';
import type { ReadingOutcome, ReadingView } from '../confirming.ts';
import { marksOf, openQuestions, whoMustRead } from '../read-check.ts';
import type { Account } from './accounts.ts';
import { type ConfirmingAct, ConfirmingRefused, confirmedText } from './confirming.ts';
import { confirmingTables } from './confirming-reading.ts';

type Transaction = Kysely<NoTables>;

/** Who said to have read which version, with every question answered well; the last time of each. */
export async function confirmationsOf(
  reader: Transaction,
  recordId: string,
): Promise<{ userId: string; contentHash: string; at: string }[]> {
  const rows = await confirmingTables(reader)
    .selectFrom('read_confirmation')
    .select(['user_id', 'content_hash', 'at'])
    .where('record_id', '=', recordId)
    .whereRef('answered_right', '=', 'asked')
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map((row) => ({ userId: row.user_id, contentHash: row.content_hash, at: row.at.toISOString() }));
}

/** The read-confirmation of what readers see, as this person sees it. */
export async function readingOf(
  reader: Transaction,
  id: string,
  me: Account,
  accounts: readonly Account[],
): Promise<ReadingView> {
  const shown = asPublished(await confirmedText(reader, id));
  if (shown.published === undefined) throw new ConfirmingRefused('not-published');
  const people = await whoMustRead(databaseSource(reader), shown.content);
  const confirmed = await confirmationsOf(reader, id);
  const when = (userIds: readonly string[]) => confirmed.filter(({ userId }) => userIds.includes(userId));
  const ofThis = (userIds: readonly string[]) =>
    when(userIds).find(({ contentHash }) => contentHash === shown.contentHash)?.at ?? null;
  const seesAll = atLeast(me.role, 'editor');
  const persons = seesAll ? await readRecords(reader, people) : [];
  return {
    contentHash: shown.contentHash,
    revision: shown.revision,
    questions: openQuestions(shown.content),
    mine: ofThis([me.userId]),
    mustRead: me.persons.some((person) => people.includes(person)),
    people: persons
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id: person, name }) => {
        const own = accounts.filter(({ persons: theirs }) => theirs.includes(person)).map(({ userId }) => userId);
        return { name, hasAccount: own.length > 0, at: ofThis(own), earlier: when(own).length > 0 };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
  };
}

/** Marks the answers and keeps the attempt; it counts as read when every answer is right. */
export async function confirmRead(
  transaction: Transaction,
  by: ConfirmingAct,
  text: { id: string; contentHash: string; answers: readonly number[] },
): Promise<ReadingOutcome> {
  await lockOrganisation(transaction, by.organisationId);
  const shown = asPublished(await confirmedText(transaction, text.id));
  if (shown.published === undefined) throw new ConfirmingRefused('not-published');
  if (shown.contentHash !== text.contentHash) throw new ConfirmingRefused('text-changed');
  const marks = marksOf(shown.content, text.answers);
  if (marks === undefined) throw new ConfirmingRefused('answers-missing');
  const right = marks.filter(Boolean).length;
  await confirmingTables(transaction)
    .insertInto('read_confirmation')
    .values({
      organisation_id: by.organisationId,
      record_id: text.id,
      content_hash: text.contentHash,
      user_id: by.author.id,
      user_name: by.author.name,
      answered_right: right,
      asked: marks.length,
      at: by.now.toISOString(),
    })
    .execute();
  const confirmed = right === marks.length;
  const detail = { of: text.id, contentHash: text.contentHash, right, asked: marks.length };
  const action = confirmed ? 'read-confirmed' : 'read-check-failed';
  const entry = { actor: by.author, action, subject: `${shown.kind}/${shown.slug}`, detail };
  await appendAudit(transaction, by.organisationId, by.now, [entry]);
  return { confirmed, marks };
}
