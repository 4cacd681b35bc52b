import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { type OpenOptions, openDatabase } from '../open.ts';
import { StartProblem } from '../start-problem.ts';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';

const holder = new URL('../../../../test/hold-database.ts', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'paraat-supervisor-'));
const made = join(root, 'made');
let dataDir = '';
let number = 0;

/** One cluster is made for this file; every test works on a copy, which also tries that a copy can be put back. */
beforeAll(async () => {
  const database = await openDatabase({ dataDir: made });
  await database.close();
  return () => rmSync(root, { recursive: true, force: true });
});

const opened: Database[] = [];
const held: ChildProcess[] = [];

afterEach(async () => {
  for (const child of held.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.close();
  const left = runningPid();
  if (left !== undefined) process.kill(left, 'SIGQUIT');
});

function copy(): string {
  dataDir = join(root, `copy-${number++}`);
  cpSync(made, dataDir, { recursive: true });
  return dataDir;
}

async function open(options: OpenOptions = {}): Promise<Database> {
  const database = await openDatabase({ dataDir }, options);
  opened.push(database);
  return database;
}

async function hold(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  held.push(child);
  if (child.stdout === null) throw new Error('the holder has no output');
  await once(child.stdout, 'data');
  return child;
}

async function letGo(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}

function runningPid(): number | undefined {
  const folder = join(dataDir, 'postgres');
  const pid = readPostmasterFile(folder)?.pid;
  return pid !== undefined && isPostmasterOf(pid, folder) ? pid : undefined;
}

const answers = async (database: Database) =>
  (await sql<{ one: number }>`SELECT 1 AS one`.execute(database.outside)).rows;

async function refusal(): Promise<StartProblem> {
  const error: unknown = await open().catch((reason: unknown) => reason);
  if (!(error instanceof StartProblem)) throw new Error(`expected a sentence, got ${String(error)}`);
  return error;
}

test('opens twice in a row and leaves no process behind', async () => {
  copy();
  for (let time = 0; time < 2; time++) {
    const database = await openDatabase({ dataDir });
    expect(await answers(database)).toEqual([{ one: 1 }]);
    await database.close();
    expect(runningPid()).toBeUndefined();
  }
});

test('keeps passwords to this user alone, and works as a role that owns nothing', async () => {
  copy();
  const database = await open();
  expect(statSync(join(dataDir, 'postgres-credentials.json')).mode & 0o777).toBe(0o600);
  const { rows } = await sql`
    SELECT session_user AS name, rolsuper OR rolbypassrls OR rolcreaterole AS strong,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
    FROM pg_roles r WHERE rolname = session_user`.execute(database.outside);
  expect(rows).toEqual([{ name: 'paraat_app', strong: false, owned: 0 }]);
});

test('adopts the PostgreSQL of a server that was killed, and stops it when it leaves', async () => {
  copy();
  const server = await hold();
  const orphan = runningPid();
  server.kill('SIGKILL');
  await once(server, 'exit');
  expect(runningPid()).toBe(orphan);
  const database = await openDatabase({ dataDir });
  expect(runningPid()).toBe(orphan);
  expect(await answers(database)).toEqual([{ one: 1 }]);
  await database.close();
  expect(runningPid()).toBeUndefined();
});

test('several processes share one PostgreSQL; the last one out stops it', async () => {
  copy();
  const [first, second, third] = await Promise.all([hold(), hold(), hold()]);
  const pid = runningPid();
  await letGo(first);
  await letGo(second);
  expect(runningPid()).toBe(pid);
  await letGo(third);
  expect(runningPid()).toBeUndefined();
});

test('two processes that make the same new data folder end up in one database', async () => {
  dataDir = join(root, `new-${number++}`);
  const both = await Promise.all([hold(), hold()]);
  const database = await open();
  expect(await answers(database)).toEqual([{ one: 1 }]);
  for (const child of both) await letGo(child);
  expect(await answers(database)).toEqual([{ one: 1 }]);
});

test('a PostgreSQL that dies is restarted; what was acknowledged is there', async () => {
  copy();
  const events: string[] = [];
  const database = await open({ note: (event) => void events.push(event) });
  const heard: string[] = [];
  await database.listen(
    'paraat_test',
    (payload) => void heard.push(payload),
    () => void heard.push('missed'),
  );
  await database.authPool.query('SELECT 1');
  const id = '01900000-0000-7000-8000-000000000001';
  await database.inOrganisation(id, (transaction) =>
    sql`INSERT INTO organisation (id, slug, name, created_at) VALUES (${id}, 'kept', 'Kept', '2026-01-01')`.execute(
      transaction,
    ),
  );
  process.kill(runningPid() ?? 0, 'SIGKILL');
  // Its backends may live a moment longer: a question that they hear is cut off, and asked again.
  const found = () => sql`SELECT slug FROM find_organisations()`.execute(database.outside).catch(String);
  await expect.poll(found, { timeout: 15_000 }).toMatchObject({ rows: [{ slug: 'kept' }] });
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['missed']);
  await sql`SELECT pg_notify('paraat_test', 'again')`.execute(database.outside);
  await expect.poll(() => heard).toEqual(['missed', 'again']);
  expect(events).toContain('restored');
});

test('a PostgreSQL that somebody else asks to stop comes back', async () => {
  copy();
  const database = await open();
  const before = runningPid();
  process.kill(before ?? 0, 'SIGTERM');
  await expect.poll(() => runningPid() !== undefined && runningPid() !== before, { timeout: 15_000 }).toBe(true);
  expect(await answers(database)).toEqual([{ one: 1 }]);
});

test('a process number that another program got later is no mystery', async () => {
  copy();
  const folder = join(dataDir, 'postgres');
  const lines = [process.pid, folder, 1_700_000_000, 5433, '', '127.0.0.1', '  1  1', 'ready   ', ''];
  writeFileSync(join(folder, 'postmaster.pid'), lines.join('\n'));
  expect(await answers(await open())).toEqual([{ one: 1 }]);
});

test('lost passwords are made anew; the data stays', async () => {
  copy();
  rmSync(join(dataDir, 'postgres-credentials.json'));
  expect(await answers(await open())).toEqual([{ one: 1 }]);
});

test('wrong passwords give a sentence, and no process stays behind', async () => {
  copy();
  writeFileSync(join(dataDir, 'postgres-credentials.json'), '{"owner":"aa","app":"bb"}');
  expect((await refusal()).advice).toContain('postgres-credentials.json');
  expect(runningPid()).toBeUndefined();
});

test('broken settings are named, with the line', async () => {
  copy();
  appendFileSync(join(dataDir, 'postgres', 'postgresql.conf'), '\nshared_bufers = 12\n');
  const { what, advice } = await refusal();
  expect(what).toMatch(/shared_bufers.*postgresql\.conf.*line \d+/);
  expect(advice).toContain('postgresql.conf');
});

test('data of another PostgreSQL is left alone', async () => {
  copy();
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  expect((await refusal()).what).toContain('17');
});

test('damaged data is left alone and said to be so', async () => {
  copy();
  rmSync(join(dataDir, 'postgres', 'global', 'pg_control'));
  expect((await refusal()).what).toContain('pg_control');
});

test('a folder with other files is not taken for a database', async () => {
  copy();
  rmSync(join(dataDir, 'postgres', 'PG_VERSION'));
  expect((await refusal()).what).toContain(join(dataDir, 'postgres'));
  expect(readFileSync(join(dataDir, 'postgres', 'postgresql.conf'), 'utf8')).not.toBe('');
});

test('closing does not wait for ever for a query that runs', async () => {
  copy();
  const database = await openDatabase({ dataDir });
  const slow = sql`SELECT pg_sleep(60)`.execute(database.outside).catch((error: Error) => error);
  await pause(200);
  await database.close();
  expect(await slow).toBeInstanceOf(Error);
  expect(runningPid()).toBeUndefined();
});
