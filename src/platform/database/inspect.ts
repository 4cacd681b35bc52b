import { appliedMigrations, pendingMigrations, readMigrations } from './migrate.ts';
import { connectOwner } from './server-address.ts';
import { type DatabasePlace, openSource } from './source.ts';
import { codeOf } from './start-problem.ts';

/** What can be told of a database from outside. */
export interface DatabaseFacts {
  /** The version of PostgreSQL. */
  version: string;
  startedAt: Date;
  /** Names of migrations that have not run yet. */
  pending: string[];
}

/** Looks at a database without changing it; throws a StartProblem when it cannot be used. */
export async function inspectDatabase(place: DatabasePlace): Promise<DatabaseFacts> {
  const source = await openSource(place, {});
  try {
    const owner = await connectOwner(source.owner());
    try {
      const { rows } = await owner.query<{ version: string; startedAt: Date }>(
        `SELECT current_setting('server_version') AS version, pg_postmaster_start_time() AS "startedAt"`,
      );
      const applied = await appliedMigrations(owner).catch((error: unknown) => {
        // Undefined table: nothing has run here yet.
        if (codeOf(error) === '42P01') return [];
        throw error;
      });
      const pending = pendingMigrations(readMigrations(), applied).map(({ name }) => name);
      const { version = '?', startedAt = new Date(0) } = rows[0] ?? {};
      return { version, startedAt, pending };
    } finally {
      await owner.end();
    }
  } finally {
    await source.leave();
  }
}
