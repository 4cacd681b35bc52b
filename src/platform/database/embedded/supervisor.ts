import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { m } from '#platform/language/generated/messages.js';
import { connectionProblem } from '../connection-problem.ts';
import { codeOf, errorText, StartProblem } from '../start-problem.ts';
import { type Cluster, databaseName, ownerRole, prepareCluster, setPasswords } from './cluster.ts';
import { type Credentials, credentialsPath, makeCredentials, readCredentials } from './credentials.ts';
import { startPostmaster, stopPostmaster } from './postmaster.ts';
import { isPostmasterOf, type PostmasterFile, readPostmasterFile, removeStaleFile } from './postmaster-file.ts';

/** Everybody who uses the database holds this lock together; who gets it alone is the last one. */
const presenceLock = 1_885_434_465;
/** So long may a living server say nothing before it is stopped and started anew. */
const patience = 10_000;

const lookoutInterval = 2_000;

/** A running embedded PostgreSQL in which this process has made its presence known. */
export interface Supervised {
  port(): number;
  credentials(): Credentials;
  databaseName: string;
  /** Settles when the database can be reached; waits while it is being restarted. */
  available(): Promise<void>;
  /** Takes back this process's presence, and stops PostgreSQL when it was the last one. */
  leave(): Promise<void>;
}

export interface SuperviseOptions {
  settings?: Record<string, string>;
  /** Told when the database went away and when it is back. */
  note?: (event: 'lost' | 'restored' | 'retrying', detail: string) => void;
}

/** Joins the PostgreSQL of a data folder, or makes and starts it; restarts it when it dies, until `leave`. */
export async function supervise(dataDir: string, { settings, note }: SuperviseOptions = {}): Promise<Supervised> {
  let presence = await join(dataDir, settings);
  let leaving = false;
  let ready = Promise.resolve();

  const watch = (): void => {
    presence.client.once('end', () => {
      if (leaving) return;
      note?.('lost', String(presence.pid));
      ready = restore();
    });
  };
  const restore = async (): Promise<void> => {
    for (let wait = 100; !leaving; wait = Math.min(wait * 2, 5_000)) {
      try {
        presence = await join(dataDir, settings);
        watch();
        note?.('restored', String(presence.pid));
        return;
      } catch (error) {
        note?.('retrying', errorText(error));
        await pause(wait);
      }
    }
  };
  watch();
  const lookout = setInterval(() => {
    // Told to stop by somebody else, PostgreSQL takes no new connections and waits for ours to go: let it restart.
    const { pid, cluster } = presence;
    if (readPostmasterFile(cluster.folder)?.state === 'stopping') void stopPostmaster(cluster.folder, pid);
  }, lookoutInterval).unref();

  return {
    port: () => presence.port,
    credentials: () => presence.credentials,
    databaseName,
    available: () => ready,
    async leave() {
      leaving = true;
      clearInterval(lookout);
      await ready;
      await takeLeave(presence);
    },
  };
}

interface Presence {
  cluster: Cluster;
  client: pg.Client;
  credentials: Credentials;
  pid: number;
  port: number;
}

async function join(dataDir: string, settings: Record<string, string> | undefined): Promise<Presence> {
  const cluster = prepareCluster(dataDir, settings);
  let silentSince: number | undefined;
  for (;;) {
    const credentials = readCredentials(dataDir) ?? (await renewCredentials(cluster));
    const running = await runningPostmaster(cluster);
    if (running?.state !== 'ready') {
      await pause(25);
      continue;
    }
    const answer = await makePresence(running.port, credentials).catch(async (error: unknown) => {
      if (running.ours) await stopPostmaster(cluster.folder, running.pid);
      throw codeOf(error) === '28P01' ? passwordRefused(dataDir, error) : connectionProblem(error);
    });
    if (answer instanceof pg.Client)
      return { cluster, client: answer, credentials, pid: running.pid, port: running.port };
    if (answer === 'passing') silentSince = undefined;
    else silentSince ??= performance.now();
    if (silentSince !== undefined && performance.now() - silentSince > patience) {
      await stopPostmaster(cluster.folder, running.pid, 2_000);
      silentSince = undefined;
    }
    await pause(25);
  }
}

/** Finds the server that runs on this data, also one whose starter was killed; starts one when there is none. */
async function runningPostmaster(cluster: Cluster): Promise<(PostmasterFile & { ours: boolean }) | undefined> {
  const file = readPostmasterFile(cluster.folder);
  if (file !== undefined && isPostmasterOf(file.pid, cluster.folder)) return { ...file, ours: false };
  if (file !== undefined) removeStaleFile(cluster.folder, file.pid);
  const ours = await startPostmaster(cluster);
  const started = readPostmasterFile(cluster.folder);
  return started === undefined ? undefined : { ...started, ours };
}

async function renewCredentials(cluster: Cluster): Promise<Credentials> {
  const file = readPostmasterFile(cluster.folder);
  if (file !== undefined) await stopPostmaster(cluster.folder, file.pid);
  if (file !== undefined) removeStaleFile(cluster.folder, file.pid);
  const credentials = makeCredentials(cluster.dataDir);
  setPasswords(cluster, credentials);
  return credentials;
}

/**
 * The lock is waited for while a last one leaves; its server then stops under us, and joining starts over.
 * A server that says why it refuses makes this throw; one that says nothing is silent.
 */
async function makePresence(port: number, { owner }: Credentials): Promise<pg.Client | 'passing' | 'silent'> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ownerRole,
    password: owner,
    database: 'postgres',
    application_name: 'paraat presence',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // What went wrong shows in the rejected promise below, or in the event "end".
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [presenceLock]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (/^57P0/.test(codeOf(error) ?? '')) return 'passing';
    if (error instanceof pg.DatabaseError) throw error;
    return 'silent';
  }
}

function passwordRefused(dataDir: string, cause: unknown): StartProblem {
  const path = credentialsPath(dataDir);
  return new StartProblem(m.platform_password_refused({ path }), m.platform_password_refused_advice({ path }), {
    cause,
  });
}

async function takeLeave({ client, cluster, pid }: Presence): Promise<void> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [presenceLock]);
    const answer = await client.query('SELECT pg_try_advisory_lock($1) AS last', [presenceLock]);
    if (answer.rows[0]?.last === true) await stopPostmaster(cluster.folder, pid);
  } catch {
    // The server is gone already: there is nothing left to stop.
  } finally {
    await client.end().catch(() => {});
  }
}
