import { expect, test } from 'vitest';
import type { RebuildRoundView, RebuildThingView } from './plan-view.ts';
import { rebuildForecast } from './rebuild-forecast.ts';

const name = (id: string) => ({ id, kind: 'infrastructure' as const, slug: id, name: id });
const thing = (id: string, recoveryTime: number | null, after: string[] = [], needed = after.length) =>
  ({
    ...{ ...name(id), recoveryTime, priority: null, maximumOutage: null, circle: [] },
    after: after.length === 0 ? [] : [{ on: after.map(name), needed, type: 'runs-on' as const }],
  }) satisfies RebuildThingView;
const rounds = (...all: RebuildThingView[][]): RebuildRoundView[] =>
  all.map((things, at) => ({ round: at + 1, things }));

test('what waits for the same thing goes at the same time; what waits for each other adds up', () => {
  const all = rounds(
    [thing('power', 30)],
    [thing('network', 60, ['power']), thing('server', 90, ['power'])],
    [thing('app', 999, ['network', 'server'])],
  );
  expect(rebuildForecast(all, 'app')).toEqual({ minutes: 120, counted: 3, unknown: 0 });
  expect(rebuildForecast(all, undefined)?.minutes).toBe(120 + 999);
});

test('of two alternatives the quickest is enough', () => {
  const all = rounds([thing('line 1', 30), thing('line 2', 300)], [thing('app', null, ['line 1', 'line 2'], 1)]);
  expect(rebuildForecast(all, 'app')).toEqual({ minutes: 30, counted: 2, unknown: 0 });
});

test('what nobody wrote down is said, not guessed', () => {
  const all = rounds([thing('power', null), thing('network', 10)], [thing('app', null, ['power', 'network'])]);
  expect(rebuildForecast(all, 'app')).toEqual({ minutes: 10, counted: 1, unknown: 1 });
});

test('a thing alone waits for nothing', () => {
  expect(rebuildForecast(rounds([thing('app', 10)]), 'app')).toBeNull();
});
