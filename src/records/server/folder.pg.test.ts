import { readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { seedExample } from '#features/organisations/server/example.ts';
import type { Database } from '#platform/database/database.ts';
import { filesIn, folderTests, into, now, organisationNamed } from '#test/folder-house.ts';
import type { RecordView } from '../record.ts';
import { verifyAudit } from './audit.ts';
import { ExportRefused, exportFolder } from './folder-export.ts';
import { importFolder } from './folder-import.ts';
import { findOrganisations, type OrganisationRow } from './organisations.ts';
import { changesSince, readRecord } from './reading.ts';
import { remove, review } from './store.ts';

const { first, second, newFolder, house } = folderTests();

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
  const written = await exportFolder({ database: first.database(), kinds }, example, one);

  const newId = uuid();
  const report = await importFolder(into(second.database(), { newId }), one);
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

  const again = await importFolder(
    into(second.database(), await organisationNamed(second.database(), 'voorbeeldstad')),
    one,
  );
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: written.files, errors: [] });
});

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

test('writing again touches only what differs, and removes only what an export wrote', async () => {
  const { exportIt, file, write, inside, by, application, folder } = await house();
  await writeFile(file('application/aantekening.md'), '# Van mezelf\n');
  await writeFile(file('README.md'), 'Van mezelf\n');
  await writeFile(file(`application/.paraat-${uuid()}`), 'half');
  const before = await stat(file('person/fatima-el-amrani.md'));
  expect(await exportIt()).toEqual({ files: 2, attachments: 0, written: 0, unchanged: 2, removed: 0 });
  expect((await stat(file('person/fatima-el-amrani.md'))).mtimeMs).toBe(before.mtimeMs);
  await write({ type: 'create', id: uuid(), kind: 'team', content: { name: 'Servicedesk' } });
  await inside((transaction) => remove(transaction, by, { id: application, baseRevision: 1 }));
  expect(await exportIt()).toEqual({ files: 2, attachments: 0, written: 1, unchanged: 1, removed: 1 });
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
