import { constants, type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import { confirmationsFolder, deletedFolder, type FolderOrganisation, manifestPath, readManifest } from '../folder.ts';
import { FolderFault, type FolderProblem, problemIn, type Skipped } from '../folder-problem.ts';
import { type RecordFile, readRecordFile } from '../folder-read.ts';
import type { KindRegistry } from '../kind.ts';
import { slugOf } from '../slug.ts';
import { attachmentsFolder, type FoundAttachments, readAttachments } from './folder-attachments.ts';

const mostBytes = 8 * 1024 * 1024;
const mostFiles = 100_000;
const top = { line: 1, column: 1 };

/** A record's file in its place; in the folder of deleted records it has no slug. */
export interface FoundFile extends RecordFile {
  path: string;
  slug: string | undefined;
}

/** A folder that was read; nothing of it may be used while there are problems. */
export interface ReadFolder {
  organisation: FolderOrganisation | undefined;
  files: FoundFile[];
  skipped: Skipped[];
  problems: FolderProblem[];
  attachments: FoundAttachments;
}

/** Reads every file of an export. Never follows a link, and never reads more than an export can hold. */
export async function readFolder(folder: string, kinds: KindRegistry): Promise<ReadFolder> {
  const read: ReadFolder = {
    ...{ organisation: undefined, files: [], skipped: [], problems: [] },
    attachments: await readAttachments(folder),
  };
  await noting(read, manifestPath, async () => {
    read.organisation = await organisationIn(folder);
  });
  const paths = await recordPaths(folder, kinds, read);
  if (paths.length > mostFiles) {
    read.problems.push({ file: '', ...top, message: m.records_folder_too_many({ count: mostFiles }) });
    return read;
  }
  for (const path of paths) {
    await noting(read, path, async () => {
      read.files.push(await foundFile(folder, path, kinds));
    });
  }
  read.problems.push(...read.attachments.problems);
  read.skipped.push(...read.attachments.skipped);
  return read;
}

/** What is wrong with one file is told together with what is wrong with the others. */
async function noting(read: ReadFolder, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    read.problems.push(problemIn(path, error));
  }
}

async function organisationIn(folder: string): Promise<FolderOrganisation> {
  const manifest = readManifest(await readText(folder, manifestPath));
  if (manifest === undefined) throw new FolderFault(top, m.records_folder_bad_manifest());
  if (manifest.unfinished) throw new FolderFault(top, m.records_folder_unfinished());
  return manifest.organisation;
}

/** The paths of all record files, in order; what is no part of an export is noted. */
async function recordPaths(folder: string, kinds: KindRegistry, read: ReadFolder): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name === manifestPath || entry.name.startsWith('.')) continue;
    if (entry.name === attachmentsFolder && entry.isDirectory()) continue;
    if (entry.name === confirmationsFolder && entry.isDirectory()) {
      read.skipped.push({ ref: `${entry.name}/`, reason: m.records_folder_skip_confirmations() });
      continue;
    }
    if (!entry.isDirectory()) read.skipped.push({ ref: entry.name, reason: whyNot(entry) });
    else paths.push(...(await pathsIn(folder, entry.name, kinds, read)));
  }
  return paths;
}

async function pathsIn(folder: string, inside: string, kinds: KindRegistry, read: ReadFolder): Promise<string[]> {
  const entries = (await entriesOf(join(folder, inside))).filter(({ name }) => !name.startsWith('.'));
  const isMarkdown = (entry: Dirent) => entry.isFile() && entry.name.endsWith('.md');
  if (inside !== deletedFolder && ![...kinds.keys()].some((kind) => kind === inside)) {
    const facts = { folder: inside, kinds: [...kinds.keys()].join(', ') };
    if (!entries.some(isMarkdown)) read.skipped.push({ ref: `${inside}/`, reason: m.records_folder_skip_other() });
    else read.problems.push({ file: `${inside}/`, ...top, message: m.records_folder_unknown_folder(facts) });
    return [];
  }
  const others = entries.filter((entry) => !isMarkdown(entry));
  read.skipped.push(...others.map((entry) => ({ ref: `${inside}/${entry.name}`, reason: whyNot(entry) })));
  return entries.filter(isMarkdown).map(({ name }) => `${inside}/${name}`);
}

const entriesOf = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true })).sort((one, other) => (one.name < other.name ? -1 : 1));

const whyNot = (entry: Dirent): string =>
  entry.isSymbolicLink() ? m.records_folder_skip_link() : m.records_folder_skip_other();

async function foundFile(folder: string, path: string, kinds: KindRegistry): Promise<FoundFile> {
  const [inside = '', fileName = ''] = path.split('/');
  const name = fileName.slice(0, -'.md'.length);
  const file = readRecordFile(await readText(folder, path), kinds);
  if (inside === deletedFolder) return { ...file, path, slug: undefined };
  if (file.kind.name !== inside) {
    const facts = { folder: inside, kind: file.kind.name };
    throw new FolderFault(file.placeOf('kind'), m.records_folder_other_kind(facts), 'kind');
  }
  if (slugOf(name) !== name) throw new FolderFault(top, m.records_folder_bad_slug({ example: `${slugOf(name)}.md` }));
  return { ...file, path, slug: name };
}

async function readText(folder: string, path: string): Promise<string> {
  const bytes = await readBytes(join(folder, path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FolderFault(top, m.records_folder_not_utf8());
  }
}

/** Opens without following a link, also one that was put there a moment ago. */
async function readBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      if ((await handle.stat()).size <= mostBytes) return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new FolderFault(top, m.records_folder_unreadable({ code: (error as NodeJS.ErrnoException).code ?? '?' }));
  }
  throw new FolderFault(top, m.records_folder_too_big({ megabytes: 8 }));
}
