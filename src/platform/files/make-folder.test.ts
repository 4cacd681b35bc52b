import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'paraat-make-folder-'));
afterAll(() => rmSync(place, { recursive: true }));
const at = (...names: string[]): string => join(place, ...names);

it('makes a folder with those above it, also two at once, and where it is there already', async () => {
  await Promise.all([makeFolder(at('a', 'b', 'c')), makeFolder(at('a', 'b', 'd'))]);
  await makeFolder(at('a', 'b', 'c'));
  expect([at('a', 'b', 'c'), at('a', 'b', 'd')].map((one) => statSync(one).isDirectory())).toEqual([true, true]);
});

it('goes through a link to a folder', async () => {
  mkdirSync(at('real'));
  symlinkSync(at('real'), at('link'));
  await makeFolder(at('link', 'x'));
  expect(statSync(at('real', 'x')).isDirectory()).toBe(true);
});

it('says at once what cannot be: below a file, a file, a link to nowhere, a place without folders', async () => {
  writeFileSync(at('file'), '');
  symlinkSync(at('nowhere'), at('dangling'));
  for (const [folder, code] of [
    [at('file', 'x'), 'ENOTDIR'],
    [at('file'), 'ENOTDIR'],
    [at('dangling'), 'ENOENT'],
    [at('dangling', 'x'), 'ENOENT'],
    ...(process.platform === 'linux' ? [['/proc/x/y', 'ENOENT'] as const] : []),
  ] as const) {
    await expect(makeFolder(folder), folder).rejects.toMatchObject({ code });
  }
});
