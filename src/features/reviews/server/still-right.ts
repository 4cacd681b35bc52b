import type { Kysely } from 'kysely';
import { hasLeft } from '#features/people/has-left.ts';
import type { NoTables } from '#platform/database/database.ts';
import type { MayReview } from '#records/may-review.ts';
import { asPublished } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { readRecord, readRecords } from '#records/server/reading.ts';
import { databaseSource } from '#records/server/source.ts';
import { lockOrganisation, review } from '#records/server/store.ts';
import { whoAnswersFor } from '../circle.ts';
import { whyNotStillRight } from '../still-right.ts';
import type { Account } from './accounts.ts';
import { type ConfirmingAct, ConfirmingRefused } from './confirming.ts';
import type { Present } from './confirming-reading.ts';

type Transaction = Kysely<NoTables>;

/** Whether this person may say that a record is still right, else why not and who may. */
export async function mayReview(reader: Transaction, me: Account, present: Present, id: string): Promise<MayReview> {
  const record = await readRecord(reader, id);
  if (record === undefined || record.deletedAt !== null) throw new ConfirmingRefused('no-such-text');
  const answering = await whoAnswersFor(databaseSource(reader), asPublished(record));
  const why = whyNotStillRight(record, me, answering, present.accounts);
  return { why, who: why === 'not-yours' ? await namesOf(reader, answering, present.now) : [] };
}

/** In the order in which they are asked; who left is asked no more. */
async function namesOf(reader: Transaction, ids: readonly string[], now: Date): Promise<string[]> {
  const today = now.toISOString().slice(0, 10);
  const found = new Map((await readRecords(reader, [...ids])).map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const person = found.get(id);
    return person === undefined || person.deletedAt !== null || hasLeft(person, today) ? [] : [person.name];
  });
}

/** Says that exactly this content, which readers see, is still right; refuses who may not say so. */
export async function sayStillRight(
  transaction: Transaction,
  by: ConfirmingAct,
  me: Account,
  text: { id: string; contentHash: string },
): Promise<RecordView> {
  // First of all, so that nobody edits, publishes or takes over between looking and saying.
  await lockOrganisation(transaction, by.organisationId);
  const { why } = await mayReview(transaction, me, by, text.id);
  if (why !== null) throw new ConfirmingRefused(why);
  return review(transaction, by, text);
}
