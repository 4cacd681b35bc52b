import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { commandLine } from '#test/command-line.ts';

const program = fileURLToPath(new URL('../cli.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'paraat-cli-'));
const dataDir = join(root, 'data');
const running: ChildProcess[] = [];
const english = { LANG: 'en_US.UTF-8', LC_ALL: '' };

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  // Whoever comes last stops the database that a killed server left behind.
  await run(['list', 'application', '--data', dataDir]);
  rmSync(root, { recursive: true, force: true });
});

/** The command line as a person uses it: a process of its own, without this test run's settings. */
function launch(args: string[]): ChildProcess {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [program, ...args], { env: { PATH, HOME, LANG: 'en_US.UTF-8' } });
  running.push(child);
  return child;
}

async function run(args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = launch(args);
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (part) => (texts.out += part));
  child.stderr?.on('data', (part) => (texts.err += part));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

interface Announced {
  address: string;
  link: string | null;
  port: number;
}

async function start(...more: string[]): Promise<{ child: ChildProcess; said: Announced }> {
  const child = launch(['start', '--port', '0', '--data', dataDir, '--json', ...more]);
  let out = '';
  let err = '';
  child.stderr?.on('data', (part) => (err += part));
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      out += part;
      if (/\n}\n$/.test(out)) resolve({ child, said: JSON.parse(out) });
    });
    child.once('exit', (code) => reject(new Error(`start ended with ${code}: ${err}`)));
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  const gone = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  return (await gone)[0];
}

const healthy = async (port: number) => (await fetch(`http://127.0.0.1:${port}/api/health`)).ok;

test('starts, serves, survives a kill, works beside other commands, and stops cleanly', {
  timeout: 180_000,
}, async () => {
  const first = await start('--no-example');
  expect(await healthy(first.said.port)).toBe(true);
  expect(first.said.link).toMatch(/#[\w-]{40,}$/);

  const busy = await run(['start', '--port', String(first.said.port), '--data', dataDir]);
  expect([busy.code, busy.out]).toEqual([1, '']);
  expect(busy.err).toContain(`Port ${first.said.port}`);
  expect(busy.err).not.toContain('    at ');

  const beside = await run(['list', 'application', '--data', dataDir, '--json']);
  expect([beside.code, JSON.parse(beside.out)]).toEqual([0, []]);

  const gone = once(first.child, 'exit');
  first.child.kill('SIGKILL');
  await gone;
  const second = await start();
  expect(await healthy(second.said.port)).toBe(true);
  const report = await run(['doctor', '--data', dataDir, '--port', String(second.said.port), '--json']);
  expect(JSON.parse(report.out).findings).not.toContainEqual(expect.objectContaining({ state: 'wrong' }));

  expect(await stop(second.child)).toBe(0);
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test.each([
  [['bestaat-niet'], 2, 'no command'],
  [['start', '--bestaat-niet'], 2, '--bestaat-niet'],
  [['start', '--port'], 2, '--port'],
  [['start', '--port', 'x'], 1, 'not a port'],
  [['list'], 2, 'list'],
  [['start', 'te', 'veel'], 2, 'too much'],
  [['list', 'application', '--language', 'fr'], 2, 'nl | en'],
])('%j is refused with a sentence', async (args, code, words) => {
  const answer = await commandLine(args, english);
  expect(answer.status).toBe(code);
  expect(answer.stderr).toContain(words);
  expect(answer.stderr).not.toContain('    at ');
});

test.each([[['--help']], [['start', '--help']], [['doctor', '-h']]])('%j explains', async (args) => {
  const answer = await commandLine(args, english);
  expect([answer.status, answer.stderr]).toEqual([0, '']);
  expect(answer.stdout).toContain('npm run -s paraat --');
});

test('doctor says that something is wrong, and leaves a new place untouched', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? String(address.port) : '';
  const place = join(root, 'not-there');
  const answer = await run(['doctor', '--data', place, '--port', port, '--json']);
  other.close();
  expect(answer.code).toBe(1);
  const { ok, findings } = JSON.parse(answer.out);
  expect(ok).toBe(false);
  expect(findings).toContainEqual({
    what: expect.stringContaining(port),
    state: 'wrong',
    advice: expect.stringContaining('port'),
  });
  expect(existsSync(place)).toBe(false);
});
