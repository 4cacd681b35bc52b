import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import { errorText, StartProblem } from '../start-problem.ts';

const ownName = 'paraat';

/** The user that PostgreSQL runs as when root starts it; PostgreSQL itself refuses to run as root. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** Nobody when this is an ordinary user; for root the owner of the data that stands there, or else a user of its own. */
export function systemUser(clusterFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(clusterFolder)) {
    const { uid, gid } = statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp(ownName) ?? makeUser() ?? lookUp('postgres') ?? cannotMakeUser();
}

function lookUp(name: string): SystemUser | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })));
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

let refusal = '';

/** Debian and Red Hat know useradd, Alpine and BusyBox adduser. */
function makeUser(): SystemUser | undefined {
  const attempts: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        ownName,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', ownName]],
  ];
  for (const [command, parameters] of attempts) {
    try {
      execFileSync(command, parameters, { stdio: 'pipe' });
    } catch (error) {
      refusal = errorText(error).trim();
    }
    // Another process that starts at this moment may have made it.
    const made = lookUp(ownName);
    if (made !== undefined) return made;
  }
  return undefined;
}

function cannotMakeUser(): never {
  throw new StartProblem(
    m.platform_root_without_user({ name: ownName }),
    m.platform_root_without_user_advice({ name: ownName, reason: refusal }),
  );
}

/** Says whether a user may read this folder: every folder above it must let others through. */
export function reachableFor(path: string, user: SystemUser): boolean {
  const absolute = resolve(path);
  if (!allows(absolute, user, 5)) return false;
  for (let folder = dirname(absolute); ; folder = dirname(folder)) {
    if (!allows(folder, user, 1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function allows(path: string, user: SystemUser, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
