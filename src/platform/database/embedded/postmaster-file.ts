import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../start-problem.ts';

/** What a running PostgreSQL writes of itself in its data folder. */
export interface PostmasterFile {
  pid: number;
  port: number;
  state: 'starting' | 'stopping' | 'ready';
}

/** Reads postmaster.pid; nothing when no server runs or it has not yet written what it is. */
export function readPostmasterFile(folder: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const state = lines[7]?.trim();
  return {
    pid: Math.abs(Number(lines[0])),
    port: Number(lines[3] ?? 0),
    state: state === 'ready' || state === 'stopping' ? state : 'starting',
  };
}

/** Says whether a process of this number exists, also when it belongs to another user. */
export function processAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Says whether the process is the PostgreSQL of this folder, and not another that got the same number later. */
export function isPostmasterOf(pid: number, folder: string): boolean {
  if (!processAlive(pid)) return false;
  const working = workingFolder(pid);
  if (working !== undefined) return working === realpathSync(folder);
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return command.includes('postgres') && command.includes(folder);
  } catch {
    return false;
  }
}

/** A postmaster works inside its data folder. Undefined where the system does not tell; empty for a dead process. */
function workingFolder(pid: number): string | undefined {
  if (!existsSync('/proc/self/cwd')) return undefined;
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : undefined;
  }
}

/** Takes away the file of a server that is no more, unless another server has just written its own. */
export function removeStaleFile(folder: string, pid: number): void {
  if (readPostmasterFile(folder)?.pid === pid) rmSync(join(folder, 'postmaster.pid'), { force: true });
}
