import { lstat, open, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '#platform/database/database.ts';
import { makeFolder } from '#platform/files/make-folder.ts';
import { unfinishedName, writeWhole } from '#platform/files/write-whole.ts';
import { m } from '#platform/language/generated/messages.js';
import {
  deletedFolder,
  type FolderOrganisation,
  folderFiles,
  manifestPath,
  manifestText,
  readManifest,
} from '../folder.ts';
import { FolderFault } from '../folder-problem.ts';
import type { KindRegistry } from '../kind.ts';
import { attachmentsFolder, exportAttachments } from './folder-attachments.ts';
import type { OrganisationRow } from './organisations.ts';
import { changesSince } from './reading.ts';

/** Why an export was not written, and what to do. */
export class ExportRefused extends Error {
  readonly advice: string;
  constructor(what: string, advice: string) {
    super(what);
    this.advice = advice;
  }
}

/** What an export did to the files of its folder, `paraat.yaml` left out. */
export interface ExportReport {
  files: number;
  attachments: number;
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Writes everything of an organisation as a folder of Markdown. Takes an empty folder or an earlier export of the
 * same organisation; there it writes only what differs, and removes only what an export wrote.
 */
export async function exportFolder(
  { database, kinds }: { database: Database; kinds: KindRegistry },
  organisation: OrganisationRow,
  folder: string,
): Promise<ExportReport> {
  const head = { ...organisation, country: organisation.country === 'BE' ? 'BE' : 'NL' } as const;
  await refuseOtherFolder(folder, head);
  // One question to the database, so that all records are of one moment.
  const { records } = await database.inOrganisation(organisation.id, (reader) => changesSince(reader, 0, 10_000_000));
  const files = folderFiles(records, kinds);
  const ours = [...kinds.keys(), deletedFolder];
  await makeFolder(folder);
  for (const inside of [...ours, attachmentsFolder]) await refuseLink(folder, inside);
  // Whoever imports in the middle of this is told so, and the next export knows the folder as its own.
  await writeWhole(join(folder, manifestPath), manifestText(head, true));
  await keepLineEnds(folder);
  let written = 0;
  for (const [path, text] of files) written += Number(await writeIfOther(join(folder, path), text));
  let removed = 0;
  for (const inside of ours) removed += await removeGone(folder, inside, files);
  const attachments = await database.inOrganisation(organisation.id, (reader) =>
    exportAttachments(reader, records, folder),
  );
  await writeWhole(join(folder, manifestPath), manifestText(head));
  return {
    files: files.size,
    attachments: attachments.files,
    written: written + attachments.written,
    unchanged: files.size - written + attachments.files - attachments.written,
    removed: removed + attachments.removed,
  };
}

/**
 * Git on Windows would change the ends of lines, also inside files that are known by their hash. Who has rules of their
 * own for git keeps those.
 */
async function keepLineEnds(folder: string): Promise<void> {
  const file = join(folder, '.gitattributes');
  const there = await lstat(file).catch(() => undefined);
  if (there === undefined) await writeWhole(file, '* -text\n');
}

async function refuseOtherFolder(folder: string, organisation: FolderOrganisation): Promise<void> {
  const names = await namesIn(folder);
  if (names.every((name) => name.startsWith('.git'))) return;
  const manifest = names.includes(manifestPath) ? await earlierManifest(folder) : undefined;
  const advice = m.records_folder_not_empty_advice();
  if (manifest === undefined) throw new ExportRefused(m.records_folder_not_empty({ folder }), advice);
  const { slug } = manifest.organisation;
  if (slug !== organisation.slug) throw new ExportRefused(m.records_folder_other_organisation({ slug }), advice);
}

/** What stands in a folder; nothing where there is none yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw error;
    throw new ExportRefused(m.records_folder_no_folder({ folder }), m.records_folder_not_empty_advice());
  }
}

async function earlierManifest(folder: string) {
  try {
    return readManifest(await readFile(join(folder, manifestPath), 'utf8'));
  } catch (error) {
    if (error instanceof FolderFault) return undefined;
    throw error;
  }
}

/** A link in the place of a folder would lead the writing out of the export. */
async function refuseLink(folder: string, inside: string): Promise<void> {
  const found = await lstat(join(folder, inside)).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return;
  throw new ExportRefused(m.records_folder_link_inside({ name: inside }), m.records_folder_link_inside_advice());
}

/** A file that is the same already keeps its time, so that git and backups have nothing to do. */
async function writeIfOther(file: string, text: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() && (await readFile(file, 'utf8')) === text) return false;
  await makeFolder(dirname(file));
  await writeWhole(file, text);
  return true;
}

/** Removes the files of records that are gone, and what an export that was killed left behind. */
async function removeGone(folder: string, inside: string, files: ReadonlyMap<string, string>): Promise<number> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries) {
    const file = join(folder, inside, entry.name);
    if (entry.isFile() && unfinishedName.test(entry.name)) await rm(file);
    if (!entry.isFile() || !entry.name.endsWith('.md') || files.has(`${inside}/${entry.name}`)) continue;
    if (!(await isOurs(file))) continue;
    await rm(file);
    removed += 1;
  }
  if (removed > 0 && (await readdir(join(folder, inside))).length === 0) await rmdir(join(folder, inside));
  return removed;
}

/** Only a file that begins as every export's does; a note that somebody put beside them stays. */
async function isOurs(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return /^---\r?\nid: [0-9a-f-]{36}\r?\n/.test(buffer.subarray(0, bytesRead).toString('latin1'));
  } finally {
    await handle.close();
  }
}
