import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { KindName } from '#records/kind-name.ts';
import type { Nature, RecordView } from '#records/record.ts';
import { publish } from '#records/server/publish.ts';
import { allRecords } from '#records/server/reading.ts';
import { type Change, commitAll, remove } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import type { FreshnessReason } from '../freshness.ts';
import { reviewList } from '../review-list.ts';
import { raiseTriggers } from './raise-triggers.ts';

const { database } = testDatabase();
let organisationId: string;
let clock: Date;
let ids: Record<string, string>;

const inside = <Result>(work: Parameters<ReturnType<typeof database>['inOrganisation']>[1]) =>
  database().inOrganisation(organisationId, work) as Promise<Result>;
const by = (nature: Nature = 'edit') => ({
  ...{ organisationId, author: { id: null, name: 'Bea' }, reason: '', nature, now: clock },
});
const write = (changes: Change[], nature?: Nature) =>
  inside<void>(async (transaction) => void (await commitAll(transaction, kinds, by(nature), changes)));
const raise = () =>
  inside<number>((transaction) => {
    const organisation = { id: organisationId, slug: 'test', name: 'Test', timeZone: 'Europe/Amsterdam' };
    return raiseTriggers({ transaction, kinds, organisation, now: clock });
  });
const id = (name: string): string => ids[name] ?? '';
const make = (name: string, kind: KindName, content: Record<string, unknown>): Change => {
  ids[name] = uuid();
  return { type: 'create', id: id(name), kind, content: { name, ...content } };
};
const change = (name: string, content: Record<string, unknown>, baseRevision = 1): Change => ({
  ...{ type: 'update', id: id(name), baseRevision, content: { name, ...content } },
});
const drop = (name: string, nature?: Nature) =>
  inside<RecordView>((transaction) => remove(transaction, by(nature), { id: id(name), baseRevision: 1 }));

/** Why the sheet of the system has to be looked at again, with the names of what tells so. */
async function reasons(): Promise<string[]> {
  const records = await inside<RecordView[]>((transaction) => allRecords(transaction));
  const item = reviewList(records, clock.toISOString().slice(0, 10)).find(({ record }) => record.id === id('sheet'));
  return (item?.freshness.reasons ?? []).map(({ type, name }: FreshnessReason) => `${type}: ${name}`);
}

const needs = (dependent: string) => ({ dependent: id(dependent), on: [id('net')], type: 'data' });

beforeEach(async () => {
  clock = new Date('2026-11-01T09:00:00Z');
  organisationId = await newOrganisation(database());
  ids = {};
  const base = [
    make('bea', 'person', { email: 'bea@testdrecht.example' }),
    make('tom', 'person', {}),
    make('acme', 'supplier', {}),
    make('best', 'supplier', {}),
    make('net', 'infrastructure', {}),
    make('other', 'application', {}),
  ];
  const system = make('system', 'application', { owner: id('bea'), supplier: id('acme') });
  await write([
    ...base,
    system,
    make('needs net', 'dependency', needs('system')),
    make('contract', 'contract', { covers: [id('system'), id('other')] }),
    make('phone', 'contact-point', { of: id('bea'), type: 'mobile', value: '0612345678' }),
    make('sheet', 'fact-sheet', { about: id('system') }),
  ]);
  const all = await inside<RecordView[]>((transaction) => allRecords(transaction));
  const contentHash = all.find((one) => one.id === id('sheet'))?.contentHash ?? '';
  await inside((transaction) => publish(transaction, by(), { id: id('sheet'), contentHash }));
  await raise();
  clock = new Date('2026-11-10T09:00:00Z');
});

test.each<[string, () => Promise<unknown>, string[]]>([
  [
    'a dependency that moved away',
    () => write([change('needs net', needs('other'))]),
    ['other: Afhankelijkheid weg of verlegd: needs net'],
  ],
  ['a dependency that was deleted', () => drop('needs net'), ['other: Afhankelijkheid weg of verlegd: needs net']],
  [
    'a contract that covers it no longer',
    () => write([change('contract', { covers: [id('other')] })]),
    ['other: Geldt hier niet meer: contract'],
  ],
  ['a contract that was deleted', () => drop('contract'), ['other: Geldt hier niet meer: contract']],
  [
    'a number that became another’s',
    () => write([change('phone', { of: id('tom'), type: 'mobile', value: '0612345678' })]),
    ['other: Niet meer bereikbaar via: phone'],
  ],
  ['a number that was deleted', () => drop('phone'), ['other: Niet meer bereikbaar via: phone']],
  [
    'another supplier',
    () => write([change('system', { owner: id('bea'), supplier: id('best') })]),
    ['other: Andere leverancier: system'],
  ],
  [
    'another owner',
    () => write([change('system', { owner: id('tom'), supplier: id('acme') })]),
    ['other: Andere verantwoordelijke, vervanger of team: system'],
  ],
  ['a supplier that changed', () => write([change('acme', { notes: 'overgenomen' })]), ['changed: acme']],
  [
    'a dependency that changed in its place',
    () => write([change('needs net', { ...needs('system'), description: 'anders' })]),
    ['changed: needs net'],
  ],
  [
    'a person who left',
    () => write([change('bea', { email: 'bea@testdrecht.example', leftOn: '2026-11-09' })]),
    ['left: bea'],
  ],
  ['a person who was deleted', () => drop('bea'), ['other: Verwijderd: bea']],
  ['a supplier that was deleted', () => drop('acme'), ['other: Verwijderd: acme']],
  [
    'a reorganisation',
    () =>
      write([
        make('samen', 'review-trigger', { type: 'reorganisation', happenedOn: '2026-11-09', about: [id('bea')] }),
      ]),
    ['reorganisation: samen'],
  ],
  ['a change of something else', () => write([change('other', { supplier: id('best') })]), []],
  ['what an import deletes because it was gone where it came from', () => drop('needs net', 'import'), []],
])('%s', async (_, happen, expected) => {
  await happen();
  await raise();
  expect(await reasons()).toEqual(expected);
});

test('raises each once, also after a restart, and not again when somebody threw it away', async () => {
  await drop('needs net');
  expect(await raise()).toBe(1);
  expect(await raise()).toBe(0);
  const trigger = (await inside<RecordView[]>((transaction) => allRecords(transaction))).find(
    ({ kind }) => kind === 'review-trigger',
  );
  expect(trigger).toMatchObject({ updatedBy: 'Paraat', content: { happenedOn: '2026-11-10', about: [id('sheet')] } });
  await inside((transaction) => remove(transaction, by(), { id: trigger?.id ?? '', baseRevision: 1 }));
  await write([change('contract', { covers: [id('other')] })]);
  expect(await raise()).toBe(1);
  expect(await reasons()).toEqual(['other: Geldt hier niet meer: contract']);
});

test('an import raises one reason per text, however much it changes, and nothing for the rest', async () => {
  const nets = Array.from({ length: 40 }, (_, at) => `net ${at}`);
  await write(nets.map((name) => make(name, 'dependency', { dependent: id('system'), on: [id('net')], type: 'data' })));
  await write([
    make('other sheet', 'fact-sheet', { about: id('other') }),
    make('unread sheet', 'fact-sheet', { about: id('system') }),
  ]);
  const before = await inside<RecordView[]>((transaction) => allRecords(transaction));
  for (const { kind, id: text, contentHash } of before)
    if (kind === 'fact-sheet' && text !== id('unread sheet'))
      await inside((transaction) => publish(transaction, by(), { id: text, contentHash }));
  await raise();

  clock = new Date('2026-11-20T09:00:00Z');
  const moved = nets.map((name) => change(name, { ...needs('other') }));
  await write([...moved, change('contract', { covers: [id('other')] })], 'import');
  expect(await raise()).toBe(1);
  clock = new Date('2026-11-21T09:00:00Z');
  await write([change('phone', { of: id('tom'), type: 'mobile', value: '0612345678' })], 'import');
  expect(await raise()).toBe(1);
  expect(await raise()).toBe(0);

  const all = await inside<RecordView[]>((transaction) => allRecords(transaction));
  const raised = all.filter(({ kind }) => kind === 'review-trigger').sort((a, b) => a.change - b.change);
  expect(raised.map(({ content }) => [content.about, content.happenedOn])).toEqual([
    [[id('sheet')], '2026-11-20'],
    [[id('sheet')], '2026-11-21'],
  ]);
  expect(raised[0]?.name).toBe('Een import veranderde 41 dingen, zoals net 0, net 1, net 2');
  expect(raised[0]?.content.changes).toHaveLength(41);
  expect(raised[1]).toMatchObject({ name: 'Niet meer bereikbaar via: phone' });
});

test('begins with what changes from now on: earlier changes were there to be seen', async () => {
  organisationId = await newOrganisation(database());
  ids = {};
  await write([make('net', 'infrastructure', {}), make('system', 'application', {})]);
  await write([make('needs net', 'dependency', needs('system'))]);
  await drop('needs net');
  expect(await raise()).toBe(0);
  expect(await raise()).toBe(0);
});
