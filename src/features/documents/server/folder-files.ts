import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { entriesOf, ZipProblem } from '#platform/files/zip.ts';
import type { RunbookFolder } from './runbook-import.ts';

/** What is taken of one folder or ZIP at most; a file in it may have the size of any other attachment. */
export const folderLimits = { files: 5_000, bytes: 200_000_000, one: 50_000_000 };

/** Thrown for a folder or ZIP as a whole that is too much, broken or no folder. */
export class FolderProblem extends Error {
  readonly code: 'broken' | 'too-large' | 'too-many' | 'protected' | 'missing' | 'empty';
  constructor(code: FolderProblem['code']) {
    super(code);
    this.code = code;
  }
}

/** The files of a folder on disk by path; links, hidden files and what is no file are passed over. */
export async function readFolder(path: string): Promise<RunbookFolder> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new FolderProblem('missing');
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const inside = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  if (inside.length > folderLimits.files) throw new FolderProblem('too-many');
  const files = new Map<string, Buffer>();
  let left = folderLimits.bytes;
  for (const entry of inside) {
    const full = join(entry.parentPath, entry.name);
    const relative = full.slice(join(path, '/').length).replaceAll('\\', '/');
    if (relative.split('/').some((part) => part.startsWith('.'))) continue;
    const { size } = await stat(full);
    left -= size;
    if (left < 0) throw new FolderProblem('too-large');
    files.set(relative, await readFile(full));
  }
  return { name: basename(resolve(path)), files };
}

/** One file of a ZIP, or why it stays out while the rest goes on. */
export type ZipFile =
  | { path: string; bytes: Buffer }
  | { path: string; problem: 'outside' | 'nested' | 'too-large' | 'protected' | 'broken' };

/** The files of a ZIP one by one, unpacked within bounds; throws `FolderProblem` where the ZIP as a whole is too much. */
export function* filesInZip(zip: Buffer): Generator<ZipFile> {
  let left = folderLimits.bytes;
  try {
    for (const entry of entriesOf(zip, folderLimits.files)) {
      const path = entry.name.replaceAll('\\', '/');
      if (entry.isFolder || isSystemFile(path)) continue;
      const file = refused(entry, path) ?? unpacked(entry, path, left);
      if ('bytes' in file) left -= file.bytes.length;
      yield file;
    }
  } catch (error) {
    throw error instanceof ZipProblem ? new FolderProblem(error.code) : error;
  }
}

/** What stays out unread: a ZIP in a ZIP could go on without end. */
function refused({ isOutside }: { isOutside: boolean }, path: string): ZipFile | undefined {
  if (isOutside) return { path, problem: 'outside' };
  return /\.zip$/i.test(path) ? { path, problem: 'nested' } : undefined;
}

function unpacked(entry: { unpack: (most: number) => Buffer }, path: string, left: number): ZipFile {
  try {
    return { path, bytes: entry.unpack(Math.min(left, folderLimits.one)) };
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    // What is left is for all files together: beyond it the ZIP itself is a bomb, not one file in it.
    if (error.code === 'too-large' && left < folderLimits.one) throw error;
    return { path, problem: error.code === 'too-many' ? 'broken' : error.code };
  }
}

/** What macOS and Windows add by themselves. */
const isSystemFile = (path: string): boolean => /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(path);
