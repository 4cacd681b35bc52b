import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleBook } from './plan-people-view.ts';
import { placeOf, restFields, restPhases } from './plan-places.ts';
import { type PlanStep, planPhases } from './plan-step.ts';
import { listedStepViews, stepViews } from './plan-step-view.ts';
import {
  inReadingOrder,
  positionsIn,
  readNumbers,
  type StepDraft,
  withoutStep,
  withStep,
  withStepsSwapped,
} from './step-order.ts';

const steps: StepDraft[] = [
  { action: 'a', phase: 'response', otherwiseStep: 3 },
  { action: 'b', phase: 'response' },
  { action: 'c', phase: 'recovery', otherwiseStep: 1 },
];
const drawn = (list: readonly StepDraft[]) =>
  list.map(({ action, otherwiseStep }) => `${action}${otherwiseStep ?? ''}`);

describe('steps out of the order of the phases', () => {
  const mixed: StepDraft[] = [
    { action: 'herstel', phase: 'recovery', otherwiseStep: 3 },
    { action: 'terug', phase: 'return' },
    { action: 'eerst', otherwiseStep: 1 },
  ];

  test('have one number, on the page as in the editor', () => {
    expect(readNumbers(mixed)).toEqual([2, 3, 1]);
    const people = peopleBook([], '2026-11-01');
    const read = stepViews(mixed as PlanStep[], people);
    expect(read.map(({ number, action }) => `${number} ${action}`)).toEqual(['1 eerst', '2 herstel', '3 terug']);
    expect(drawn(inReadingOrder(mixed))).toEqual(['eerst2', 'herstel1', 'terug']);
  });

  test('are written in that order by the editor, and stay the same list when they are', () => {
    const ordered = inReadingOrder(mixed);
    expect(readNumbers(ordered)).toEqual([1, 2, 3]);
    expect(inReadingOrder(ordered)).toBe(ordered);
  });

  test('of a procedure keep the order in which they were written', () => {
    const people = peopleBook([], '2026-11-01');
    expect(listedStepViews(mixed as PlanStep[], people).map(({ action }) => action)).toEqual([
      'herstel',
      'terug',
      'eerst',
    ]);
  });
});

describe('steps that are moved', () => {
  test('a new step goes to the end of its phase, and jumps follow', () => {
    const [after, at] = withStep(steps, 'emergency');
    expect(at).toBe(2);
    expect(drawn(after)).toEqual(['a4', 'b', 'undefined', 'c1']);
    expect(withStep(steps, 'response', 0)[1]).toBe(1);
    expect(withStep([], 'return')).toEqual([[{ phase: 'return' }], 0]);
  });

  test('a swap and a removal take the jumps along', () => {
    expect(drawn(withStepsSwapped(steps, 0, 1))).toEqual(['b', 'a3', 'c2']);
    expect(drawn(withoutStep(steps, 0))).toEqual(['b', 'c']);
    expect(drawn(withoutStep(steps, 1))).toEqual(['a2', 'c1']);
  });

  test('a jump always leads to the same step, whatever is done', () => {
    const anySteps = fc.array(
      fc.record({ phase: fc.constantFrom(...planPhases), otherwiseStep: fc.option(fc.integer({ min: 1, max: 6 })) }),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(anySteps, fc.nat(5), fc.nat(5), (list, one, other) => {
        const before: StepDraft[] = list.map((step, at) => ({ ...step, action: `${at}` }));
        const target = (all: readonly StepDraft[], step: StepDraft) => all[Number(step.otherwiseStep) - 1]?.action;
        const [x, y] = [one % before.length, other % before.length];
        const [added] = withStep(before, 'emergency');
        for (const after of [withStepsSwapped(before, x, y), added]) {
          for (const step of before.filter((one) => target(before, one) !== undefined)) {
            const now = after.find(({ action }) => action === step.action) ?? {};
            expect(target(after, now)).toBe(target(before, step));
          }
        }
        expect(positionsIn(added, 'emergency')).toHaveLength(positionsIn(before, 'emergency').length + 1);
      }),
    );
  });
});

describe('where a field is written', () => {
  const plan = {
    sections: [{ block: 'text' }, { block: 'roles' }, { block: 'steps-response' }],
    steps: [{ phase: 'response' }, { phase: 'return' }, {}],
  };
  test.each([
    ['name', 'about'],
    ['sections.1.title', 1],
    ['sections', 'about'],
    ['roles.2.task', 1],
    ['steps.0.action', 2],
    ['steps.1.action', 'rest'],
    ['steps.2.action', 2],
    ['resources.0.what', 'rest'],
  ])('%s', (field, place) => {
    expect(placeOf(field, plan)).toBe(place);
  });

  test('what no section holds stays within reach', () => {
    expect(restFields(['name', 'roles', 'steps', 'resources', 'templateSeen'], plan)).toEqual(['resources']);
    expect(restPhases(plan)).toEqual(['emergency', 'recovery', 'return']);
  });
});
