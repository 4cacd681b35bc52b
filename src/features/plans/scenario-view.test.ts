import { expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { peopleBook } from './plan-people-view.ts';
import { scenarioView } from './scenario-view.ts';

function record(kind: KindName, id: string, content: Record<string, unknown>): RecordView {
  return {
    ...{ id, kind, slug: id, name: id, content: { name: id, ...content }, contentHash: id, revision: 1, change: 1 },
    ...{ updatedAt: '2026-01-01T00:00:00Z', updatedBy: 'A', nature: 'edit', references: [], review: null },
    deletedAt: null,
  };
}
const around = [
  record('role', 'ciso', { holders: ['marloes', 'gone', 'stefan'] }),
  record('person', 'marloes', { mobile: '06 1' }),
  record('person', 'gone', { mobile: '06 2', leftOn: '2026-01-01' }),
  record('person', 'stefan', { mobile: '06 3' }),
  record('role', 'duty', { holders: ['marloes'] }),
  record('contact-point', 'night', { of: 'duty', type: 'telephone', value: '099 1' }),
  record('role', 'empty', {}),
];

test.each([
  ['a role: who takes it, in order', ['ciso'], [['ciso', '06 1 marloes', '06 3 stefan']]],
  ['a duty number first', ['duty'], [['duty', '099 1 duty', '06 1 marloes']]],
  ['a person', ['stefan'], [['stefan', '06 3 stefan']]],
  ['a role that nobody takes', ['empty'], [['empty']]],
  ['what is gone is left out', ['nobody', 'stefan'], [['stefan', '06 3 stefan']]],
  ['nothing said', undefined, []],
] as const)('calls %s', (_, call, expected) => {
  const people = peopleBook(around, '2026-06-01');
  const view = scenarioView(record('scenario', 's', { call }), people);
  expect(
    view.call.map(({ one, numbers }) => [one.name, ...numbers.map(({ number, who }) => `${number} ${who}`)]),
  ).toEqual(expected);
});
