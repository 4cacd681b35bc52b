import type { StepView } from './plan-step-view.ts';

/** Whether a step holds while this scenario is on: to be done, not to be done, or meant for another scenario. */
export type Holds = 'do' | 'never' | 'elsewhere';

/** Says whether a step holds; while nobody knows the cause every step is shown, with where it does not hold. */
export function holdsIn({ notIn, onlyIn }: Pick<StepView, 'notIn' | 'onlyIn'>, scenario: string | null): Holds {
  if (scenario === null) return 'do';
  if (notIn.some(({ id }) => id === scenario)) return 'never';
  return onlyIn.length > 0 && !onlyIn.some(({ id }) => id === scenario) ? 'elsewhere' : 'do';
}

/** The step to begin with; while nobody knows the cause that is none of those meant for one cause only. */
export const firstStep = <Step extends Pick<StepView, 'notIn' | 'onlyIn'>>(
  steps: readonly Step[],
  scenario: string | null,
): Step | undefined =>
  steps.find((step) => (scenario === null ? step.onlyIn.length === 0 : holdsIn(step, scenario) === 'do'));

/** Steps in a row that are meant for the same causes: at which place it begins, and its first and last step. */
export interface OnlyInRun {
  begins: boolean;
  first: string;
  last: string;
}

/** For each step the run of steps for the same causes that it stands in; null for a step of every cause. */
export function onlyInRuns(steps: readonly Pick<StepView, 'number' | 'onlyIn'>[]): (OnlyInRun | null)[] {
  const causes = steps.map(({ onlyIn }) => onlyIn.map(({ id }) => id).join());
  return steps.map(({ number }, at) => {
    if (causes[at] === '') return null;
    let [from, to] = [at, at];
    while (from > 0 && causes[from - 1] === causes[at]) from -= 1;
    while (to + 1 < steps.length && causes[to + 1] === causes[at]) to += 1;
    return { begins: from === at, first: steps[from]?.number ?? number, last: steps[to]?.number ?? number };
  });
}

/** Steps that are read together; `onlyIn` names the causes for which alone they are meant, to show them folded. */
export interface StepGroup<Step> {
  onlyIn: StepView['onlyIn'];
  steps: Step[];
}

/** The steps in their order; while nobody knows the cause, those meant for one cause stand apart. */
export function stepGroups<Step extends Pick<StepView, 'onlyIn'>>(
  steps: readonly Step[],
  scenario: string | null,
): StepGroup<Step>[] {
  const groups: StepGroup<Step>[] = [];
  for (const step of steps) {
    const onlyIn = scenario === null ? step.onlyIn : [];
    const last = groups.at(-1);
    if (last !== undefined && causesOf(last) === causesOf({ onlyIn })) last.steps.push(step);
    else groups.push({ onlyIn, steps: [step] });
  }
  return groups;
}

const causesOf = ({ onlyIn }: Pick<StepView, 'onlyIn'>): string => onlyIn.map(({ id }) => id).join();
