import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { biaOf } from './bia.ts';
import { differs, firstSerious, isDecided, restartOrder } from './restart-order.ts';

const today = '2026-11-22';

function view(id: string, kind: KindName, content: Record<string, unknown>): RecordView {
  const given = { id, kind, slug: id, name: String(content.name ?? id), content, contentHash: 'h' };
  return { ...given, references: [], deletedAt: null, revision: 1, change: 1, review: null } as unknown as RecordView;
}
const service = (id: string, content: Record<string, unknown> = {}) => view(id, 'service', content);
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
const nobody = () => null;

describe('the order that follows from the facts', () => {
  it('goes by how long a service may be out, then by how urgent it is; what nobody knows goes last', () => {
    const services = [
      service('onbekend', { priority: 1 }),
      service('lang', { maximumOutage: 600, priority: 1 }),
      service('kort-rustig', { maximumOutage: 60, priority: 3 }),
      service('kort-dringend', { maximumOutage: 60, priority: 1 }),
    ];
    const { rows } = restartOrder(undefined, services, nobody);
    expect(namesOf(rows)).toEqual(['kort-dringend', 'kort-rustig', 'lang', 'onbekend']);
    expect(rows.map(({ derived }) => derived)).toEqual([1, 2, 3, 4]);
    expect(rows.every(({ decided }) => decided === null)).toBe(true);
  });

  it('has each service once, whatever was decided', () => {
    const ids = ['a', 'b', 'c', 'd', 'weg'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { maxLength: 8 }), (order) => {
        const services = ['a', 'b', 'c', 'd'].map((id) => service(id));
        const { rows } = restartOrder({ order }, services, nobody);
        expect(namesOf(rows).toSorted()).toEqual(['a', 'b', 'c', 'd']);
        const decided = rows.flatMap((row) => row.decided ?? []);
        expect(decided).toEqual(decided.map((_, at) => at + 1));
      }),
    );
  });
});

describe('the order that management decided', () => {
  const services = [service('a', { maximumOutage: 60 }), service('b', { maximumOutage: 120 }), service('c')];

  it('goes first, and says where it differs', () => {
    const { rows } = restartOrder({ order: ['c', 'a'] }, services, nobody);
    expect(rows.map(({ name, decided, derived }) => [name, decided, derived])).toEqual([
      ['c', 1, 3],
      ['a', 2, 1],
      ['b', null, 2],
    ]);
    expect(rows.map(differs)).toEqual([true, true, false]);
  });

  it.each([
    ['nothing', undefined, false],
    ['an order without a name', { decidedOn: today, order: ['a'] }, false],
    ['an order without a day', { decidedBy: 'cio', order: ['a'] }, false],
    ['a name and a day without an order', { decidedBy: 'cio', decidedOn: today }, false],
    ['all three', { decidedBy: 'cio', decidedOn: today, order: ['a'] }, true],
  ])('is a decision only with all of it: %s', (_, decision, expected) => {
    const nameOf = (id: string | undefined) =>
      id === undefined ? null : { id, kind: 'role' as const, slug: id, name: id };
    expect(isDecided(restartOrder(decision, services, nameOf))).toBe(expected);
  });
});

it('puts harms in the order in which they come, and finds the first that is serious', () => {
  const impactOverTime = [
    { category: 'image', degree: 'disastrous' },
    { after: 600, category: 'finance', degree: 'serious' },
    { after: 60, category: 'own-staff', degree: 'small' },
  ];
  const [row] = restartOrder(undefined, [service('a', { impactOverTime })], nobody).rows;
  expect(row?.harms.map(({ after }) => after)).toEqual([60, 600, undefined]);
  expect(firstSerious(row ?? { harms: [] })?.category).toBe('finance');
  expect(firstSerious({ harms: [] })).toBeNull();
});

describe('the business impact analysis', () => {
  const records = [
    service('dienst', { maximumOutage: 60 }),
    service('leeg'),
    view('traag', 'application', { maximumOutage: 240 }),
    view('snel', 'application', { maximumOutage: 30 }),
    view('stil', 'application', {}),
    ...['traag', 'snel', 'stil'].map((on) =>
      view(`nodig-${on}`, 'dependency', { dependent: 'dienst', on: [on], type: 'serves' }),
    ),
  ];
  const of = (given: readonly RecordView[]) => biaOf(given, today);

  it('says of each system that a service needs whether it is back in time', () => {
    const [row] = of(records).rows;
    expect(row?.needs.map(({ name, state }) => [name, state]).toSorted()).toEqual([
      ['snel', 'fits'],
      ['stil', 'unknown'],
      ['traag', 'longer'],
    ]);
    expect(row?.tooSlow).toEqual([{ promised: 60, takes: 240, through: ['traag'] }]);
  });

  it('names what nobody filled in', () => {
    const gaps = of(records).rows.find(({ name }) => name === 'leeg')?.gaps;
    expect(gaps).toEqual(['no-outage', 'no-priority', 'no-term', 'no-minimum', 'no-harm', 'no-systems']);
  });

  it('takes the decision from the plan of the organisation, not from another', () => {
    const restartOrder = { decidedOn: today, order: ['leeg'] };
    const other = view('1', 'plan', { type: 'service', restartOrder });
    const own = view('2', 'plan', { type: 'organisation', restartOrder });
    expect(of([...records, other]).rows[0]?.name).toBe('dienst');
    const decided = of([...records, other, view('0', 'plan', { type: 'organisation' }), own]);
    expect(decided.plan?.id).toBe('2');
    expect(decided.rows[0]?.name).toBe('leeg');
  });

  it('leaves out what was deleted', () => {
    const deleted = records.map((one) => ({ ...one, deletedAt: '2026-01-01T00:00:00Z' }));
    expect(of(deleted)).toEqual({
      order: { decidedBy: null, decidedOn: null, reason: null, rows: [] },
      rows: [],
      plan: null,
    });
  });
});
