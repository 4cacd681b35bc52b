import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { programFolder } from '#platform/config/web-build.ts';
import type { KindName } from '#records/kind-name.ts';
import { commit } from '#records/server/store.ts';
import { commandLine } from '#test/command-line.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { kinds } from '../kinds.ts';

// A program that starts, and reads a type setter.
vi.setConfig({ testTimeout: 120_000 });

const { database, urls } = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'paraat-test-paper-'));
const now = new Date('2026-11-22T13:02:00Z');

beforeAll(async () => {
  const organisationId = await newOrganisation(database(), { slug: 'testdrecht' });
  const by = { organisationId, author: { id: null, name: 'Noor' }, reason: '', nature: 'edit' as const, now };
  const app = uuid();
  const put = (kind: KindName, id: string, content: Record<string, unknown>) =>
    database().inOrganisation(organisationId, (transaction) =>
      commit(transaction, kinds, by, { type: 'create', id, kind, content }),
    );
  await put('application', app, { name: 'Burgerzaken', maximumOutage: 240 });
  await put('plan', uuid(), { name: 'Burgerzaken terug', type: 'application', about: app });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On a database that is open elsewhere too. */
const environment = () => {
  const { url, appUrl } = urls();
  return { DATABASE_URL: url, PARAAT_APP_URL: appUrl, LANG: 'nl_NL.UTF-8', LC_ALL: '' };
};

const paraat = (...words: string[]) => commandLine(words, environment());

/** The command as a user types it. */
const typed = (...words: string[]) =>
  spawnSync(process.execPath, ['src/entry/cli.ts', ...words], {
    cwd: programFolder,
    encoding: 'utf8',
    env: { ...process.env, ...environment() },
  });

test('as a program of its own: makes a plan, and says what is wrong', () => {
  const file = join(folder, 'typed.pdf');
  const ran = typed('plan', 'burgerzaken-terug', '--out', file, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  const bytes = readFileSync(file);
  expect(JSON.parse(ran.stdout)).toEqual({ file, bytes: bytes.length });
  expect(bytes.toString('latin1', 0, 4)).toBe('%PDF');
  expect(typed('plan', 'burgerzaken-terug', '--out', 'plan.odt')).toMatchObject({
    ...{ status: 2, stdout: '' },
    stderr: expect.stringContaining('.pdf, .docx, .pptx'),
  });
});

test.each([
  [['plan', 'plan/burgerzaken-terug', '--archive', '--draft'], 'archive.PDF', '%PDF'],
  [['plan', 'burgerzaken-terug'], 'plan.docx', 'PK\u0003\u0004'],
  [['plan', 'burgerzaken-terug', '--audience', 'sponsors'], 'plan.pptx', 'PK\u0003\u0004'],
  [['dossier', 'burgerzaken'], 'dossier.pdf', '%PDF'],
  [['dossier', 'application/burgerzaken'], 'dossier.docx', 'PK\u0003\u0004'],
  [['binder'], 'binder.pdf', '%PDF'],
  [['responsibles', '--archive'], 'who.pdf', '%PDF'],
  [['responsibles'], 'who.docx', 'PK\u0003\u0004'],
])('%j writes %s whole and says where', async (words, name, begins) => {
  const file = join(folder, name);
  const ran = await paraat(...words, '--out', file, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  const bytes = readFileSync(file);
  expect(JSON.parse(ran.stdout)).toEqual({ file, bytes: bytes.length });
  expect(bytes.toString('latin1', 0, 4)).toBe(begins);
});

test.each([
  ['plan', 'burgerzaken-terg', 'burgerzaken-terug'],
  ['dossier', 'burgerzken', 'burgerzaken'],
])('%s names what looks like a slug that is not there, and writes nothing', async (command, slug, nearest) => {
  const ran = await paraat(command, slug, '--out', join(folder, 'none.pdf'));
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain(slug);
  expect(ran.stderr).toContain(`Bedoel je: ${nearest}?`);
  expect(readdirSync(folder)).not.toContain('none.pdf');
});

test.each([
  [['plan', 'burgerzaken-terug'], '.pdf, .docx, .pptx'],
  [['plan', 'burgerzaken-terug', '--out', 'plan.pptx', '--audience', 'press'], 'administrators, sponsors'],
  [['dossier', 'burgerzaken', '--out', 'dossier.pptx'], '.pdf, .docx'],
  [['dossier', 'person/noor', '--out', 'dossier.pdf'], 'application, service'],
  [['binder', '--out', 'binder.docx'], '.pdf'],
  [['responsibles', '--out', 'who.pptx'], '.pdf, .docx'],
  [['responsibles'], '.pdf, .docx'],
  [['plan', 'burgerzaken-terug', '--out', 'plan.pdf', '--audience', 'sponsors'], '--audience kan alleen'],
  [['plan', 'burgerzaken-terug', '--out', 'plan.docx', '--archive'], '--archive kan alleen'],
])('%j is told what is possible', async (words, possible) => {
  const ran = await paraat(...words);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(possible);
});

test('a program is told in its own form what was not understood', async () => {
  const ran = await paraat('responsibles', '--json');
  expect(ran.status).toBe(2);
  expect(JSON.parse(ran.stdout)).toMatchObject({ error: { what: expect.stringContaining('.pdf, .docx') } });
});

test('says that the folder is not there', async () => {
  const ran = await paraat('responsibles', '--out', join(folder, 'nowhere', 'who.pdf'));
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('nowhere');
  expect(ran.stderr).not.toMatch(/\n\s+at /);
});

test('leaves what stood there as it was when it cannot write, and no half file beside it', async () => {
  const target = join(folder, 'taken.pdf');
  mkdirSync(target);
  writeFileSync(join(target, 'kept.txt'), 'kept');
  const ran = await paraat('binder', '--out', target);
  expect(ran.status).toBe(1);
  expect(readdirSync(target)).toEqual(['kept.txt']);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
