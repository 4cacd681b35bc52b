import { expect, test } from 'vitest';
import { callBook } from '#features/people/call-book.ts';
import type { RecordView } from '#records/record.ts';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { numbersInStep, numbersToCall, numbersToStop, whoAnswers } from './numbers-to-call.ts';

const nobody = callBook([], '2026-11-20');

// A Friday.
const noon = new Date('2026-11-20T11:00:00Z');
const night = new Date('2026-11-20T02:00:00Z');

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
  ({ supplier: null, owner: null, deputy: null, inform: [], stopAndCall: [], ...parts }) as FactSheetView;

test('the supplier at night goes first, the supplier by day last', () => {
  const all = view({ supplier: supplier('1', '4'), owner: person('Noor', '2'), deputy: person('Sami', '3') });
  expect(numbersToCall(all, noon).map((one) => one.number)).toEqual(['1', '2', '3', '4']);
});

test('without a number at night the owner goes first', () => {
  const some = view({ supplier: supplier(null, '4'), owner: person('Noor', '2', '22') });
  expect(numbersToCall(some, noon)).toEqual([
    { number: '2', who: 'Noor' },
    { number: '4', who: 'Helder' },
  ]);
});

test('one number that two share is named once, and nobody gives none', () => {
  expect(numbersToCall(view({ owner: person('Noor', '2'), deputy: person('Sami', '2') }), noon)).toHaveLength(1);
  expect(numbersToCall(view({ owner: person('Noor') }), noon)).toEqual([]);
});

test('a supplier that is closed now comes last, with its hours', () => {
  const helder = { ...supplier('1', null), supportHours: 'Werkdagen 8:00-17:00' } as FactSheetView['supplier'];
  const both = view({ supplier: helder, owner: person('Noor', '2') });
  expect(numbersToCall(both, noon).map((one) => one.number)).toEqual(['1', '2']);
  expect(numbersToCall(both, night)).toEqual([
    { number: '2', who: 'Noor' },
    { number: '1', who: 'Helder', closed: 'Werkdagen 8:00-17:00' },
  ]);
});

test('who is named where you stop goes first, and a step says who answers', () => {
  const leader = { ...person('Dewi', '5'), who: 'Teamleider VTH', contact: person('Dewi'), when: null, text: null };
  const officer = { ...person('Marloes', '6'), who: 'CISO', contact: person('Marloes'), when: null, text: null };
  const stop = view({
    owner: person('Noor', '2'),
    inform: [officer, leader],
    stopAndCall: ['Haal je een termijn niet? Bel de teamleider.'],
  });
  expect(numbersToStop(stop, noon, nobody)).toEqual([
    { number: '5', who: 'Dewi (Teamleider VTH)' },
    { number: '2', who: 'Noor' },
  ]);
  expect(numbersToStop({ ...stop, stopAndCall: ['Aanval? Bel de CISO.'] }, noon, nobody)[0]?.number).toBe('6');
  expect(whoAnswers(stop, '0-2', noon, nobody)).toBeUndefined();
  expect(whoAnswers(stop, ' 6', noon, nobody)?.who).toBe('Marloes (CISO)');
});

test('a step calls whoever its words name: role, team, supplier or location, with the hours of who is closed', () => {
  const record = (kind: string, name: string, content: Record<string, unknown>) =>
    ({ id: name, kind, slug: name, name, content, deletedAt: null }) as unknown as RecordView;
  const book = callBook(
    [
      record('team', 'Servicedesk', {}),
      record('location', 'Kazerne', { telephone: '7' }),
      record('contact-point', 'Desk', {
        of: 'Servicedesk',
        type: 'telephone',
        value: '8',
        hours: 'Werkdagen 8:00-17:00',
      }),
    ],
    '2026-11-20',
  );
  const step = { action: 'Bel de kazerne.', ifNot: 'Niemand? Bel de servicedesk.', call: '8' };
  expect(numbersInStep(step, view({}), night, book)).toEqual([
    { number: '8', who: 'Desk', closed: 'Werkdagen 8:00-17:00' },
    { number: '7', who: 'Kazerne' },
  ]);
  expect(numbersInStep({ action: 'Kijk.', who: 'Servicedesk' }, view({}), noon, book)).toEqual([
    { number: '8', who: 'Servicedesk' },
  ]);
});
