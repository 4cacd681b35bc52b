import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import { kindWords } from '#entry/kind-words.ts';
import { kinds } from '#entry/kinds.ts';
import type { Database } from '#platform/database/database.ts';
import { exportFolder } from '#records/server/folder-export.ts';
import { importFolder } from '#records/server/folder-import.ts';
import { findOrganisations, type OrganisationRow } from '#records/server/organisations.ts';
import { readRecord } from '#records/server/reading.ts';
import { type Change, type Commit, commitAll } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from './database.ts';

/** When everything in these tests happens. */
export const now = new Date('2026-11-22T02:00:00Z');

/** How an import into this destination is asked for. */
export const into = (
  database: Database,
  destination: OrganisationRow | { newId: string },
  isTrial = false,
  notASecret?: { name: string; reason: string },
) => ({
  database,
  kinds,
  words: kindWords,
  destination: async () => destination,
  isTrial,
  notASecret,
  now: () => now,
});

/** Every file of a folder by path; what only git reads left out. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.git'))
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** The organisation that has this address. */
export async function organisationNamed(database: Database, slug: string): Promise<OrganisationRow> {
  const [found] = await findOrganisations(database, slug);
  if (found === undefined) throw new Error(`no organisation ${slug}`);
  return found;
}

/** Two databases and a place for folders, for the tests of one file. */
export function folderTests() {
  const [first, second] = [testDatabase(), testDatabase()];
  let base = '';
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'paraat-folder-'));
  });
  afterAll(() => rm(base, { recursive: true, force: true }));
  const newFolder = () => mkdtemp(join(base, 'export-'));
  return { first, second, newFolder, house: async () => house(first.database(), await newFolder()) };
}

/** An organisation of its own, with a person and an application, written to a folder. */
async function house(database: Database, folder: string) {
  const slug = `huis-${uuid()}`;
  const organisationId = await newOrganisation(database, { slug });
  const organisation = await organisationNamed(database, slug);
  const by: Commit = { organisationId, author: { id: null, name: 'Fatima' }, reason: 'test', nature: 'edit', now };
  const inside = <Result>(
    work: (transaction: Parameters<Parameters<Database['inOrganisation']>[1]>[0]) => Promise<Result>,
  ) => database.inOrganisation(organisationId, work);
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
  const exportIt = () => exportFolder({ database: database, kinds }, organisation, folder);
  const importIt = (isTrial = false, notASecret?: { name: string; reason: string }) =>
    importFolder(into(database, organisation, isTrial, notASecret), folder);
  const read = (id: string) => inside((transaction) => readRecord(transaction, id));
  const file = (path: string) => join(folder, path);
  const rewrite = async (path: string, change: (text: string) => string) =>
    writeFile(file(path), change(await readFile(file(path), 'utf8')));
  await exportIt();
  return { organisation, by, inside, write, person, application, folder, exportIt, importIt, read, file, rewrite };
}

/** An organisation with its folder, and the ways to change either. */
export type House = Awaited<ReturnType<typeof house>>;
