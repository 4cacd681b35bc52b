import { expect, test } from 'vitest';
import { type Migration, pendingMigrations, readMigrations } from './migrate.ts';
import { StartProblem } from './start-problem.ts';

const migration = (number: number, hash = `hash-${number}`): Migration => ({
  number,
  name: `000${number}-step.sql`,
  hash,
  sql: '',
});
const known = [1, 2, 3].map((number) => migration(number));
const names = (list: Migration[]) => list.map(({ number }) => number);

test('what has not run yet is pending, in order', () => {
  expect(names(pendingMigrations(known, []))).toEqual([1, 2, 3]);
  expect(names(pendingMigrations(known, known.slice(0, 2)))).toEqual([3]);
  expect(pendingMigrations(known, known)).toEqual([]);
});

test.each([
  ['edited after it ran', known, [migration(1, 'other')], '0001-step.sql'],
  ['slipped in before one that ran', known, [migration(1), migration(3)], '0002-step.sql'],
  ['renamed', known, [{ ...migration(1), name: '0001-other.sql' }], '0001-other.sql'],
  ['newer than the program', known, [...known, migration(4)], '0004-step.sql'],
  ['two with one number', [migration(1), migration(1)], [], '0001-step.sql'],
  ['without a number', [{ ...migration(1), number: Number.NaN }], [], '0001-step.sql'],
])('refuses with a sentence: %s', (_, files, applied, name) => {
  expect(() => pendingMigrations(files, applied)).toThrow(StartProblem);
  expect(() => pendingMigrations(files, applied)).toThrow(name);
});

test('the migrations of this program have an order', () => {
  const files = readMigrations();
  expect(files.length).toBeGreaterThan(0);
  expect(pendingMigrations(files, [])).toEqual(files);
});
