import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { columnTypes, makeKysely, PatientPool } from './connection.ts';
import { connectionProblem } from './connection-problem.ts';
import type { Database } from './database.ts';
import type { SuperviseOptions } from './embedded/supervisor.ts';
import { Listener } from './listener.ts';
import { migrate } from './migrate.ts';
import { checkAppRole, connectOwner, ensureAppRole } from './server-address.ts';
import { type DatabasePlace, openSource, type Source } from './source.ts';
import { StartProblem } from './start-problem.ts';

export interface OpenOptions extends SuperviseOptions {
  /** False leaves the tables as they are; for tests on a copy that is up to date. */
  migrate?: boolean;
}

/** So long running queries may go on when the database is closed. */
const patience = 3_000;

/** Opens the database: starts or joins PostgreSQL, brings the tables up to date, and works as a role that owns nothing. */
export async function openDatabase(place: DatabasePlace, options: OpenOptions = {}): Promise<Database> {
  const source = await openSource(place, options);
  try {
    if (options.migrate !== false) await prepareTables(source, !('dataDir' in place));
    return await openPools(source);
  } catch (error) {
    await source.leave();
    throw error;
  }
}

async function prepareTables(source: Source, foreign: boolean): Promise<void> {
  const owner = await connectOwner(source.owner());
  try {
    if (foreign) await ensureAppRole(owner);
    await migrate(owner);
  } finally {
    await owner.end();
  }
}

async function openPools(source: Source): Promise<Database> {
  const pool = new PatientPool(() => ({ ...source.app(''), max: 10 }), source.available);
  const authPool = new PatientPool(() => ({ ...source.app('-c search_path=auth'), max: 5 }), source.available);
  const named = () => ({ ...source.app(''), application_name: 'paraat', types: columnTypes });
  const listener = new Listener(named, source.available);
  const closePools = async (): Promise<void> => {
    await listener.close();
    await Promise.all([pool.end(), authPool.end()]);
  };
  await checkAppRole(pool).catch(async (error: unknown) => {
    await closePools();
    throw error instanceof StartProblem ? error : connectionProblem(error);
  });
  const outside = makeKysely(pool);
  return {
    outside,
    authPool,
    inOrganisation: (organisationId, work) =>
      outside.transaction().execute(async (transaction) => {
        await sql`SELECT set_config('paraat.organisation', ${organisationId}, true)`.execute(transaction);
        return work(transaction);
      }),
    listen: (channel, heard, missed) => listener.listen(channel, heard, missed),
    close: once(async () => {
      await Promise.race([closePools(), wait(patience, undefined, { ref: false })]);
      await source.leave();
    }),
  };
}

/** Who closes twice waits twice for the same end. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
