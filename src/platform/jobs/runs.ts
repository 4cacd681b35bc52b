import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { JobTables } from './tables.ts';

type Transaction = Kysely<NoTables>;

/**
 * Marks work as done for these periods, in the transaction that does it; gives those that nobody had marked before.
 * Whoever does the same work at the same moment waits here, and then finds it done.
 */
export async function claimPeriods(
  transaction: Transaction,
  run: { organisationId: string; job: string; now: Date },
  periods: readonly string[],
): Promise<Set<string>> {
  if (periods.length === 0) return new Set();
  const { rows } = await sql<{ period: string }>`
    INSERT INTO job_run (organisation_id, job, period, at)
    SELECT ${run.organisationId}::uuid, ${run.job}, period, ${run.now.toISOString()}::timestamptz
    FROM unnest(${periods as string[]}::text[]) AS period
    ON CONFLICT DO NOTHING RETURNING period`.execute(transaction);
  return new Set(rows.map(({ period }) => period));
}

/** Every period for which this work was done. */
export async function donePeriods(transaction: Transaction, job: string): Promise<Set<string>> {
  const rows = await transaction
    .withTables<JobTables>()
    .selectFrom('job_run')
    .select('period')
    .where('job', '=', job)
    .execute();
  return new Set(rows.map(({ period }) => period));
}
