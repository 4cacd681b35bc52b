import type { ColumnType } from 'kysely';

/** The table of timed work, as db/migrations/0007-outbox.sql makes it. */
export type JobTables = {
  job_run: { organisation_id: string; job: string; period: string; at: ColumnType<Date, string, string> };
};
