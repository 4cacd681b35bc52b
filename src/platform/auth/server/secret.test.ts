import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { authSecret } from './secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'paraat-secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is made once, also by two servers at one moment, and only its owner can read it', async () => {
  const dataDir = join(folder, 'new', 'data');
  const made = await Promise.all([authSecret(dataDir, ''), authSecret(dataDir, '')]);
  expect(made[0]).toHaveLength(43);
  expect(new Set([...made, await authSecret(dataDir, '')]).size).toBe(1);
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
});

it('comes from the environment where that has one', async () => {
  expect(await authSecret(folder, 'x'.repeat(40))).toBe('x'.repeat(40));
});

it('is refused when it is too short to sign with, by name', async () => {
  await expect(authSecret(folder, 'kort')).rejects.toThrow('PARAAT_SECRET holds fewer than 32 characters');
  const file = join(folder, 'auth-secret');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  await expect(authSecret(folder, '')).rejects.toThrow(file);
});
