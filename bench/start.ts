import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programFolder, webBuildState } from '#platform/config/web-build.ts';
import { asTable, type Measurement } from './measurement.ts';

/** From the command to the first answered request: on an empty folder with the example, and again on what is there. */
export async function measureStart(): Promise<Measurement[]> {
  if (webBuildState() !== 'fresh') throw new Error('build the web application first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  try {
    const first = await startOnce(folder);
    const warm: number[] = [];
    for (let run = 0; run < 3; run += 1) warm.push(await startOnce(folder));
    return [
      { what: 'start: first, with the example, to the first answer', value: first, unit: 'ms', budget: 20_000 },
      { what: 'start: warm, to the first answer, slowest of 3', value: Math.max(...warm), unit: 'ms', budget: 3_000 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const words = ['src/entry/cli.ts', 'start', '--data', folder, '--port', String(port)];
  const server = spawn(process.execPath, words, { cwd: programFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    while (!(await answers(`http://127.0.0.1:${port}/api/health`))) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return performance.now() - began;
  } finally {
    await ended(server);
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

if (import.meta.main) console.log(asTable(await measureStart()));
