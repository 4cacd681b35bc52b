import { expect, test } from 'vitest';
import { tooLong, unwantedIn } from './hygiene.ts';
import { filesOf } from './sources.ts';

const code = filesOf(
  ...['src/**/*.{ts,tsx,css,typ}', 'test/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', '*.config.ts'],
  ...['db/migrations/*.sql', '.ci/run'],
);
const texts = filesOf('*.md', 'docs/**/*.md', 'src/**/*.{md,json}', '*.json', '.npmrc');

test('no file is longer than somebody reads in one go', () => {
  expect(code.length).toBeGreaterThan(200);
  expect(tooLong(code)).toEqual([]);
});

test('a file that is too long is found', () => {
  expect(tooLong([{ path: 'src/x.ts', text: 'a\n'.repeat(401) }])).toEqual(['src/x.ts: 401 lines']);
  expect(tooLong([{ path: 'src/x.test.ts', text: 'a\n'.repeat(401) }])).toEqual([]);
});

/** Holds false secrets on purpose: it shows that real ones are refused. */
const falseSecrets = 'src/records/secret.test.ts';

test('no secret, no work put off, no silenced compiler, no path of a machine', () => {
  const read = [...code, ...texts].filter(({ path }) => path !== falseSecrets && path !== 'package-lock.json');
  expect(unwantedIn(read)).toEqual([]);
});

test.each([
  ['-----BEGIN OPENSSH PRIVATE', ' KEY-----', 'a private key'],
  ['ghp_', 'a'.repeat(36), 'a token'],
  [`eyJ${'a'.repeat(30)}`, `.${'b'.repeat(30)}.c`, 'a signed token'],
  ['postgres://paraat:', 'geheim@db.intern/x', 'a password in an address'],
  ['// TO', 'DO later', 'work that was put off'],
  ['// @ts-ig', 'nore', 'a silenced compiler'],
  ['test.on', 'ly(', 'a test that hides others'],
  ['expect(perfor', 'mance.now() - start).toBeLessThan(9)', 'a test that looks at the clock'],
  ["const x = '/ho", "me/jan/paraat'", 'a path of somebody’s machine'],
])('%s… is found', (head, tail, what) => {
  expect(unwantedIn([{ path: 'src/x.ts', text: `const a = 1;\n${head}${tail}\n` }])).toEqual([`src/x.ts:2 ${what}`]);
});
