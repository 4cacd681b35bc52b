import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanPhase } from './plan-step.ts';
import type { StepView } from './plan-step-view.ts';
import type { PlanView } from './plan-view.ts';
import { forecastsInScenarios, recoveryForecast } from './recovery-forecast.ts';

const fire = { id: 'brand', kind: 'scenario' as const, slug: 'brand', name: 'Brand' };

function step(duration: number | null, more: Partial<StepView> = {}): StepView {
  const empty = { who: null, expected: null, ifNot: null, otherwise: null, call: null, note: null, source: null };
  const none = {
    needs: [],
    calls: [],
    notIn: [],
    onlyIn: [],
    steps: [],
    follows: null,
    trouble: null,
    communicate: false,
  };
  return { ...empty, ...none, number: '1', action: 'x', phase: 'response', duration, ...more };
}

function forecast(
  steps: Partial<Record<PlanPhase, StepView[]>>,
  limit: number | null = 240,
  restore: number | null | undefined = undefined,
  scenario: string | null = null,
) {
  const view = {
    steps: { response: [], emergency: [], recovery: [], return: [], ...steps },
    restore: { procedure: restore === undefined ? null : { id: 'terugzetten', duration: restore } },
    about: { id: 'app', maximumOutage: limit },
    rebuild: [],
  } as unknown as PlanView;
  return recoveryForecast(view, scenario);
}

test('a plan without steps promises nothing', () => {
  expect(forecast({})).toBeNull();
});

test.each([
  ['soon enough', { response: [step(30)], recovery: [step(60)] }, 90, 0, 'within'],
  ['too long', { response: [step(30)], recovery: [step(300)] }, 330, 0, 'too-long'],
  ['perhaps soon enough', { response: [step(30)], recovery: [step(null)] }, 30, 1, 'not-known'],
  ['too long whatever the rest takes', { response: [step(241)], recovery: [step(null)] }, 241, 1, 'too-long'],
  ['going back is not recovering', { response: [step(10)], return: [step(500), step(null)] }, 10, 0, 'within'],
] as const)('%s', (_, steps, minutes, unknown, verdict) => {
  expect(forecast(steps as never)).toMatchObject({ minutes, unknown, verdict });
});

test('without a maximum outage nothing is soon enough or too late', () => {
  expect(forecast({ response: [step(5000)] }, null)).toMatchObject({ limit: null, verdict: 'not-known' });
});

test('a step that follows a procedure takes what the procedure takes, unless it says otherwise itself', () => {
  const inner = [step(20), step(null), step(null, { steps: [step(5)] })];
  expect(forecast({ response: [step(null, { steps: inner })] })).toMatchObject({ minutes: 25, unknown: 1 });
  expect(forecast({ response: [step(90, { steps: inner })] })).toMatchObject({ minutes: 90, unknown: 0 });
});

test('bringing the data back counts once', () => {
  const follows = { id: 'terugzetten', kind: 'procedure' as const, slug: 't', name: 't' };
  expect(forecast({ response: [step(10)] }, 240, 120)).toMatchObject({ minutes: 130, unknown: 0 });
  expect(forecast({ response: [step(10)] }, 240, null)).toMatchObject({ minutes: 10, unknown: 1 });
  expect(forecast({ recovery: [step(100, { follows })] }, 240, 120)).toMatchObject({ minutes: 100, unknown: 0 });
});

test('what is for one scenario counts in that scenario only', () => {
  const steps = { response: [step(10), step(40, { onlyIn: [fire] }), step(5, { notIn: [fire] })] };
  expect(forecast(steps)?.minutes).toBe(15);
  expect(forecast(steps, 240, undefined, 'brand')?.minutes).toBe(50);
  expect(forecast(steps, 240, undefined, 'water')?.minutes).toBe(15);
});

test('one more step never makes it sooner, and never makes it better known', () => {
  const durations = fc.array(fc.option(fc.nat(1000)));
  fc.assert(
    fc.property(durations, fc.option(fc.nat(1000)), (before, more) => {
      const [was, is] = [before, [...before, more]].map((all) => forecast({ recovery: all.map((one) => step(one)) }));
      expect(is?.minutes ?? 0).toBeGreaterThanOrEqual(was?.minutes ?? 0);
      expect(is?.unknown ?? 0).toBeGreaterThanOrEqual(was?.unknown ?? 0);
    }),
  );
});

test('a step inside a procedure that is for another cause does not count either', () => {
  const inner = [step(20), step(40, { onlyIn: [fire] })];
  expect(forecast({ response: [step(null, { steps: inner })] })?.minutes).toBe(20);
  expect(forecast({ response: [step(null, { steps: inner })] }, 240, undefined, 'brand')?.minutes).toBe(60);
});

test('the causes in which it takes another time are named, and what lies under it is judged together', () => {
  const server = { id: 'server', recoveryTime: 200, after: [] };
  const app = { id: 'app', recoveryTime: null, after: [{ on: [server], needed: 1 }] };
  const view = {
    steps: { response: [step(60), step(30, { onlyIn: [fire] })], emergency: [], recovery: [], return: [] },
    restore: { procedure: null },
    about: { id: 'app', maximumOutage: 240 },
    scenarios: [fire, { ...fire, id: 'water', name: 'Water' }],
    rebuild: [{ things: [server] }, { things: [app] }],
  } as unknown as PlanView;
  expect(forecastsInScenarios(view).map(({ name, forecast }) => [name, forecast.minutes])).toEqual([['Brand', 90]]);
  const plain = recoveryForecast(view, null);
  expect(plain).toMatchObject({ minutes: 60, verdict: 'within' });
  expect(plain?.rebuild).toMatchObject({ minutes: 200, counted: 1, unknown: 0, verdict: 'too-long' });
});
