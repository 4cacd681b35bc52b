import type { Kysely } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import { type Due, localMoment } from './due.ts';
import { type Repeating, repeat } from './repeat.ts';
import { claimPeriods } from './runs.ts';

/** An organisation for which work is done, with the zone of its clock. */
export interface JobOrganisation {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
}

/** What a job gets: the transaction in which all that it writes stands or falls, and the time that it is. */
export interface JobWork {
  transaction: Kysely<NoTables>;
  organisation: JobOrganisation;
  /** YYYY-MM-DD on the organisation's clock. */
  today: string;
  now: Date;
}

/** Timed work, done once for each organisation and period. */
export interface Job {
  name: string;
  due: Due;
  run(work: JobWork): Promise<void>;
}

/** What the clockwork is made of. */
export interface ClockworkParts {
  database: Pick<Database, 'inOrganisation'>;
  organisations: () => Promise<JobOrganisation[]>;
  jobs: readonly Job[];
  now: () => Date;
  report: (job: string, error: unknown) => void;
}

/** Work that failed is not tried again before this. */
const restAfterFailure = 10 * 60_000;

/**
 * One round: does everything that is due and not done. The mark that it was done is written with the work itself,
 * so that a process that is killed leaves both or neither, and two processes do it once.
 */
export function clockwork({ database, organisations, jobs, now, report }: ClockworkParts): () => Promise<void> {
  const settled = new Set<string>();
  const resting = new Map<string, number>();
  const runOne = async (job: Job, organisation: JobOrganisation): Promise<void> => {
    const at = now();
    const { day, hour } = localMoment(at, organisation.timeZone);
    const period = job.due({ day, hour });
    const key = `${organisation.id} ${job.name}`;
    if (period === null || settled.has(`${key} ${period}`) || (resting.get(key) ?? 0) > at.getTime()) return;
    try {
      await database.inOrganisation(organisation.id, async (transaction) => {
        const run = { organisationId: organisation.id, job: job.name, now: at };
        const mine = await claimPeriods(transaction, run, [period]);
        if (mine.size > 0) await job.run({ transaction, organisation, today: day, now: at });
      });
      settled.add(`${key} ${period}`);
    } catch (error) {
      resting.set(key, at.getTime() + restAfterFailure);
      report(job.name, error);
    }
  };
  return async () => {
    for (const organisation of await organisations()) {
      for (const job of jobs) await runOne(job, organisation);
    }
  };
}

/** Starts the clockwork: a look at the clock every half minute, the first one when the start itself is over. */
export const startClockwork = (parts: ClockworkParts, every = 30_000): Repeating =>
  repeat(clockwork(parts), every, (error) => parts.report('clockwork', error), every);
