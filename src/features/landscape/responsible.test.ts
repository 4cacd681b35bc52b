import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import { responsibles } from './responsible.ts';

const records = exampleRecords('2026-11-22T02:00:00Z', kinds);
const list = responsibles(records);

test('everything that can fail is in the list once, what must be back first on top', () => {
  const expected = records.filter(({ kind }) => kind === 'application').length;
  expect(list.filter(({ record }) => record.kind === 'application')).toHaveLength(expected);
  expect(new Set(list.map(({ record }) => record.id)).size).toBe(list.length);
  const priorities = list.map(({ priority }) => priority ?? 5);
  expect(priorities).toEqual([...priorities].sort());
});

test('names the owner and the person who stands in, and leaves a gap open', () => {
  const zaken = list.find(({ record }) => record.slug === 'burgerzaken-brp');
  expect([zaken?.owner?.name, zaken?.deputy?.name]).toEqual(['Fatima Bouzid', 'Joost Verhagen']);
  expect(list.some(({ deputy }) => deputy === undefined)).toBe(true);
});
