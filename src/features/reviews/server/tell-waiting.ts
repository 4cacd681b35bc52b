import type { Database } from '#platform/database/database.ts';
import type { JobWork } from '#platform/jobs/clockwork.ts';
import { readRecords } from '#records/server/reading.ts';
import { remindOn } from '../waiting.ts';
import { peopleOf } from './accounts.ts';
import { openRounds, readFacts } from './confirming-reading.ts';
import { type Telling, tellAgain, tellAsked } from './tell-confirming.ts';

/** What telling by the clock needs from the rest of the house. */
export interface TellingByClock {
  database: Pick<Database, 'authPool'>;
  /** The address at which people reach this installation. */
  address: string;
}

/** Asks who can sign in only since verdicts were asked: whoever invited them expects an answer. */
export const tellNewcomers = (parts: TellingByClock, work: Omit<JobWork, 'today'>): Promise<void> =>
  forEachRound(parts, work, (telling, { record }) => tellAsked(work.transaction, telling, record.id));

/** Asks once more who did not answer for a while. */
export const remindJudges = (parts: TellingByClock, work: JobWork): Promise<void> =>
  forEachRound(parts, work, async (telling, facts) => {
    if (facts.round !== null && work.today >= remindOn(facts.round)) {
      await tellAgain(work.transaction, telling, facts);
    }
  });

async function forEachRound(
  { database, address }: TellingByClock,
  { transaction, organisation, now }: Omit<JobWork, 'today'>,
  tellOf: (telling: Telling, facts: Awaited<ReturnType<typeof readFacts>>) => Promise<void>,
): Promise<void> {
  const rounds = await openRounds(transaction);
  if (rounds.length === 0) return;
  const { accounts } = await peopleOf(database, transaction, organisation.id, now);
  const place = { address, organisation: organisation.name };
  for (const { recordId, round } of rounds) {
    const [record] = await readRecords(transaction, [recordId]);
    if (record === undefined || record.deletedAt !== null) continue;
    const author = { id: round.askedById, name: round.askedBy };
    const by = { organisationId: organisation.id, author, reason: '', nature: 'edit' as const, now, accounts };
    await tellOf({ by, place }, await readFacts(transaction, record, by));
  }
}
