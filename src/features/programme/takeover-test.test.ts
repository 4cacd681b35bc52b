import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import { takeoverOverview } from './takeover-overview.ts';
import {
  explained,
  finishedTest,
  type TakeoverLack,
  type TakeoverOutcome,
  takeoverLack,
  takeoverOutcome,
  takeoverState,
} from './takeover-state.ts';
import { takeoverTasks } from './takeover-tasks.ts';
import { type TakeoverResult, takeoverResults, takeoverTestKind } from './takeover-test.ts';

const app = recordOf('application', 'app-1', { owner: 'person-1', supplier: 'supplier-1', priority: 1 });
const steps = ['Kijk of het licht brandt.', 'Bel de helpdesk.', 'Start de server.', 'Zeg dat het werkt.'];
const sheet = recordOf('fact-sheet', 'sheet-1', { about: 'app-1', steps: steps.map((action) => ({ action })) });
const procedure = (id: string, type: string) => recordOf('procedure', id, { about: ['app-1'], type });
const supplier = recordOf('supplier', 'supplier-1');

describe('the tasks', () => {
  const drawn = (...related: Parameters<typeof takeoverTasks>[1]) =>
    takeoverTasks(app, related).map(({ code, text, from }) => [code, text, from]);

  test('of a thing of which nothing is written lean on the thing itself', () => {
    expect(drawn()).toEqual([
      ['find-sheet', '', 'app-1'],
      ['sign-in', '', 'app-1'],
      ['settings', '', 'app-1'],
    ]);
  });

  test('come from the fact sheet, the procedures, the restore and the supplier', () => {
    const records = [
      procedure('weekstart', 'normal'),
      procedure('herstarten', 'outage'),
      procedure('reservekopie', 'backup'),
      procedure('terugzetten', 'restore'),
      procedure('wijzigen', 'change'),
    ];
    expect(drawn(sheet, supplier, ...records)).toEqual([
      ['find-sheet', '', 'sheet-1'],
      ['sign-in', '', 'sheet-1'],
      ['step', steps[0], 'sheet-1'],
      ['step', steps[1], 'sheet-1'],
      ['step', steps[2], 'sheet-1'],
      ['procedure', 'herstarten', 'herstarten'],
      ['procedure', 'weekstart', 'weekstart'],
      ['restore', 'terugzetten', 'terugzetten'],
      ['supplier', 'supplier-1', 'supplier-1'],
      ['settings', '', 'app-1'],
    ]);
  });

  test('take the restore procedure that the plan names', () => {
    const plan = recordOf('plan', 'plan-1', { about: 'app-1', restore: { procedure: 'anders' } });
    const tasks = drawn(plan, procedure('terugzetten', 'restore'), recordOf('procedure', 'anders', {}));
    expect(tasks).toContainEqual(['restore', 'anders', 'anders']);
    expect(tasks.filter(([code]) => code === 'restore')).toHaveLength(1);
  });

  test('leave out what is about something else, or was deleted', () => {
    const gone = { ...sheet, deletedAt: '2026-01-02T00:00:00.000Z' };
    const other = recordOf('procedure', 'elders', { about: ['app-2'], type: 'outage' });
    expect(drawn(gone, other).map(([code]) => code)).toEqual(['find-sheet', 'sign-in', 'settings']);
  });
});

test.each<[(TakeoverResult | undefined)[], TakeoverOutcome]>([
  [[], 'partly'],
  [['alone', 'with-text'], 'smooth'],
  [['alone', undefined], 'partly'],
  [['alone', 'with-owner', undefined], 'with-owner'],
  [['with-owner', 'not-possible'], 'stuck'],
])('tasks that went %j come to %s', (results, outcome) => {
  expect(takeoverOutcome(results.map((result) => ({ result })))).toBe(outcome);
});

test('one more bad result never makes the outcome better', () => {
  const order: TakeoverOutcome[] = ['smooth', 'partly', 'with-owner', 'stuck'];
  const results = fc.array(fc.constantFrom(...takeoverResults, undefined), { minLength: 1 });
  fc.assert(
    fc.property(results, fc.constantFrom('with-owner' as const, 'not-possible' as const), (before, worse) => {
      const [was, is] = [before, [...before, worse]].map((all) => takeoverOutcome(all.map((result) => ({ result }))));
      expect(order.indexOf(is as TakeoverOutcome)).toBeGreaterThanOrEqual(order.indexOf(was as TakeoverOutcome));
    }),
  );
});

const done = [{ what: 'Aanmelden', result: 'alone' as const }];

test.each<[string, Parameters<typeof takeoverLack>[0], TakeoverLack | undefined]>([
  ['nobody stands in', { tasks: done }, 'no-stand-in'],
  ['the owner stands in', { standIn: 'person-1', tasks: done }, 'stand-in-is-owner'],
  ['nobody watches', { standIn: 'person-2', tasks: done }, 'no-observer'],
  ['who stands in also watches', { standIn: 'person-2', observer: 'person-2', tasks: done }, 'stand-in-watches'],
  ['nothing was tried', { standIn: 'person-2', observer: 'person-1', tasks: [{ what: 'Aanmelden' }] }, 'nothing-tried'],
  ['another did something', { standIn: 'person-2', observer: 'person-1', tasks: done }, undefined],
])('finishing when %s', (_, content, lack) => {
  expect(takeoverLack(content, 'person-1')).toBe(lack);
});

test('a saved test never has its stand-in watching', () => {
  expect(takeoverTestKind.check?.({ standIn: 'person-2', observer: 'person-2' })).toHaveLength(1);
  expect(takeoverTestKind.check?.({ standIn: 'person-2', observer: 'person-1' })).toEqual([]);
  expect(takeoverTestKind.check?.({})).toEqual([]);
});

test.each<[string, Record<string, string>, string[]]>([
  ['one that is under way', { standIn: 'person-2' }, []],
  ['one that is finished', { standIn: 'person-2', observer: 'person-1', triedOn: '2026-11-10' }, []],
  ['one that nobody watched', { standIn: 'person-2', triedOn: '2026-11-10' }, ['observer-missing']],
  ['one of which nothing is known', { triedOn: '2026-11-10' }, ['stand-in-missing', 'observer-missing']],
])('whoever saves a test, %s says who was there', (_, content, expected) => {
  expect(takeoverTestKind.check?.(content).map(({ message }) => message)).toEqual(expected);
});

const failedOnSheet = {
  name: 'Proef',
  about: 'app-1',
  standIn: 'person-2',
  tasks: [
    { what: 'Aanmelden', from: 'sheet-1', result: 'with-owner' as const, minutes: 4 },
    { what: 'Bellen', from: 'supplier-1', result: 'alone' as const, minutes: 1 },
  ],
};

test('what did not work is closed by another text, or by a reason', () => {
  const finished = finishedTest(failedOnSheet, [sheet, supplier], '2026-11-10');
  expect(finished.triedOn).toBe('2026-11-10');
  expect(finished.tasks.map((task) => 'textHash' in task)).toEqual([true, false]);
  expect(takeoverState(finished, [sheet])).toMatchObject({ tried: 2, all: 2, minutes: 5, open: 1 });
  expect(takeoverState(finished, [{ ...sheet, contentHash: 'anders' }]).open).toBe(0);
  const [task] = finished.tasks;
  const withReason = { ...finished, tasks: [{ ...task, what: 'Aanmelden', noChange: 'Het account was verlopen.' }] };
  expect(takeoverState(withReason, [sheet])).toMatchObject({ open: 0, failed: [{ closing: 'no-change' }] });
});

test('a reason goes to the task that it is about, and to no other', () => {
  const finished = finishedTest(failedOnSheet, [sheet], '2026-11-10');
  const [failed] = takeoverState(finished, [sheet]).failed;
  if (failed === undefined) throw new Error('nothing failed');
  const after = explained(finished, failed, 'Het account was verlopen.');
  expect(after?.tasks?.map(({ noChange }) => noChange)).toEqual(['Het account was verlopen.', undefined]);
  expect(explained({ ...finished, tasks: finished.tasks.slice(1) }, failed, 'x')).toBeUndefined();
});

test('finishing again does not forget which text was not enough', () => {
  const finished = finishedTest(failedOnSheet, [sheet], '2026-11-10');
  const again = finishedTest(finished, [{ ...sheet, contentHash: 'anders' }], '2026-11-12');
  expect(again.tasks).toEqual(finished.tasks);
});

describe('the overview', () => {
  const tested = (triedOn: string | undefined, standIn = 'person-2', about = 'app-1') =>
    recordOf('takeover-test', `test ${about} ${triedOn}`, {
      about,
      standIn,
      tasks: done,
      ...(triedOn === undefined ? {} : { triedOn }),
    });
  const standing = (...tests: ReturnType<typeof tested>[]) => takeoverOverview([app], tests, [], '2026-11-22')[0];

  test.each([
    ['no test', [], 'never'],
    ['a test that was only begun', [tested(undefined)], 'never'],
    ['a test a year ago to the day', [tested('2025-11-22')], 'recent'],
    ['a test longer ago', [tested('2025-11-21')], 'long-ago'],
    ['a test by who is now the owner', [tested('2026-11-01', 'person-1')], 'by-owner'],
    ['one by the owner after one by another', [tested('2026-11-01', 'person-1'), tested('2026-02-01')], 'recent'],
    ['a test of something else', [tested('2026-11-01', 'person-2', 'app-2')], 'never'],
    ['a test that was deleted', [{ ...tested('2026-11-01'), deletedAt: '2026-11-02T00:00:00.000Z' }], 'never'],
  ])('%s', (_, tests, expected) => {
    expect(standing(...tests)?.standing).toBe(expected);
  });

  test('begins with what was never tried, and of that with the most urgent', () => {
    const subjects = [
      recordOf('application', 'later', { priority: 4 }),
      app,
      recordOf('application', 'eerst', { priority: 1 }),
    ];
    const rows = takeoverOverview(subjects, [tested('2026-11-01')], [], '2026-11-22');
    expect(rows.map(({ about }) => about.id)).toEqual(['eerst', 'later', 'app-1']);
  });
});
