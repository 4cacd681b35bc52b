import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import { codeOf, errorText, StartProblem } from '../start-problem.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Credentials, makeCredentials, readCredentials } from './credentials.ts';
import { explainLog } from './explain.ts';
import { processAlive } from './postmaster-file.ts';
import { reachableFor, type SystemUser, systemUser } from './system-user.ts';

/** The role that owns the embedded database; only migrations and the supervisor work as this role. */
export const ownerRole = 'paraat_owner';
/** The role that the program works as; it owns nothing. */
export const appRole = 'paraat_app';
/** The name of the embedded database. */
export const databaseName = 'paraat';

/** The files of one embedded PostgreSQL, and who runs it. */
export interface Cluster {
  dataDir: string;
  folder: string;
  logPath: string;
  user: SystemUser | undefined;
  binaries: Binaries;
}

/** Settings for little memory and full durability; a person may change them in postgresql.conf. */
const settings: Record<string, string> = {
  shared_buffers: '64MB',
  max_connections: '60',
  max_wal_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements and details may hold what people typed; a log may not.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Finds the cluster under a data folder, and makes it when there is none. */
export function prepareCluster(dataDir: string, extraSettings: Record<string, string> = {}): Cluster {
  const absolute = resolve(dataDir);
  const folder = join(absolute, 'postgres');
  makeDataFolder(absolute);
  const user = systemUser(folder);
  const cluster = {
    dataDir: absolute,
    folder,
    logPath: join(absolute, 'postgres.log'),
    user,
    binaries: findBinaries(user),
  };
  removeAbandonedDrafts(cluster);
  if (holdsCluster(cluster)) mendOwnership(cluster);
  else makeCluster(cluster, { ...settings, ...extraSettings });
  return cluster;
}

/** A copy that was put back may be open to others, or belong to root, whom PostgreSQL refuses. */
function mendOwnership({ folder, user }: Cluster): void {
  chmodSync(folder, 0o700);
  if (user === undefined || statSync(folder).uid !== 0) return;
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  for (const path of [...all, folder]) lchownSync(path, user.uid, user.gid);
}

function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const trial = join(dataDir, `.trial-${process.pid}`);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (cause) {
    const full = codeOf(cause) === 'ENOSPC';
    throw new StartProblem(
      full
        ? m.platform_disk_full({ path: dataDir })
        : m.platform_folder_not_writable({ path: dataDir, reason: errorText(cause) }),
      full ? m.platform_disk_full_advice() : m.platform_folder_not_writable_advice({ path: dataDir }),
      { cause },
    );
  }
}

function removeAbandonedDrafts({ dataDir }: Cluster): void {
  for (const name of readdirSync(dataDir)) {
    const maker = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (maker !== undefined && (Number(maker) === process.pid || !processAlive(Number(maker))))
      rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function holdsCluster({ folder, binaries }: Cluster): boolean {
  const names = folderNames(folder);
  if (names.length === 0) return false;
  if (!names.includes('PG_VERSION')) {
    throw new StartProblem(m.platform_no_cluster({ path: folder }), m.platform_no_cluster_advice({ path: folder }));
  }
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.major) return true;
  throw new StartProblem(
    m.platform_other_postgres_version({ path: folder, found, wanted: binaries.major }),
    m.platform_other_postgres_version_advice({ found, wanted: binaries.major }),
  );
}

function folderNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new StartProblem(
      m.platform_folder_of_another({ path: folder }),
      m.platform_folder_of_another_advice({ path: dirname(folder) }),
      { cause },
    );
  }
}

/** Made beside its place and moved there whole, so that a kill half-way or a second maker leaves nothing half. */
function makeCluster(cluster: Cluster, initial: Record<string, string>): void {
  const credentials = readCredentials(cluster.dataDir) ?? makeCredentials(cluster.dataDir);
  const draft = { ...cluster, folder: join(cluster.dataDir, `postgres.new-${process.pid}`) };
  mkdirSync(draft.folder, { mode: 0o700 });
  if (cluster.user !== undefined) chownSync(draft.folder, cluster.user.uid, cluster.user.gid);
  try {
    initialise(draft, initial);
    setPasswords(draft, credentials, [`CREATE ROLE ${appRole} LOGIN`, `CREATE DATABASE ${databaseName}`]);
    renameSync(draft.folder, cluster.folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    rmSync(draft.folder, { recursive: true, force: true });
  }
}

function initialise(cluster: Cluster, initial: Record<string, string>): void {
  // Trust holds only until the next line: nothing listens before the passwords are set.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const flags = Object.entries(initial).map(([name, value]) => `--set=${name}=${value}`);
  const durable = initial.fsync === 'off' ? ['--no-sync'] : [];
  const fixed = ['-U', ownerRole, '--auth=trust', '--no-instructions', ...locale, ...durable, ...flags];
  run(cluster, cluster.binaries.initdb, ['-D', pathFor(cluster), ...fixed]);
  writeFileSync(join(cluster.folder, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
}

/** Sets both passwords while no server runs; also the way back when the file with passwords was lost. */
export function setPasswords(cluster: Cluster, credentials: Credentials, before: string[] = []): void {
  const statements = [
    ...before,
    `ALTER ROLE ${ownerRole} PASSWORD '${credentials.owner}'`,
    `ALTER ROLE ${appRole} PASSWORD '${credentials.app}'`,
  ];
  const single = [
    '--single',
    '-c',
    'exit_on_error=on',
    '-c',
    'log_checkpoints=off',
    '-D',
    pathFor(cluster),
    'postgres',
  ];
  run(cluster, cluster.binaries.postgres, single, statements.map((line) => `${line};\n`).join(''));
}

function run(cluster: Cluster, program: string, parameters: string[], input = ''): void {
  const result: SpawnSyncReturns<string> = spawnSync(program, parameters, {
    ...spawnOptions(cluster),
    input,
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  const text = result.error ? errorText(result.error) : `${result.stderr}\n${result.stdout}`;
  throw explainLog(text || `${program}: ${result.signal ?? result.status}`, cluster);
}

/** How every program of PostgreSQL is run: as the right user, in the data folder, with a bare environment. */
export function spawnOptions({ folder, user }: Cluster) {
  return { cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }, ...user };
}

/**
 * The data folder as PostgreSQL is told. Started by root inside a closed folder such as /root, the system user cannot
 * walk there; the folder that it is started in stays open to it all the same.
 */
export function pathFor({ folder, user, dataDir }: Cluster): string {
  if (user === undefined || reachableFor(dataDir, { ...user })) return folder;
  if (existsSync('/proc/self/cwd')) return '/proc/self/cwd';
  throw new StartProblem(m.platform_folder_closed({ path: dataDir }), m.platform_folder_closed_advice());
}
