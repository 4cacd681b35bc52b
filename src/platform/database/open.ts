import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { columnTypes, makeKysely, PatientPool } from './connection.ts';
import type { Database } from './database.ts';
import { appRole, ownerRole } from './embedded/cluster.ts';
import { type SuperviseOptions, supervise } from './embedded/supervisor.ts';
import { Listener } from './listener.ts';
import { migrate } from './migrate.ts';
import { checkAppRole, connectionProblem, connectOwner, ensureAppRole, withStartOption } from './server-address.ts';
import { StartProblem } from './start-problem.ts';

/** A database of our own under a data folder, or one that somebody else keeps, reached by its owner. */
export type DatabasePlace = { dataDir: string } | { url: string; appUrl?: string | undefined };

export interface OpenOptions extends SuperviseOptions {
  /** False leaves the tables as they are; for tests on a copy that is up to date. */
  migrate?: boolean;
}

/** So long running queries may go on when the database is closed. */
const patience = 3_000;

/** Where one kind of connection goes; asked at each connection, because a restarted server may have another port. */
interface Source {
  owner: () => pg.ClientConfig;
  app: (startOptions: string) => pg.ClientConfig;
  available: () => Promise<void>;
  leave: () => Promise<void>;
}

/** Opens the database: starts or joins PostgreSQL, brings the tables up to date, and works as a role that owns nothing. */
export async function openDatabase(place: DatabasePlace, options: OpenOptions = {}): Promise<Database> {
  const source = 'dataDir' in place ? await embeddedSource(place.dataDir, options) : urlSource(place);
  try {
    if (options.migrate !== false) await prepareTables(source, !('dataDir' in place));
    return await openPools(source);
  } catch (error) {
    await source.leave();
    throw error;
  }
}

async function embeddedSource(dataDir: string, options: OpenOptions): Promise<Source> {
  const server = await supervise(dataDir, options);
  const shared = () => ({ host: '127.0.0.1', port: server.port(), database: server.databaseName });
  return {
    owner: () => ({ ...shared(), user: ownerRole, password: server.credentials.owner }),
    app: (startOptions) => ({ ...shared(), user: appRole, password: server.credentials.app, options: startOptions }),
    available: server.available,
    leave: server.leave,
  };
}

function urlSource({ url, appUrl }: { url: string; appUrl?: string | undefined }): Source {
  const base = appUrl ?? withStartOption(url, `-c role=${appRole}`);
  return {
    owner: () => ({ connectionString: url }),
    app: (startOptions) => ({ connectionString: startOptions === '' ? base : withStartOption(base, startOptions) }),
    available: () => Promise.resolve(),
    leave: () => Promise.resolve(),
  };
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
