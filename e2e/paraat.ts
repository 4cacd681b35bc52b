import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real Paraat, as a user starts it, on its own data and its own port. */
export interface Paraat {
  address: string;
  dataDir: string;
  /** The one-time link that was printed at the last start; empty when none was needed. */
  link: string;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Runs a command of the command line on this data. */
  command(...words: string[]): Promise<{ code: number; output: string; errors: string }>;
  /** Ends the server and removes its data. */
  end(): Promise<void>;
}

/** Starts Paraat with the example municipality, on a copy of the folder that was filled for all journeys. */
export async function startParaat(): Promise<Paraat> {
  const dataDir = copyOf(process.env[filledFolder] ?? '');
  const port = await freePort();
  const words = ['start', '--data', dataDir, '--port', String(port)];
  let server: ChildProcess;
  let killed = false;

  const paraat: Paraat = {
    address: `http://localhost:${port}`,
    dataDir,
    link: '',
    async kill() {
      await ended(server, 'SIGKILL');
      killed = true;
    },
    async restart() {
      killed = false;
      const started = await run(words);
      server = started.server;
      paraat.link = started.link;
    },
    command: (...command) => runToEnd([...command, '--data', dataDir]),
    async end() {
      await ended(server, 'SIGTERM');
      // A killed server leaves its PostgreSQL behind; the next command takes it over and, as the last one out, stops it.
      if (killed) await runToEnd(['list', 'organisation', '--data', dataDir]);
      rmSync(dirname(dataDir), { recursive: true, force: true });
    },
  };
  const first = await run(words);
  server = first.server;
  paraat.link = first.link;
  return paraat;
}

const filledFolder = 'PARAAT_FILLED_FOLDER';

/** Once for all journeys: a data folder on which Paraat ran and was stopped, because filling it is most of a start. */
export default async function fillFolder(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-filled-'));
  process.env[filledFolder] = folder;
  const { server } = await run(['start', '--data', folder, '--port', String(await freePort())]);
  await ended(server, 'SIGTERM');
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A copy with the same owners and rights: PostgreSQL refuses a folder that others may read. */
function copyOf(folder: string): string {
  const copy = `${mkdtempSync(join(tmpdir(), 'paraat-journey-'))}/data`;
  execFileSync('cp', ['-a', folder, copy]);
  return copy;
}

async function run(words: string[]): Promise<{ server: ChildProcess; link: string }> {
  const server = spawn(process.execPath, ['src/entry/cli.ts', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  server.stdout?.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  server.stderr?.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  const port = words[words.indexOf('--port') + 1];
  for (let waited = 0; waited < 1200; waited += 1) {
    if (server.exitCode !== null) throw new Error(`Paraat ended at its start:\n${output}`);
    // How to stop is the last line that it prints, after the link.
    if (output.includes('Ctrl+C') && (await answers(`http://localhost:${port}/api/health`))) {
      return { server, link: /https?:\/\/\S+\/aanmelden\/link#\S+/.exec(output)?.[0] ?? '' };
    }
    await pause(100);
  }
  server.kill('SIGKILL');
  throw new Error(`Paraat did not answer within two minutes:\n${output}`);
}

function runToEnd(words: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/entry/cli.ts', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      errors += piece.toString();
    });
    child.on('close', (code) => resolve({ code: code ?? -1, output, errors }));
  });
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
