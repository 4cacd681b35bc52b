import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { appRole, ownerRole, prepareCluster } from '#platform/database/embedded/cluster.ts';
import { readCredentials } from '#platform/database/embedded/credentials.ts';
import { startPostmaster } from '#platform/database/embedded/postmaster.ts';
import { readPostmasterFile } from '#platform/database/embedded/postmaster-file.ts';
import { migrate } from '#platform/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

/** The database that every test database is copied from. */
export const templateName = 'template_paraat';

/** Nothing in a test run has to survive it; only here may PostgreSQL skip the disk. */
const carelessSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** One PostgreSQL for a whole test run, with a migrated template; gone with the run, also when the run is killed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'paraat-test-'));
  const stop = stopWithThisProcess(dataDir);
  const cluster = prepareCluster(dataDir, carelessSettings);
  await startPostmaster(cluster);
  const port = readPostmasterFile(cluster.folder)?.port;
  const credentials = readCredentials(dataDir);
  if (port === undefined || credentials === undefined) throw new Error('PostgreSQL for tests did not start');
  const ownerUrl = `postgres://${ownerRole}:${credentials.owner}@127.0.0.1:${port}`;
  await makeTemplate(ownerUrl);
  project.provide('ownerUrl', ownerUrl);
  project.provide('appUrl', `postgres://${appRole}:${credentials.app}@127.0.0.1:${port}`);
  return stop;
}

/** A shell waits for the end of this process, whatever ends it, then stops PostgreSQL and clears its folder. */
function stopWithThisProcess(dataDir: string): () => Promise<void> {
  const script = `cat >/dev/null; pid=$(head -n 1 "$1/postgres/postmaster.pid" 2>/dev/null)
    [ -n "$pid" ] && kill -QUIT "$pid"; sleep 0.2; rm -rf "$1"`;
  const guard = spawn('sh', ['-c', script, 'sh', dataDir], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  return () =>
    new Promise((resolve) => {
      guard.once('exit', () => resolve());
      guard.stdin?.end();
    });
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${ownerUrl}/postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${templateName}`);
  await admin.end();
  const owner = new pg.Client({ connectionString: `${ownerUrl}/${templateName}` });
  await owner.connect();
  await migrate(owner);
  await owner.end();
}
