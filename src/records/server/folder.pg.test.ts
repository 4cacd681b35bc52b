import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindWords } from '#entry/kind-words.ts';
import { kinds } from '#entry/kinds.ts';
import { seedExample } from '#features/organisations/server/example.ts';
import type { Database } from '#platform/database/database.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import type { RecordView } from '../record.ts';
import { verifyAudit } from './audit.ts';
import { ExportRefused, exportFolder } from './folder-export.ts';
import { importFolder } from './folder-import.ts';
import { findOrganisations, type OrganisationRow } from './organisations.ts';
import { changesSince, readRecord } from './reading.ts';
import { type Change, type Commit, commitAll, remove, review } from './store.ts';

const first = testDatabase();
const second = testDatabase();
const now = new Date('2026-11-22T02:00:00Z');
const budget = 5;
let base = '';

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'paraat-folder-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const newFolder = () => mkdtemp(join(base, 'export-'));
const into = (database: Database, destination: OrganisationRow | { newId: string }, isTrial = false) => ({
  database,
  kinds,
  words: kindWords,
  destination: async () => destination,
  isTrial,
  now: () => now,
});

/** Every file of a folder by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function organisationNamed(database: Database, slug: string): Promise<OrganisationRow> {
  const [found] = await findOrganisations(database, slug);
  if (found === undefined) throw new Error(`no organisation ${slug}`);
  return found;
}

/** Seconds of work of this process: how long that takes on the wall depends on what else the machine does. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** What must survive of a record. */
const kept = ({ id, kind, slug, name, content, contentHash, review: act, deletedAt }: RecordView) => ({
  ...{ id, kind, slug, name, content, contentHash, review: act },
  isDeleted: deletedAt !== null,
});

async function allKept(database: Database, organisationId: string) {
  const { records } = await database.inOrganisation(organisationId, (reader) => changesSince(reader, 0, 100_000));
  return records.map(kept).sort((one, other) => (one.id < other.id ? -1 : 1));
}

test('the example, written, read into an empty database and written again, is the same to the byte', async () => {
  await seedExample({ database: first.database(), kinds, now });
  const example = await organisationNamed(first.database(), 'voorbeeldstad');
  const [one, two] = [await newFolder(), await newFolder()];
  const exportStart = process.cpuUsage();
  const written = await exportFolder({ database: first.database(), kinds }, example, one);
  const exportTime = secondsSince(exportStart);

  const newId = uuid();
  const importStart = process.cpuUsage();
  const report = await importFolder(into(second.database(), { newId }), one);
  const importTime = secondsSince(importStart);
  expect(report).toMatchObject({ format: 'paraat-folder', organisation: 'voorbeeldstad', changed: 0, unchanged: 0 });
  expect(report).toMatchObject({ added: written.files, skipped: [], errors: [], gone: [] });

  await exportFolder(
    { database: second.database(), kinds },
    await organisationNamed(second.database(), 'voorbeeldstad'),
    two,
  );
  expect(await filesIn(two)).toEqual(await filesIn(one));
  expect(await allKept(second.database(), newId)).toEqual(await allKept(first.database(), example.id));
  expect(await second.database().inOrganisation(newId, verifyAudit)).toMatchObject({ breaks: [] });
  const restricted = (await allKept(second.database(), newId)).filter(({ content }) => 'ipAddress' in content);
  expect(restricted.length).toBeGreaterThan(0);
  expect(exportTime).toBeLessThan(budget);
  expect(importTime).toBeLessThan(budget);

  const again = await importFolder(
    into(second.database(), await organisationNamed(second.database(), 'voorbeeldstad')),
    one,
  );
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: written.files, errors: [] });
});

/** An organisation of its own, with a person and an application, written to a folder. */
async function house() {
  const slug = `huis-${uuid()}`;
  const organisationId = await newOrganisation(first.database(), { slug });
  const organisation = await organisationNamed(first.database(), slug);
  const by: Commit = { organisationId, author: { id: null, name: 'Fatima' }, reason: 'test', nature: 'edit', now };
  const inside = <Result>(
    work: (transaction: Parameters<Parameters<Database['inOrganisation']>[1]>[0]) => Promise<Result>,
  ) => first.database().inOrganisation(organisationId, work);
  const write = (...changes: Change[]) => inside((transaction) => commitAll(transaction, kinds, by, changes));
  const [person, application] = [uuid(), uuid()];
  await write(
    { type: 'create', id: person, kind: 'person', content: { name: 'Fatima El Amrani', telephone: '0612' } },
    {
      type: 'create',
      id: application,
      kind: 'application',
      content: { name: 'Zaaksysteem', owner: person, description: 'Eerste regel\n## notes\nDerde' },
    },
  );
  const folder = await newFolder();
  const exportIt = () => exportFolder({ database: first.database(), kinds }, organisation, folder);
  const importIt = (isTrial = false) => importFolder(into(first.database(), organisation, isTrial), folder);
  const read = (id: string) => inside((transaction) => readRecord(transaction, id));
  const file = (path: string) => join(folder, path);
  const rewrite = async (path: string, change: (text: string) => string) =>
    writeFile(file(path), change(await readFile(file(path), 'utf8')));
  await exportIt();
  return { organisation, by, inside, write, person, application, folder, exportIt, importIt, read, file, rewrite };
}

test('into an organisation that is there it changes what differs, and tells what is not in the folder', async () => {
  const { importIt, read, rewrite, write, person, application } = await house();
  await rewrite('application/zaaksysteem.md', (text) => text.replace('Derde', 'Vierde'));
  const another = uuid();
  await write({ type: 'create', id: another, kind: 'team', content: { name: 'Servicedesk' } });

  expect(await importIt(true)).toMatchObject({ changed: 1 });
  expect((await read(application))?.content.description).toContain('Derde');
  expect(await importIt()).toMatchObject({
    ...{ added: 0, changed: 1, unchanged: 1, errors: [] },
    gone: [{ ref: 'team/servicedesk', name: 'Servicedesk' }],
  });
  expect(await read(application)).toMatchObject({ revision: 2, nature: 'import', content: { owner: person } });
  expect((await read(application))?.content.description).toBe('Eerste regel\n## notes\nVierde');
  expect((await read(another))?.deletedAt).toBeNull();
});

test('a review comes along, and never takes the place of a later one', async () => {
  const { inside, by, read, application, exportIt, importIt, folder } = await house();
  const { contentHash } = (await read(application)) as RecordView;
  await inside((transaction) => review(transaction, by, { id: application, contentHash }));
  await exportIt();
  const later = { ...by, now: new Date('2026-11-23T02:00:00Z') };
  await inside((transaction) => review(transaction, later, { id: application, contentHash }));
  expect(await importIt()).toMatchObject({ changed: 0, unchanged: 2 });
  expect((await read(application))?.review?.at).toBe(later.now.toISOString());

  const newId = uuid();
  await importFolder(into(second.database(), { newId }), folder);
  const copy = await second.database().inOrganisation(newId, (reader) => readRecord(reader, application));
  expect(copy?.review).toEqual({ at: now.toISOString(), by: 'Fatima', contentHash });
});

test('what was deleted comes back from an older folder, and what still points at it comes along', async () => {
  const { inside, by, read, person, application, importIt, exportIt, folder } = await house();
  await inside((transaction) => remove(transaction, by, { id: person, baseRevision: 1 }));
  expect(await importIt()).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  expect((await read(person))?.deletedAt).toBeNull();

  await inside((transaction) => remove(transaction, by, { id: person, baseRevision: 3 }));
  expect(await exportIt()).toMatchObject({ files: 2, removed: 1 });
  expect(Object.keys(await filesIn(folder))).toContain(`deleted/${person}.md`);
  const newId = uuid();
  expect(await importFolder(into(second.database(), { newId }), folder)).toMatchObject({ added: 1, errors: [] });
  const copies = await allKept(second.database(), newId);
  expect(copies.map(({ id, isDeleted }) => ({ id, isDeleted }))).toEqual([
    { id: person, isDeleted: true },
    { id: application, isDeleted: false },
  ]);
  const again = await newFolder();
  const [copied] = (await findOrganisations(second.database())).filter(({ id }) => id === newId);
  await exportFolder({ database: second.database(), kinds }, copied as OrganisationRow, again);
  expect(await filesIn(again)).toEqual(await filesIn(folder));
});

test('a slug that was given by hand survives, also beside a record whose name would take it', async () => {
  const { file, folder } = await house();
  await rename(file('application/zaaksysteem.md'), file('application/fatima-2.md'));
  const newId = uuid();
  expect(await importFolder(into(second.database(), { newId }), folder)).toMatchObject({ added: 2, errors: [] });
  const slugs = (await allKept(second.database(), newId)).map(({ slug }) => slug);
  expect(slugs).toEqual(['fatima-el-amrani', 'fatima-2']);
});

const stranger = '---\nid: 01900000-0000-7000-8000-0000000000ff\nkind: person\nname: Ander\n---\n';
type Spoil = (made: Awaited<ReturnType<typeof house>>) => Promise<unknown>;

test.each<[string, string, number | undefined, string | undefined, Spoil]>([
  [
    'an unknown field',
    'person/fatima-el-amrani.md',
    5,
    'phone',
    ({ rewrite }) => rewrite('person/fatima-el-amrani.md', (text) => text.replace('telephone', 'phone')),
  ],
  [
    'an unknown field inside a group',
    'application/zaaksysteem.md',
    7,
    'availability.why',
    ({ rewrite }) =>
      rewrite('application/zaaksysteem.md', (text) =>
        text.replace('owner:', 'availability:\n  score: 3\n  why: daarom\nowner:'),
      ),
  ],
  [
    'a number without quotation marks',
    'person/fatima-el-amrani.md',
    5,
    'telephone',
    ({ rewrite }) => rewrite('person/fatima-el-amrani.md', (text) => text.replace('"0612"', '0612')),
  ],
  [
    'a reference to nothing',
    'application/zaaksysteem.md',
    5,
    'owner',
    ({ rewrite }) => rewrite('application/zaaksysteem.md', (text) => text.replace('el-amrani', 'weg')),
  ],
  [
    'a reference to another kind',
    'application/zaaksysteem.md',
    5,
    'owner',
    ({ rewrite }) =>
      rewrite('application/zaaksysteem.md', (text) =>
        text.replace('person/fatima-el-amrani', 'application/zaaksysteem'),
      ),
  ],
  [
    'a text too long',
    'application/zaaksysteem.md',
    8,
    'description',
    ({ rewrite }) => rewrite('application/zaaksysteem.md', (text) => text.replace('Derde', 'x'.repeat(5000))),
  ],
  [
    'one id twice',
    'person/tweede.md',
    2,
    'id',
    async ({ file }) => writeFile(file('person/tweede.md'), await readFile(file('person/fatima-el-amrani.md'))),
  ],
  [
    'an address of another',
    'person/fatima-el-amrani.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/fatima-el-amrani.md'), stranger),
  ],
  [
    'a file in the folder of another kind',
    'team/ander.md',
    3,
    'kind',
    async ({ file }) => mkdir(file('team')).then(() => writeFile(file('team/ander.md'), stranger)),
  ],
  [
    'an unknown kind',
    'persoon/',
    1,
    undefined,
    async ({ file }) => mkdir(file('persoon')).then(() => writeFile(file('persoon/ander.md'), stranger)),
  ],
  [
    'a name that is no address',
    'person/Ander Een.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/Ander Een.md'), stranger),
  ],
  [
    'a file of 3 MB',
    'person/groot.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/groot.md'), stranger + 'x'.repeat(3_000_000)),
  ],
  [
    'a file that is not UTF-8',
    'person/oud.md',
    1,
    undefined,
    ({ file }) => writeFile(file('person/oud.md'), Buffer.from(`${stranger}é`, 'latin1')),
  ],
  [
    'a manifest of a later version',
    'paraat.yaml',
    1,
    undefined,
    ({ rewrite }) => rewrite('paraat.yaml', (text) => text.replace('version: 1', 'version: 9')),
  ],
  [
    'an export that was not finished',
    'paraat.yaml',
    1,
    undefined,
    ({ rewrite }) => rewrite('paraat.yaml', (text) => `${text}unfinished: true\n`),
  ],
])('%s is refused with its place, and nothing is written', async (_, file, line, field, spoil) => {
  const made = await house();
  await made.rewrite('person/fatima-el-amrani.md', (text) => text.replace('Fatima', 'Fatma'));
  await spoil(made);
  const report = await made.importIt();
  expect(report).toMatchObject({ added: 0, changed: 0, errors: [{ file, line }] });
  expect(report.errors[0]?.field).toBe(field);
  expect(report.errors[0]?.message.length).toBeGreaterThan(15);
  expect((await made.read(made.person))?.name).toBe('Fatima El Amrani');
});

test('a link is not followed, neither to a file nor to a folder', async () => {
  const { file, folder, importIt } = await house();
  const outside = await newFolder();
  await writeFile(join(outside, 'geheim.md'), stranger);
  await symlink(join(outside, 'geheim.md'), file('person/geheim.md'));
  await symlink(outside, file('team'));
  const report = await importIt();
  expect(report).toMatchObject({ added: 0, unchanged: 2, errors: [] });
  expect(report.skipped.map(({ ref }) => ref)).toEqual(['person/geheim.md', 'team']);
  await rm(file('person/geheim.md'));
  await rm(join(folder, 'paraat.yaml'));
  await symlink(join(outside, 'geheim.md'), join(folder, 'paraat.yaml'));
  expect((await importIt()).errors).toMatchObject([{ file: 'paraat.yaml' }]);
});

test('writing again touches only what differs, and removes only what an export wrote', async () => {
  const { exportIt, file, write, inside, by, application, folder } = await house();
  await writeFile(file('application/aantekening.md'), '# Van mezelf\n');
  await writeFile(file('README.md'), 'Van mezelf\n');
  await writeFile(file(`application/.paraat-${uuid()}`), 'half');
  const before = await stat(file('person/fatima-el-amrani.md'));
  expect(await exportIt()).toEqual({ files: 2, written: 0, unchanged: 2, removed: 0 });
  expect((await stat(file('person/fatima-el-amrani.md'))).mtimeMs).toBe(before.mtimeMs);
  await write({ type: 'create', id: uuid(), kind: 'team', content: { name: 'Servicedesk' } });
  await inside((transaction) => remove(transaction, by, { id: application, baseRevision: 1 }));
  expect(await exportIt()).toEqual({ files: 2, written: 1, unchanged: 1, removed: 1 });
  expect(Object.keys(await filesIn(folder))).toEqual([
    ...['README.md', 'application/aantekening.md', 'paraat.yaml', 'person/fatima-el-amrani.md', 'team/servicedesk.md'],
  ]);
});

test('a folder of somebody else is left as it is', async () => {
  const { organisation, file, exportIt } = await house();
  const [other, outside] = [await newFolder(), await newFolder()];
  const write = (folder: string) => exportFolder({ database: first.database(), kinds }, organisation, folder);
  await writeFile(join(other, 'vakantie.md'), 'foto');
  await expect(write(other)).rejects.toThrow(ExportRefused);
  await expect(write(join(other, 'vakantie.md'))).rejects.toThrow(ExportRefused);
  expect(await readdir(other)).toEqual(['vakantie.md']);
  const neighbour = await house();
  await expect(write(neighbour.folder)).rejects.toThrow(ExportRefused);
  await rm(file('person'), { recursive: true });
  await symlink(outside, file('person'));
  await expect(exportIt()).rejects.toThrow(ExportRefused);
  expect(await readdir(outside)).toEqual([]);
});
