import { expect, test } from 'vitest';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { numbersToCall } from './numbers-to-call.ts';

const person = (name: string, ...numbers: string[]) => ({
  id: name,
  kind: 'person' as const,
  slug: name,
  name,
  numbers,
  verifiedOn: null,
  reachable: null,
  function: null,
});
const supplier = (emergencyNumber: string | null, officeNumber: string | null): FactSheetView['supplier'] => ({
  id: 's',
  kind: 'supplier',
  slug: 's',
  name: 'Helder',
  emergencyNumber,
  officeNumber,
  numberVerifiedOn: null,
  customerNumber: null,
  contractNumber: null,
  supportHours: null,
  whatTheyAsk: null,
});
const view = (parts: Partial<FactSheetView>) =>
  ({ supplier: null, owner: null, deputy: null, ...parts }) as FactSheetView;

test('the supplier at night goes first, the supplier by day last', () => {
  const all = view({ supplier: supplier('1', '4'), owner: person('Noor', '2'), deputy: person('Sami', '3') });
  expect(numbersToCall(all).map((one) => one.number)).toEqual(['1', '2', '3', '4']);
});

test('without a number at night the owner goes first', () => {
  const some = view({ supplier: supplier(null, '4'), owner: person('Noor', '2', '22') });
  expect(numbersToCall(some)).toEqual([
    { number: '2', who: 'Noor' },
    { number: '4', who: 'Helder' },
  ]);
});

test('one number that two share is named once, and nobody gives none', () => {
  expect(numbersToCall(view({ owner: person('Noor', '2'), deputy: person('Sami', '2') }))).toHaveLength(1);
  expect(numbersToCall(view({ owner: person('Noor') }))).toEqual([]);
});
