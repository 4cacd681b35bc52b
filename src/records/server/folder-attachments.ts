import { constants } from 'node:fs';
import { lstat, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { makeFolder } from '#platform/files/make-folder.ts';
import { writeWhole } from '#platform/files/write-whole.ts';
import { m } from '#platform/language/generated/messages.js';
import { attachmentNamesIn } from '../attachment-names.ts';
import { type FolderProblem, problemIn, type Skipped } from '../folder-problem.ts';
import { readYaml, yamlText } from '../folder-yaml.ts';
import type { RecordView } from '../record.ts';
import { AttachmentRefused } from './attachment-type.ts';
import { attachmentNames, keepAttachment, largestAttachment, nameAttachment, readAttachment } from './attachments.ts';

/** The folder in which files lie that records refer to, each under its hash. */
export const attachmentsFolder = 'attachments';
/** What each file was called when it was handed in. */
const namesFile = 'names.yaml';
const keptName = /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/;

/** Writes the files that standing records refer to, and takes away those that none refers to any more. */
export async function exportAttachments(
  reader: Kysely<NoTables>,
  records: readonly RecordView[],
  folder: string,
): Promise<{ files: number; written: number; removed: number }> {
  const wanted = namesIn(records);
  const kept = (await attachmentNames(reader)).filter(({ name }) => wanted.has(name));
  const inside = join(folder, attachmentsFolder);
  if (kept.length > 0) await makeFolder(inside);
  let written = 0;
  for (const { name, size } of kept) {
    // The name is the hash: a file of this name and size was written by an export before.
    const there = await lstat(join(inside, name)).catch(() => undefined);
    if (there?.isFile() && there.size === size) continue;
    const attachment = await readAttachment(reader, name);
    if (attachment === undefined) continue;
    await writeWhole(join(inside, name), attachment.bytes);
    written += 1;
  }
  const removed = await removeOthers(inside, new Set(kept.map(({ name }) => name)));
  const names = Object.fromEntries(kept.map(({ name, fileName }) => [name, fileName]));
  if (kept.length > 0) await writeWhole(join(inside, namesFile), yamlText(names));
  else await rm(join(inside, namesFile), { force: true });
  return { files: kept.length, written, removed };
}

function namesIn(records: readonly RecordView[]): Set<string> {
  const names = new Set<string>();
  for (const { content, published, deletedAt } of records) {
    if (deletedAt !== null) continue;
    attachmentNamesIn(content, names);
    attachmentNamesIn(published?.content, names);
  }
  return names;
}

/** Only what bears the name of a kept file; a note that somebody put beside them stays. */
async function removeOthers(inside: string, kept: ReadonlySet<string>): Promise<number> {
  const gone = (await readdir(inside).catch(() => [])).filter((name) => keptName.test(name) && !kept.has(name));
  for (const name of gone) await rm(join(inside, name));
  return gone.length;
}

/** The files of a folder that is being read: where they lie, and what is wrong with them. */
export interface FoundAttachments {
  files: { name: string; fileName: string; path: string }[];
  problems: FolderProblem[];
  skipped: Skipped[];
}

/** Looks which files an export brings, each proven by its hash; never follows a link. */
export async function readAttachments(folder: string): Promise<FoundAttachments> {
  const inside = join(folder, attachmentsFolder);
  const found: FoundAttachments = { files: [], problems: [], skipped: [] };
  const names = await namesOf(inside, found);
  for (const name of (await readdir(inside).catch(() => [])).sort()) {
    if (name === namesFile || name.startsWith('.')) continue;
    const ref = `${attachmentsFolder}/${name}`;
    if (!keptName.test(name)) found.skipped.push({ ref, reason: m.records_folder_skip_other() });
    else await noteAttachment(found, ref, { name, fileName: names[name] ?? name, path: join(inside, name) });
  }
  return found;
}

async function namesOf(inside: string, found: FoundAttachments): Promise<Record<string, string>> {
  const file = `${attachmentsFolder}/${namesFile}`;
  try {
    const text = await readFile(join(inside, namesFile), 'utf8').catch(() => '');
    const names = text === '' ? [] : Object.entries(readYaml(text, 1).value);
    return Object.fromEntries(names.map(([name, fileName]) => [name, String(fileName)]));
  } catch (error) {
    found.problems.push(problemIn(file, error));
    return {};
  }
}

async function noteAttachment(found: FoundAttachments, ref: string, file: FoundAttachments['files'][number]) {
  const wrong = await whatIsWrong(file);
  if (wrong === undefined) found.files.push(file);
  else found.problems.push({ file: ref, line: 1, column: 1, message: wrong });
}

async function whatIsWrong(file: FoundAttachments['files'][number]): Promise<string | undefined> {
  const bytes = await bytesOf(file.path);
  if (bytes === undefined) return m.records_folder_attachment_unreadable();
  try {
    return nameAttachment(file.fileName, bytes).name === file.name ? undefined : m.records_folder_attachment_changed();
  } catch (error) {
    if (error instanceof AttachmentRefused) return m.records_folder_attachment_refused();
    throw error;
  }
}

/** The bytes of a file that is none but a file, and not larger than what may be kept. */
async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    if ((await stat(path)).size > largestAttachment) return undefined;
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Keeps the files of a folder; those that are there already stay as they are. */
export async function bringAttachments(
  transaction: Kysely<NoTables>,
  by: { organisationId: string; by: string; now: Date },
  { files }: FoundAttachments,
): Promise<void> {
  const present = new Set((await attachmentNames(transaction)).map(({ name }) => name));
  for (const { name, fileName, path } of files) {
    const bytes = present.has(name) ? undefined : await bytesOf(path);
    if (bytes !== undefined) await keepAttachment(transaction, { ...by, bytes, fileName });
  }
}
