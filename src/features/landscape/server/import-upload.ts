import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { largestFile } from './import-file.ts';

const largest = Math.max(...Object.values(largestFile));
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** Thrown when an upload is larger than any file that is read. */
export class UploadTooLarge extends Error {}

/** Writes an upload to the data folder as it arrives, and stops at the first byte too many. */
export async function keepUpload(
  dataDir: string,
  id: string,
  body: globalThis.ReadableStream<Uint8Array>,
  claimedSize: number | undefined,
): Promise<{ path: string; size: number }> {
  if ((claimedSize ?? 0) > largest) throw new UploadTooLarge();
  const folder = join(dataDir, 'imports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${id}.upload`);
  let size = 0;
  const counting = new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      done(size > largest ? new UploadTooLarge() : null, piece);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), counting, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await dropUpload(path);
    throw error;
  }
  return { path, size };
}

/** Removes an upload that is no longer needed; one that is gone already is well. */
export const dropUpload = (path: string | null): Promise<void> =>
  path === null ? Promise.resolve() : rm(path, { force: true });

/** Removes uploads that nobody came back for. */
export async function dropOldUploads(dataDir: string, now: Date): Promise<void> {
  const folder = join(dataDir, 'imports');
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && now.getTime() - found.mtimeMs > keptFor) await dropUpload(path);
  }
}

/** The name that a browser gives a file, without folders and without what a screen or log cannot show. */
export const shownFileName = (name: string | undefined): string =>
  basename((name ?? '').replaceAll('\\', '/'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(0, 200)
    .toWellFormed() || 'import';
