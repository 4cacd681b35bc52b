import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const shortest = 32;

/** The key that signs session cookies: PARAAT_SECRET where it is set, else made once and kept in the data folder. */
export async function authSecret(dataDir: string, fromEnvironment = process.env.PARAAT_SECRET): Promise<string> {
  if (fromEnvironment) return long(fromEnvironment, 'PARAAT_SECRET');
  const file = join(dataDir, 'auth-secret');
  await mkdir(dataDir, { recursive: true });
  try {
    // `wx` lets one of two starting servers win; both then read the same key.
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return long((await readFile(file, 'utf8')).trim(), file);
}

function long(secret: string, source: string): string {
  if (secret.length >= shortest) return secret;
  throw new Error(`${source} holds fewer than ${shortest} characters. Put a longer random text there.`);
}
