import { expect, test } from 'vitest';
import { factSheetKind } from '#features/fact-sheets/fact-sheet.ts';
import { applicationKind } from '#features/landscape/application.ts';
import { dependencyKind } from '#features/landscape/dependency.ts';
import { pointersIn } from './reference.ts';

const one = '018e0000-0000-7000-8000-000000000001';
const two = '018e0000-0000-7000-8000-000000000002';

test('finds a pointer in a field', () => {
  expect(pointersIn(applicationKind.schema, { name: 'Zaaksysteem', owner: one })).toEqual([
    { field: 'owner', to: one, kinds: ['person'] },
  ]);
});

test('finds pointers in lists, and in lists of objects', () => {
  const dependency = { name: 'x', dependent: one, on: [two], type: 'data' };
  expect(pointersIn(dependencyKind.schema, dependency).map(({ field, to }) => [field, to])).toEqual([
    ['dependent', one],
    ['on.0', two],
  ]);
  const sheet = { name: 'x', about: one, inform: [{ who: 'a' }, { who: 'b', contact: two }] };
  expect(pointersIn(factSheetKind.schema, sheet).map(({ field }) => field)).toEqual(['about', 'inform.1.contact']);
});

test('text that looks like an id is no pointer', () => {
  expect(pointersIn(applicationKind.schema, { name: one })).toEqual([]);
});
