import { describe, expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { aboutNumber, besideOnPaper, numberOnPaper } from './answering-words.ts';
import { namedIn } from './asked-to-call.ts';
import { callBook } from './call-book.ts';

const record = (kind: KindName, name: string, content: Record<string, unknown> = {}): RecordView => ({
  ...{ id: `${kind} ${name}`, kind, slug: name, name, content: { name, ...content }, references: [] },
  ...{ contentHash: name, revision: 1, change: 1, nature: 'edit', review: null, deletedAt: null },
  ...{ updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Noor' },
});
const point = (name: string, of: RecordView, value: string, hours?: string) =>
  record('contact-point', name, { of: of.id, type: 'telephone', value, ...(hours && { hours }) });

const noor = record('person', 'Noor de Wit', { mobile: '06-1' });
const bram = record('person', 'Bram Bos', { mobile: '06-2' });
const wim = record('person', 'Wim Weg', { mobile: '06-3', leftOn: '2026-10-01' });
const duty = record('role', 'Piket ICT', { holders: [wim.id, noor.id, bram.id] });
const alone = record('role', 'CISO', { holders: [bram.id] });
const desk = record('team', 'ICT', { lead: noor.id });
const maker = record('supplier', 'Burgerpunt Software', { emergencyNumber: '0800 1', officeNumber: '020 1' });
const barracks = record('location', 'Kazerne');
const everything = [
  ...[noor, bram, wim, duty, alone, desk, maker, barracks],
  point('Piket', duty, '06-900'),
  point('Servicedesk', desk, '099-1', 'Werkdagen 8:30-17:00'),
  point('Storing', maker, '0800 2'),
  point('Satelliettelefoon', barracks, '099-040 7781'),
];
const book = callBook(everything, '2026-11-22');
const numbers = (all: readonly { number: string }[]) => all.map(({ number }) => number);

describe('the numbers of', () => {
  test.each([
    ['a role: its duty first, then who takes it and still works here', duty, ['06-900', '06-1', '06-2']],
    ['a role without a duty: who takes it', alone, ['06-2']],
    ['a team: its own, then who leads it', desk, ['099-1', '06-1']],
    ['a supplier', maker, ['0800 1', '020 1', '0800 2']],
    ['a location', barracks, ['099-040 7781']],
  ] as const)('%s', (_, of, expected) => {
    expect(numbers(book.of(of))).toEqual(expected);
  });
});

test('a number says who answers, also where the record itself holds none', () => {
  expect(book.at('099 040 7781')?.who).toBe('Satelliettelefoon');
  expect(book.at('0991')).toMatchObject({ number: '099-1', who: 'Servicedesk', hours: 'Werkdagen 8:30-17:00' });
  expect(book.at('06 1')?.who).toBe('Noor de Wit');
  expect(book.at('06-3')).toBeUndefined();
});

test.each([
  ['a role', 'Na 2 uur geen tijd? Bel de CISO.', ['06-2']],
  ['a location', 'Bel de kazerne.', ['099-040 7781']],
  ['a team', 'Vraag ICT om hulp.', ['099-1', '06-1']],
  ['the longest name', 'Vraag piket ICT of het groen is.', ['06-900', '06-1', '06-2']],
  ['a supplier by its first word', 'Bel Burgerpunt: prio 1.', ['0800 1', '020 1', '0800 2']],
  ['nobody whom it only tells of', 'De CISO schrijft mee.', []],
  ['nobody inside another word', 'Bel de vrienden van cisonie.', []],
])('a line asks to call %s', (_, line, expected) => {
  expect(numbers(book.askedIn(line))).toEqual(expected);
});

test('a number has the hours that are known of it, under whatever name it was written down', () => {
  const hall = record('location', 'Stadhuis', { telephone: '099-77' });
  const council = record('organisation', 'Gemeente');
  const main = point('Hoofdnummer', council, '09977', 'Werkdagen 8:30-17:00');
  const other = callBook([hall, council, main], '2026-06-01');
  expect(other.of(hall)).toMatchObject([{ who: 'Stadhuis', hours: 'Werkdagen 8:30-17:00' }]);
  expect(other.at('099 77')?.hours).toBe('Werkdagen 8:30-17:00');
  expect(callBook([hall], '2026-06-01').of(hall)).toMatchObject([{ hours: null }]);
});

test('two numbers of one supplier say which is which, and a person for whom they answer', () => {
  expect(book.of(maker).map((one) => aboutNumber(one))).toEqual(['noodnummer', 'kantooruren', 'Storing']);
  expect(book.of(desk).map((one) => aboutNumber(one))).toEqual(['', 'ICT']);
  expect(book.of(duty).map(({ who, of }) => [who, of])).toEqual([
    ['Piket ICT', null],
    ['Noor de Wit', 'Piket ICT'],
    ['Bram Bos', 'Piket ICT'],
  ]);
});

test.each([
  ['of its record, without a word', { who: 'Noor', of: null, which: null, hours: null }, '06-1', 'Noor 06-1'],
  ['with its hours', { who: 'Desk', of: null, which: null, hours: 'ma-vr 8-18' }, '06-1 (ma-vr 8-18)', 'Desk 06-1'],
  [
    'of day and night',
    { who: 'X', of: null, which: 'emergency', hours: '24/7' },
    '06-1 (noodnummer)',
    'X (noodnummer) 06-1',
  ],
  [
    'for a role',
    { who: 'Noor', of: 'CISO', which: 'mobile', hours: null },
    '06-1 (CISO, mobiel)',
    'Noor (CISO, mobiel) 06-1',
  ],
] as const)('a number on paper: %s', (_, one, beside, alone) => {
  expect(besideOnPaper({ ...one, number: '06-1' }, one.who, { locale: 'nl' })).toBe(beside);
  expect(numberOnPaper({ ...one, number: '06-1' }, { locale: 'nl' })).toBe(alone);
});

test('a name with signs of a pattern in it is only a name', () => {
  expect(namedIn('Bel (a+)+ nu', [record('team', '(a+)+'), record('team', '.*?')])).toEqual(['team (a+)+']);
});
