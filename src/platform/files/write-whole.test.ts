import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unfinishedName, writeWhole } from './write-whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paraat-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file takes the place of the one before it, with nothing beside it', async () => {
  const file = join(folder, 'plan.pdf');
  await writeFile(file, 'a longer text that was there before');
  await writeWhole(file, Buffer.from('new'));
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['plan.pdf']);
});

test('what cannot be written leaves nothing behind, and says why', async () => {
  await mkdir(join(folder, 'plan.pdf', 'inside'), { recursive: true });
  await expect(writeWhole(join(folder, 'plan.pdf'), 'new')).rejects.toMatchObject({ syscall: 'rename' });
  expect(await readdir(folder)).toEqual(['plan.pdf']);
  await expect(writeWhole(join(folder, 'not-there', 'plan.pdf'), 'new')).rejects.toMatchObject({ code: 'ENOENT' });
});

test.each([
  ['.paraat-01900000-0000-7000-8000-0000000000ff', true],
  ['.paraat-note', false],
  ['plan.md', false],
])('%s is left behind by a writer: %s', (name, isLeft) => {
  expect(unfinishedName.test(name)).toBe(isLeft);
});
