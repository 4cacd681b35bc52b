import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a writer that was killed leaves behind. */
export const unfinishedName = /^\.paraat-[0-9a-f-]{36}$/;

/** Beside the file first, then in its place: whoever looks finds the old file or the new one, never half of one. */
export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const beside = join(dirname(file), `.paraat-${randomUUID()}`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
