import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { entriesOf, type ZipEntry, ZipProblem } from '#platform/files/zip.ts';
import type { RunbookFolder } from './runbook-import.ts';

/** What is taken of one folder or ZIP at most; a file in it may have the size of any other attachment. */
export const folderLimits = { files: 5_000, bytes: 200_000_000, one: 50_000_000 };

/** Thrown for a folder or ZIP as a whole that is too much, broken or no folder. */
export class FolderProblem extends Error {
  readonly code: 'broken' | 'too-large' | 'heavy' | 'too-many' | 'protected' | 'missing' | 'empty';
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

/**
 * The files of a ZIP one by one, unpacked within bounds; throws `FolderProblem` before the first of them where the ZIP as
 * a whole is too much, so that of such a ZIP nothing was taken.
 */
export function* filesInZip(zip: Buffer): Generator<ZipFile> {
  let left = folderLimits.bytes;
  try {
    const entries = [...entriesOf(zip, folderLimits.files)].filter(
      ({ name, isFolder }) => !isFolder && !isSystemFile(name.replaceAll('\\', '/')),
    );
    const claimed = entries.reduce((sum, entry) => sum + (entry.claimed ?? 0), 0);
    if (claimed > folderLimits.bytes) throw new FolderProblem('too-large');
    for (const entry of entries) {
      const path = entry.name.replaceAll('\\', '/');
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

/** A file that is more than the ZIP says of it is broken: so all of them together stay within what was said. */
function unpacked({ claimed, unpack }: ZipEntry, path: string, left: number): ZipFile {
  try {
    if ((claimed ?? 0) > folderLimits.one) return { path, problem: 'too-large' };
    return { path, bytes: unpack(Math.min(left, claimed ?? folderLimits.one)) };
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error;
    const isLie = error.code === 'too-large' && claimed !== undefined;
    return { path, problem: isLie || error.code === 'too-many' ? 'broken' : error.code };
  }
}

/** What macOS and Windows add by themselves. */
const isSystemFile = (path: string): boolean => /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(path);
