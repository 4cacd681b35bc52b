import { expect, test } from 'vitest';
import { callBook } from '#features/people/call-book.ts';
import type { Answering } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import type { FactSheetView, InformView } from '../fact-sheet-view.ts';
import { numbersInStep, numbersToCall, numbersToInform, whoAnswers } from './numbers-to-call.ts';

const nobody = callBook([], '2026-11-20');

// A Friday.
const noon = new Date('2026-11-20T11:00:00Z');
const night = new Date('2026-11-20T02:00:00Z');
const office = 'Werkdagen 8:00-17:00';

const answering = (who: string, number: string, more: Partial<Answering> = {}): Answering => ({
  ...{ number, who, of: null, which: null, hours: null, ...more },
});
const person = (name: string, ...numbers: string[]) => ({
  ...{ id: name, kind: 'person' as const, slug: name, name, verifiedOn: null, reachable: null, function: null },
  numbers: numbers.map((number) => answering(name, number)),
});
const supplier = (emergency: string | null, officeNumber: string | null, hours: string | null = null) =>
  ({
    ...{ id: 's', kind: 'supplier', slug: 's', name: 'Helder' },
    numbers: [
      ...(emergency === null ? [] : [answering('Helder', emergency, { which: 'emergency', hours })]),
      ...(officeNumber === null ? [] : [answering('Helder', officeNumber, { which: 'office', hours })]),
    ],
  }) as unknown as FactSheetView['supplier'];
const view = (parts: Partial<FactSheetView>) =>
  ({ supplier: null, owner: null, deputy: null, inform: [], stopAndCall: [], ...parts }) as FactSheetView;

test('the supplier at night goes first, the supplier by day last, and each says which it is', () => {
  const all = view({ supplier: supplier('1', '4'), owner: person('Noor', '2'), deputy: person('Sami', '3') });
  expect(numbersToCall(all, noon).map((one) => one.number)).toEqual(['1', '2', '3', '4']);
  expect(numbersToCall(all, noon).map((one) => one.about)).toEqual(['noodnummer', '', '', 'kantooruren']);
});

test('without a number at night the owner goes first', () => {
  const some = view({ supplier: supplier(null, '4'), owner: person('Noor', '2', '22') });
  expect(numbersToCall(some, noon)).toEqual([
    { number: '2', who: 'Noor', about: '' },
    { number: '4', who: 'Helder', about: 'kantooruren' },
  ]);
});

test('one number that two share is named once, and nobody gives none', () => {
  expect(numbersToCall(view({ owner: person('Noor', '2'), deputy: person('Sami', '2') }), noon)).toHaveLength(1);
  expect(numbersToCall(view({ owner: person('Noor') }), noon)).toEqual([]);
});

test('a supplier that is closed now comes last, with its hours', () => {
  const both = view({ supplier: supplier('1', null, office), owner: person('Noor', '2') });
  expect(numbersToCall(both, noon).map((one) => one.number)).toEqual(['1', '2']);
  expect(numbersToCall(both, night)).toEqual([
    { number: '2', who: 'Noor', about: '' },
    { number: '1', who: 'Helder', about: 'noodnummer', closed: office },
  ]);
});

const inform = (numbers: Answering[], behind: Answering[] = []): InformView => ({
  ...{ who: 'Servicedesk', contact: null, numbers, behind, verifiedOn: null, reachable: null, when: null, text: null },
});

test.each<[what: string, one: InformView, now: Date, shown: string[]]>([
  [
    'an open desk stands alone',
    inform([answering('Desk', '1', { hours: office })], [answering('Priya', '2')]),
    noon,
    ['1'],
  ],
  [
    'of a closed desk who stands behind it goes first',
    inform([answering('Desk', '1', { hours: office })], [answering('Priya', '2', { of: 'Servicedesk' })]),
    night,
    ['2', `1 nu gesloten ${office}`],
  ],
  [
    'while another number answers, nobody behind it is called out of bed',
    inform([answering('Desk', '1', { hours: office }), answering('Desk', '3')], [answering('Priya', '2')]),
    night,
    ['3', `1 nu gesloten ${office}`],
  ],
  [
    'a closed desk with nobody behind it stays',
    inform([answering('Desk', '1', { hours: office })]),
    night,
    [`1 nu gesloten ${office}`],
  ],
])('whom to inform: %s', (_, one, now, shown) => {
  const calls = numbersToInform(one, now, nobody);
  expect(
    calls.map(({ number, closed }) => (closed === undefined ? number : `${number} nu gesloten ${closed}`)),
  ).toEqual(shown);
});

const record = (kind: string, name: string, content: Record<string, unknown>) =>
  ({ id: name, kind, slug: name, name, content, deletedAt: null }) as unknown as RecordView;
const desk = { of: 'Servicedesk', type: 'telephone', value: '8', hours: office };
const book = callBook(
  [
    record('team', 'Servicedesk', {}),
    record('location', 'Kazerne', { telephone: '7' }),
    record('contact-point', 'Desk', desk),
  ],
  '2026-11-20',
);

test('the hours of a number that only a contact point knows count under whom to inform too', () => {
  expect(numbersToInform(inform([answering('Servicedesk', '8')]), night, book)[0]?.closed).toBe(office);
});

test('a step says who answers, a person before the function for which they are informed', () => {
  const officer = { ...inform([answering('CISO', '6')]), who: 'CISO', contact: person('Marloes') };
  expect(whoAnswers(view({ inform: [officer] }), ' 6', nobody)).toMatchObject({ who: 'Marloes', of: 'CISO' });
  expect(whoAnswers(view({ inform: [officer] }), '0-2', nobody)).toBeUndefined();
});

test('a step calls whoever its words name: role, team, supplier or location, with the hours of who is closed', () => {
  const step = { action: 'Bel de kazerne.', ifNot: 'Niemand? Bel de servicedesk.', call: '8' };
  expect(numbersInStep(step, view({}), night, book)).toEqual([
    { number: '8', who: 'Desk', about: '', closed: office },
    { number: '7', who: 'Kazerne', about: '' },
  ]);
  expect(numbersInStep({ action: 'Kijk.', who: 'Servicedesk' }, view({}), noon, book)).toEqual([
    { number: '8', who: 'Servicedesk', about: '' },
  ]);
});
