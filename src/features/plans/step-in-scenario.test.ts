import { expect, test } from 'vitest';
import { firstStep, holdsIn, onlyInRuns, stepGroups } from './step-in-scenario.ts';

const cause = (id: string) => ({ id, kind: 'scenario' as const, slug: id, name: id });
const [fire, theft] = [cause('fire'), cause('theft')];

test.each([
  ['nothing said', [], [], 'fire', 'do'],
  ['not in this one', [fire], [], 'fire', 'never'],
  ['not in another one', [fire], [], 'theft', 'do'],
  ['only in this one', [], [fire], 'fire', 'do'],
  ['only in another one', [], [fire], 'theft', 'elsewhere'],
  ['said both: what forbids goes first', [fire], [fire], 'fire', 'never'],
  ['nobody knows the cause', [fire], [theft], null, 'do'],
] as const)('%s', (_, notIn, onlyIn, scenario, holds) => {
  expect(holdsIn({ notIn: [...notIn], onlyIn: [...onlyIn] }, scenario)).toBe(holds);
});

test.each([
  [null, 'ask'],
  ['fire', 'leave'],
  ['theft', 'ask'],
] as const)('begins in %s with %s', (scenario, first) => {
  const steps = [
    { action: 'leave', notIn: [], onlyIn: [fire] },
    { action: 'ask', notIn: [fire], onlyIn: [] },
  ];
  expect(firstStep(steps, scenario)?.action).toBe(first);
});

test.each([
  ['one alone', [[fire]], ['1-1 begins']],
  ['two in a row', [[fire], [fire]], ['1-2 begins', '1-2']],
  ['two apart', [[fire], [], [fire]], ['1-1 begins', null, '3-3 begins']],
  ['another cause next', [[fire], [theft]], ['1-1 begins', '2-2 begins']],
  ['no cause', [[], []], [null, null]],
] as const)('runs of steps for the same causes: %s', (_, causes, runs) => {
  const found = onlyInRuns(causes.map((onlyIn, at) => ({ number: `${at + 1}`, onlyIn: [...onlyIn] })));
  expect(found.map((run) => run && `${run.first}-${run.last}${run.begins ? ' begins' : ''}`)).toEqual(runs);
});

test.each([
  [null, ['only fire: a b', 'c', 'only theft: d', 'e']],
  ['fire', ['a b c d e']],
] as const)(
  'with cause %s the steps for one cause stand apart, and what begins is the first that does not',
  (scenario, groups) => {
    const steps = [
      { action: 'a', notIn: [], onlyIn: [fire] },
      { action: 'b', notIn: [], onlyIn: [fire] },
      { action: 'c', notIn: [], onlyIn: [] },
      { action: 'd', notIn: [], onlyIn: [theft] },
      { action: 'e', notIn: [], onlyIn: [] },
    ];
    const found = stepGroups(steps, scenario);
    const causes = (onlyIn: readonly { name: string }[]) => onlyIn.map(({ name }) => `only ${name}: `).join('');
    expect(found.map(({ onlyIn, steps }) => `${causes(onlyIn)}${steps.map(({ action }) => action).join(' ')}`)).toEqual(
      groups,
    );
    expect(firstStep(steps, scenario)).toBe(found.find(({ onlyIn }) => onlyIn.length === 0)?.steps[0]);
  },
);
