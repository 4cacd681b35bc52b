import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programFolder } from '#platform/config/web-build.ts';
import { lockfileProblems } from './lockfile.ts';

const read = (name: string) => JSON.parse(readFileSync(join(programFolder, name), 'utf8'));
const lockfile = read('package-lock.json');
const manifest = read('package.json');

test('every part has a licence that we may use, and the lockfile names no host', () => {
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(300);
  expect(lockfileProblems(lockfile.packages)).toEqual([]);
});

test('every part has one exact version', () => {
  const parts: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(parts).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(lockfile.packages[''].dependencies).toEqual(manifest.dependencies);
});

const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
test.each([
  ['a licence that we may not use', { ...good, license: 'GPL-3.0-only' }, 'licence GPL-3.0-only'],
  ['a licence of which one side will not do', { ...good, license: '(MIT AND SSPL-1.0)' }, 'licence (MIT AND SSPL-1.0)'],
  ['no licence', { version: '1.0.0', integrity: 'sha512-x' }, 'licence not named'],
  ['a host', { ...good, resolved: 'https://registry.example/x.tgz' }, 'names the host'],
  ['nothing to check it by', { version: '1.0.0', license: 'MIT' }, 'can change unseen'],
])('a part with %s is found', (_, one, problem) => {
  expect(lockfileProblems({ 'node_modules/x': one }).join()).toContain(problem);
});

test('a choice of licences is taken', () => {
  expect(lockfileProblems({ 'node_modules/x': { ...good, license: '(EPL-2.0 OR GPL-3.0-or-later)' } })).toEqual([]);
});
