import { describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { exampleRecords } from '#features/organisations/example-records.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { choiceOf, downTogether, neededByAll } from './down-together.ts';

const record = (kind: KindName, id: string, content: Record<string, unknown> = {}): RecordView => ({
  ...{ id, kind, slug: id, name: id, content: { name: id, ...content }, references: [], deletedAt: null },
  ...{ contentHash: id, revision: 1, change: 1, nature: 'edit', review: null },
  ...{ updatedAt: '2026-11-20T10:00:00Z', updatedBy: 'Noor' },
});
const need = (dependent: string, on: string[], needed = on.length, type = 'runs-on') =>
  record('dependency', `${dependent} on ${on.join()}`, { dependent, on, needed, type });

const everything = [
  record('infrastructure', 'network', { priority: 1 }),
  record('infrastructure', 'server', { priority: 2 }),
  record('application', 'registry', { priority: 1 }),
  record('application', 'archive', { priority: 3 }),
  record('application', 'telephony', { priority: 1 }),
  need('server', ['network']),
  need('registry', ['server']),
  need('archive', ['server']),
];
const orderOf = (broken: string[]) =>
  downTogether(broken, everything).map((round) => round.map(({ name, isBroken }) => (isBroken ? `${name}!` : name)));

test('two things that are down get one order, with what falls with them in its place', () => {
  expect(orderOf(['registry', 'network'])).toEqual([['network!'], ['server'], ['registry!', 'archive']]);
});

test('things that do not need each other can start at once, the most urgent first', () => {
  expect(orderOf(['archive', 'telephony'])).toEqual([['telephony!', 'archive!']]);
});

test('what nobody knows any more is left out', () => {
  expect(orderOf(['gone'])).toEqual([]);
  expect(orderOf([])).toEqual([]);
});

test('within a step what is broken stands before what falls with it, however urgent that is', () => {
  const landscape = [...everything, need('telephony', ['server'])];
  const steps = downTogether(['archive', 'server'], landscape).map((step) => step.map(({ name }) => name));
  expect(steps).toEqual([['server'], ['archive', 'registry', 'telephony']]);
});

describe('what all that is down leans on', () => {
  const landscape = [
    ...everything,
    ...['sign-in', 'line A', 'line B', 'feed'].map((id) => record('infrastructure', id, { priority: 2 })),
    need('registry', ['sign-in']),
    need('archive', ['sign-in']),
    need('sign-in', ['network']),
    need('registry', ['line A', 'line B'], 1),
    need('archive', ['line A', 'line B'], 1),
    need('registry', ['feed'], 1, 'data'),
    need('archive', ['feed'], 1, 'data'),
  ];

  test.each<[what: string, broken: string[], shared: string[]]>([
    ['the nearest stands first', ['registry', 'archive'], ['server', 'sign-in', 'network']],
    ['what is known to be down is not named again', ['registry', 'archive', 'server'], ['network']],
    ['some of them is not all of them', ['registry', 'archive', 'telephony'], []],
    ['they share nothing', ['archive', 'telephony'], []],
    ['one thing shares with nothing', ['registry'], []],
    ['one thing picked twice is one thing', ['registry', 'registry'], []],
    ['what nobody knows any more does not count', ['registry', 'gone'], []],
    ['nothing is down', [], []],
  ])('%s', (_what, broken, shared) => {
    expect(neededByAll(broken, landscape).map(({ name }) => name)).toEqual(shared);
  });

  test('what was deleted is not named', () => {
    const gone = landscape.map((one) => (one.id === 'sign-in' ? { ...one, deletedAt: '2026-11-21T10:00:00Z' } : one));
    expect(neededByAll(['registry', 'archive'], gone).map(({ name }) => name)).toEqual(['server', 'network']);
  });

  test('a circle of needs ends', () => {
    const circle = [...landscape, need('network', ['sign-in'])];
    const names = neededByAll(['registry', 'archive'], circle).map(({ name }) => name);
    expect(names).toEqual(['server', 'sign-in', 'network']);
  });
});

describe('what to choose from', () => {
  const namesOf = ({ things }: { things: { name: string }[] }) => things.map(({ name }) => name);
  const many = (count: number, priority: number) =>
    Array.from({ length: count }, (_, at) =>
      record('application', `p${priority} ${String(at).padStart(3, '0')}`, { priority }),
    );

  test('all of the first priority stand there, by name, and it says that there is more', () => {
    const choice = choiceOf([...many(5, 2), record('application', 'Telephony', { priority: 1 }), ...many(28, 1)], []);
    expect(namesOf(choice)).toHaveLength(29);
    expect(namesOf(choice).at(-1)).toBe('Telephony');
    expect(choice.isMore).toBe(true);
  });

  test('with little of the first priority the next follow it', () => {
    const choice = choiceOf([...many(20, 2), ...many(2, 1)], []);
    expect(namesOf(choice).slice(0, 3)).toEqual(['p1 000', 'p1 001', 'p2 000']);
    expect(namesOf(choice)).toHaveLength(12);
  });

  test('no list has no end, and nothing is promised where there is no more', () => {
    expect(namesOf(choiceOf(many(2000, 1), []))).toHaveLength(40);
    expect(choiceOf(many(12, 3), []).isMore).toBe(false);
  });

  test('what was found stands in the order of the search, after what was picked, without what cannot be down', () => {
    const records = [...everything, record('dependency', 'need', {})];
    const choice = choiceOf(records, ['archive'], ['telephony', 'a-person', 'need', 'archive', 'registry']);
    expect(namesOf(choice)).toEqual(['archive', 'telephony', 'registry']);
    expect(choice.isMore).toBe(false);
  });

  test('what was picked stays when nothing is found', () => {
    expect(namesOf(choiceOf(everything, ['archive', 'gone'], []))).toEqual(['archive']);
  });
});

test.each([
  ['telefoon', 'Telefonie'],
  ['telefoons', 'Telefonie'],
  ['burgerzakn', 'Burgerzaken (BRP)'],
  ['bevolkingsregister', 'Burgerzaken (BRP)'],
])('who types %s can choose %s', async (typed, first) => {
  const records = exampleRecords('2026-11-22T13:00:00.000Z', kinds);
  const found = (await fixtureSource(records).search(typed, 100)).map(({ id }) => id);
  expect(choiceOf(records, [], found).things[0]?.name).toBe(first);
});
