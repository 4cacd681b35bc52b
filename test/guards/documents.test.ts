import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '#entry/cli/commands.ts';
import { programFolder } from '#platform/config/web-build.ts';
import { kindNames } from '#records/kind-name.ts';
import { deadPaths, roomsUntold } from './documents.ts';
import { filesOf } from './sources.ts';

// Samples of Markdown are made to point nowhere.
const documents = filesOf('*.md', 'docs/**/*.md', 'src/**/*.md').filter(({ path }) => !path.includes('/fixtures/'));

const exists = (pattern: string): boolean =>
  pattern.includes('*')
    ? globSync(pattern, { cwd: programFolder }).length > 0
    : existsSync(join(programFolder, pattern));

test('every path that a document names is there', () => {
  expect(documents.length).toBeGreaterThan(10);
  expect(deadPaths(documents, exists)).toEqual([]);
});

test('every room says what lives in it and what always holds', () => {
  const sources = filesOf('src/**/*.ts').map(({ path }) => path);
  expect(roomsUntold(sources, documents)).toEqual([]);
});

test('a room that says nothing, or too much, is found; wiring is no room', () => {
  const sources = ['src/features/drills/drill.ts', 'src/render/page.ts', 'src/ui/Field.ts', 'src/entry/cli.ts'];
  const told = [
    { path: 'src/render/README.md', text: 'line\n'.repeat(15) },
    { path: 'src/ui/README.md', text: '# Ui\n\nComponents.\n' },
  ];
  expect(roomsUntold(sources, told)).toEqual(['src/features/drills: no README.md', 'src/render: 15 lines']);
});

test('the README names every command and every kind, and no other', () => {
  const text = documents.find(({ path }) => path === 'README.md')?.text ?? '';
  const named = /^Kinds: ([\s\S]*?)\.\n/m.exec(text)?.[1]?.split(/,\s+/) ?? [];
  expect(named.toSorted()).toEqual([...kindNames].toSorted());
  const rows = [...text.matchAll(/^\| (`(?:\\\||[^|])*`) \|/gm)].flatMap(([, cell = '']) => cell.split(', '));
  const told = rows.flatMap((cell) => /^`([a-z][a-z-]*)[ `]/.exec(cell)?.[1] ?? []).filter((word) => word in commands);
  expect([...new Set(told)].toSorted()).toEqual(Object.keys(commands).toSorted());
});

test('the command of continuous integration is the one that the README gives', () => {
  const command = 'npm install && npm test';
  expect(documents.find(({ path }) => path === 'README.md')?.text).toContain(command);
  expect(filesOf('.ci/run')[0]?.text).toContain(command);
});

test('a decision record says its status and stays under 400 words', () => {
  const records = documents.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path));
  const long = records.filter(({ text }) => text.split(/\s+/).length > 420 || !text.includes('**Status:**'));
  expect(long.map(({ path }) => path)).toEqual([]);
});

test.each([
  ['a file', 'See `src/records/nothing.ts`.', 'src/records/nothing.ts'],
  ['a folder', 'Look in `src/attic/`.', 'src/attic'],
  ['a pattern', 'All of `test/no-*.ts`.', 'test/no-*.ts'],
  ['a room by its name', 'Use `#records/gone.ts`.', 'src/records/gone.ts'],
  ['a link', 'Read [why](docs/decisions/9999-gone.md).', 'docs/decisions/9999-gone.md'],
])('%s that is not there is found', (_, text, path) => {
  expect(deadPaths([{ path: 'README.md', text }], exists)).toEqual([`README.md: ${path}`]);
});

test('links are followed from where the document stands, and other hosts are left alone', () => {
  const text = '[up](../../README.md) [out](https://example.org/x) [here](#part)';
  expect(deadPaths([{ path: 'docs/handleiding/README.md', text }], exists)).toEqual([]);
});
