import { expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { FactSheet } from './fact-sheet.ts';
import { proposedStopCalls } from './stop-proposals.ts';

const record = (kind: KindName, name: string, content: Record<string, unknown> = {}) =>
  ({ id: `${kind} ${name}`, kind, slug: name, name, content, deletedAt: null }) as unknown as RecordView;

const records = [
  record('role', 'CISO', { holders: ['person Marloes'] }),
  record('person', 'Marloes', { function: 'CISO' }),
  record('role', 'Piket ICT'),
  record('team', 'ICT'),
  record('contact-point', 'Piket ICT', { of: 'role Piket ICT' }),
  record('supplier', 'Voorbeeldbank'),
  record('person', 'Otto Prins', { function: 'Gebouwbeheerder en kluishouder' }),
  record('person', 'Wim Weg', { function: 'Gebouwbeheerder', leftOn: '2026-01-01' }),
  record('person', 'Dewi', { function: 'Teamleider vergunningen' }),
];
const leader = { who: 'Teamleider VTH', contact: 'person Dewi' };

test.each<[what: string, sheet: Partial<FactSheet>, names: string[]]>([
  ['a role by its name', { stopAndCall: ['Aanval? Bel de CISO.'] }, ['CISO']],
  ['the longest name, and the role before the entry of its number', { stopAndCall: ['Bel piket ICT.'] }, ['Piket ICT']],
  ['a person by the whole function, unless they left', { stopAndCall: ['Bel de gebouwbeheerder.'] }, ['Otto Prins']],
  ['who is informed under the name', { stopAndCall: ['Bel de teamleider.'], inform: [leader] }, ['Dewi']],
  ['nobody who is named already', { stopAndCall: ['Bel de CISO.'], stopCalls: ['role CISO'] }, []],
  ['nobody whom a line only tells of', { stopAndCall: ['De CISO schrijft mee.'] }, []],
  ['nobody where nothing is written', {}, []],
])('the editor proposes %s', (_, sheet, names) => {
  expect(proposedStopCalls(sheet, records, '2026-11-22').map(({ name }) => name)).toEqual(names);
});
