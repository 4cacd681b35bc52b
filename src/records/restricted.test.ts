import { expect, test } from 'vitest';
import { internetConnectionKind } from '#features/landscape/internet-connection.ts';
import { licenceKind } from '#features/landscape/licence.ts';
import { personKind } from '#features/people/person.ts';
import { restrictedFields, withoutRestricted } from './restricted.ts';

test('names the fields that only people on call may see', () => {
  expect(restrictedFields(internetConnectionKind)).toEqual(['lineNumber', 'ipAddress']);
  expect(restrictedFields(licenceKind)).toEqual(['keyKeptWhere']);
  expect(restrictedFields(personKind)).toEqual([]);
});

test('takes them out and leaves the rest', () => {
  const record = { content: { name: 'Glasvezel', ipAddress: '192.0.2.1', speed: '1 Gbit/s' } };
  expect(withoutRestricted(record, ['ipAddress']).content).toEqual({ name: 'Glasvezel', speed: '1 Gbit/s' });
  expect(withoutRestricted(record, ['lineNumber'])).toBe(record);
});
