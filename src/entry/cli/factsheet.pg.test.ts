import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { programFolder } from '#platform/config/web-build.ts';
import { commit } from '#records/server/store.ts';
import { commandLine } from '#test/command-line.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { kinds } from '../kinds.ts';

// A program that starts, and reads a type setter.
vi.setConfig({ testTimeout: 120_000 });

const { database, urls } = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'paraat-test-factsheet-'));
const now = new Date('2026-11-22T13:02:00Z');

beforeAll(async () => {
  const organisationId = await newOrganisation(database(), { slug: 'testdrecht' });
  const by = { organisationId, author: { id: null, name: 'Noor' }, reason: '', nature: 'edit' as const, now };
  await database().inOrganisation(organisationId, async (transaction) => {
    const content = { name: 'Burgerzaken', maximumOutage: 240 };
    await commit(transaction, kinds, by, { type: 'create', id: uuid(), kind: 'application', content });
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On a database that is open elsewhere too. */
const environment = () => {
  const { url, appUrl } = urls();
  return { DATABASE_URL: url, PARAAT_APP_URL: appUrl, LANG: 'nl_NL.UTF-8', LC_ALL: '' };
};

const paraat = (...words: string[]) => commandLine(['factsheet', ...words], environment());

/** The command as a user types it. */
const typed = (...words: string[]) =>
  spawnSync(process.execPath, ['src/entry/cli.ts', 'factsheet', ...words], {
    cwd: programFolder,
    encoding: 'utf8',
    env: { ...process.env, ...environment() },
  });

test('writes one PDF and says where, for people and for programs', async () => {
  const file = join(folder, 'burgerzaken.pdf');
  const ran = typed('burgerzaken', '--out', file, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toEqual({ file, pages: 1, bytes: readFileSync(file).length });
  expect(readFileSync(file).toString('latin1', 0, 5)).toBe('%PDF-');
  expect((await paraat('application/burgerzaken', '--out', file)).stdout).toContain(file);
});

test('speaks the language that is asked for, on paper too', async () => {
  const file = join(folder, 'english.pdf');
  expect((await paraat('burgerzaken', '--out', file, '--language', 'en')).stdout).toContain('Made:');
  expect(readFileSync(file).toString('latin1')).toContain('Fact sheet Burgerzaken');
});

test('names what looks like a slug that is not there, and writes nothing', async () => {
  const ran = await paraat('burgerzken', '--out', join(folder, 'none.pdf'));
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('burgerzken');
  expect(ran.stderr).toContain('Bedoel je: burgerzaken?');
  expect(readdirSync(folder)).not.toContain('none.pdf');
});

test('leaves what stood there as it was when it cannot write, and no half file beside it', async () => {
  const target = join(folder, 'taken');
  mkdirSync(target);
  writeFileSync(join(target, 'kept.txt'), 'kept');
  const ran = await paraat('burgerzaken', '--out', target);
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('Er is niets veranderd');
  expect(readdirSync(target)).toEqual(['kept.txt']);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('asks for the file when none was named', async () => {
  const ran = await paraat('burgerzaken');
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('--out');
});
