import { expect, test } from 'vitest';
import { callBook } from '#features/people/call-book.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { FactSheetView } from './fact-sheet-view.ts';
import { stopCallViews, stopLines } from './stop-lines.ts';

const record = (kind: KindName, name: string, content: Record<string, unknown> = {}) =>
  ({ id: `${kind} ${name}`, kind, slug: name, name, content, deletedAt: null }) as unknown as RecordView;

const marloes = record('person', 'Marloes Kuiper', { mobile: '06-1' });
const dewi = record('person', 'Dewi Pratiwi', { mobile: '06-2', function: 'Teamleider vergunningen' });
const linda = record('person', 'Linda Jansen', { mobile: '06-3', leftOn: '2026-10-01' });
const ciso = record('role', 'CISO', { holders: [linda.id, marloes.id] });
const piket = record('role', 'Piket ICT', { holders: [marloes.id] });
const duty = record('contact-point', 'Piket ICT', { of: piket.id, type: 'mobile', value: '06-900' });
const bank = record('supplier', 'Voorbeeldbank', { emergencyNumber: '0800 1', officeNumber: '020 1' });
const book = callBook([marloes, dewi, linda, ciso, piket, duty, bank], '2026-11-22');

const view = (stopAndCall: string[], named: RecordView[] = [], more: Partial<FactSheetView> = {}) =>
  ({
    ...{ stopAndCall, stopCalls: stopCallViews(named, book), inform: [], owner: null, deputy: null, supplier: null },
    ...more,
  }) as unknown as FactSheetView;
const shown = (all: readonly { who: string; of: string | null; number: string }[]) =>
  all.map(({ who, of, number }) => [who, of === null ? '' : `(${of})`, number].filter(Boolean).join(' '));

test.each<[what: string, line: string, named: RecordView, calls: string[]]>([
  ['a role, by who takes it and still works here', 'Aanval? Bel de CISO.', ciso, ['Marloes Kuiper (CISO) 06-1']],
  [
    'the number of a duty first',
    'Code gevraagd? Bel piket ICT.',
    piket,
    ['Piket ICT 06-900', 'Marloes Kuiper (Piket ICT) 06-1'],
  ],
  ['a person, by the first word of the function', 'Termijn voorbij? Bel de teamleider.', dewi, ['Dewi Pratiwi 06-2']],
  ['a supplier', 'Bel Voorbeeldbank om te blokkeren.', bank, ['Voorbeeldbank 0800 1', 'Voorbeeldbank 020 1']],
])('whom the sheet names stands at the line that means them: %s', (_, line, named, calls) => {
  const { lines, others } = stopLines(view(['Niets aan de hand? Ga door.', line], [named]));
  expect(lines.map((one) => shown(one.each.flat()))).toEqual([[], calls]);
  expect(others).toEqual([]);
});

test('whom the sheet names without a line that means them stands under all lines', () => {
  const { lines, others } = stopLines(view(['Dubbel betaald? Bel de bank.'], [bank]));
  expect(lines[0]?.each).toEqual([]);
  expect(shown(others.flat())).toEqual(['Voorbeeldbank 0800 1', 'Voorbeeldbank 020 1']);
});

test('a line of an older sheet still calls whom its words name, where there is a book to look in', () => {
  const old = view(['Aanval? Bel de CISO.', 'Losgeld? Bel 112.', 'Tweede stap? Alleen als de CISO ja zegt.']);
  expect(stopLines(old, book).lines.map((one) => shown(one.each.flat()))).toEqual([
    ['Marloes Kuiper (CISO) 06-1'],
    ['alarmnummer 112'],
    [],
  ]);
  expect(stopLines(old).lines.every(({ each }) => each.length === 0)).toBe(true);
});

test('two whom one line means stand apart: the second is not who to try when the first is silent', () => {
  const [line] = stopLines(view(['Dubbel betaald? Bel Dewi Pratiwi en Voorbeeldbank.'], [dewi, bank])).lines;
  expect(line?.each.map((one) => shown(one))).toEqual([
    ['Dewi Pratiwi 06-2'],
    ['Voorbeeldbank 0800 1', 'Voorbeeldbank 020 1'],
  ]);
});

test('who the sheet names goes before who its words name', () => {
  const both = stopLines(view(['Aanval? Bel de CISO, niet piket ICT.'], [piket]), book);
  expect(shown(both.lines[0]?.each.flat() ?? [])[0]).toBe('Piket ICT 06-900');
});

test('the owner is whoever that is today, and a person informed under a function is called by name', () => {
  const owner = { numbers: [{ number: '06-7', who: 'Noor', of: null, which: null, hours: null }] };
  const leader = {
    who: 'Teamleider VTH',
    contact: { name: 'Dewi' },
    numbers: [{ ...owner.numbers[0], number: '06-8' }],
  };
  const more = { owner, inform: [leader] } as unknown as Partial<FactSheetView>;
  const lines = ['Back-up terug? Bel eerst de eigenaar.', 'Termijn? Bel de teamleider.'];
  expect(stopLines(view(lines, [], more), book).lines.map((one) => shown(one.each.flat()))).toEqual([
    ['Noor 06-7'],
    ['Dewi (Teamleider VTH) 06-8'],
  ]);
});
