import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { m } from '#platform/language/generated/messages.js';
import { CommandProblem } from './command.ts';
import { writeMade } from './write-made.ts';

const folder = mkdtempSync(join(tmpdir(), 'paraat-test-made-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that is there is replaced as a whole, and nothing else is left', async () => {
  const file = join(folder, 'plan.pdf');
  writeFileSync(file, 'oud');
  await writeMade(file, Buffer.from('nieuw'));
  expect(readFileSync(file, 'utf8')).toBe('nieuw');
  expect(readdirSync(folder)).toEqual(['plan.pdf']);
});

test.each([
  ['a folder that is not there', join('nergens', 'plan.pdf'), m.entry_cli_not_written_no_folder()],
  ['a file in the place of a folder', join('plan.pdf', 'plan.pdf'), m.entry_cli_not_written_no_folder()],
  ['a folder of that name', 'map.pdf', m.entry_cli_not_written_is_folder()],
])('%s is told in words, and leaves no half file', async (_, name, advice) => {
  mkdirSync(join(folder, 'map.pdf'), { recursive: true });
  writeFileSync(join(folder, 'plan.pdf'), 'oud');
  const written = writeMade(join(folder, name), Buffer.from('nieuw'));
  await expect(written).rejects.toBeInstanceOf(CommandProblem);
  await expect(written).rejects.toMatchObject({ advice });
  expect(readdirSync(folder).sort()).toEqual(['map.pdf', 'plan.pdf']);
});
