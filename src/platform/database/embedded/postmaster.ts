import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { m } from '#platform/language/generated/messages.js';
import { codeOf, StartProblem } from '../start-problem.ts';
import { type Cluster, pathFor, spawnOptions } from './cluster.ts';
import { explainLog } from './explain.ts';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';

const startAttempts = 10;
const largestLog = 10_000_000;

/**
 * Starts PostgreSQL apart from this process, on a free port of this machine only, and waits until it is ready.
 * False when another process was first: then join its server instead.
 */
export async function startPostmaster(cluster: Cluster): Promise<boolean> {
  const path = pathFor(cluster);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const { child, written } = spawnPostmaster(cluster, path, port);
    if (await becomesReady(cluster, child)) return true;
    const log = written();
    if (/lock file "postmaster.pid" already exists/.test(log)) return false;
    const passing = /Address already in use|could not bind|pre-existing shared memory block/.test(log);
    if (!passing || attempt === startAttempts) throw explainLog(log, cluster);
    await pause(300);
  }
}

function spawnPostmaster(cluster: Cluster, path: string, port: number) {
  const { logPath } = cluster;
  if (existsSync(logPath) && statSync(logPath).size > largestLog) renameSync(logPath, `${logPath}.1`);
  const log = openSync(logPath, 'a', 0o600);
  const from = statSync(logPath).size;
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', path, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    { ...spawnOptions(cluster), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let failure = '';
  child.on('error', (error) => {
    failure = error.message;
  });
  child.unref();
  return { child, written: () => failure || readFileSync(logPath).subarray(from).toString('utf8') };
}

/** Waits without an end while the process lives: after a crash, recovery may take long. */
async function becomesReady(cluster: Cluster, child: ChildProcess): Promise<boolean> {
  let gone = false;
  child.on('error', () => {
    gone = true;
  });
  child.on('exit', () => {
    gone = true;
  });
  while (!gone) {
    const file = readPostmasterFile(cluster.folder);
    if (file !== undefined && file.pid === child.pid && file.state === 'ready') return true;
    await pause(15);
  }
  return false;
}

/** Stops the PostgreSQL of this folder: politely, then at once, then by force. Data stays whole in each case. */
export async function stopPostmaster(folder: string, pid: number, politely = 20_000): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', politely],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isPostmasterOf(pid, folder)) return;
    send(pid, signal, folder);
    const end = performance.now() + patience;
    while (performance.now() < end && isPostmasterOf(pid, folder)) await pause(15);
  }
  if (isPostmasterOf(pid, folder)) throw unstoppable(pid, folder);
}

function send(pid: number, signal: NodeJS.Signals, folder: string): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw unstoppable(pid, folder);
  }
}

function unstoppable(pid: number, folder: string): StartProblem {
  return new StartProblem(
    m.platform_postmaster_unstoppable({ pid: String(pid), path: folder }),
    m.platform_postmaster_unstoppable_advice({ pid: String(pid) }),
  );
}

/** A port of the loopback address that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
