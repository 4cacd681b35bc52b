import { type PlanPhase, planPhases } from './plan-step.ts';

/** A step while it is written: anything may still be missing. */
export type StepDraft = Record<string, unknown>;

/** The positions of the steps in the order in which a plan is read: phase after phase, within a phase as written. */
export const readingOrder = (steps: readonly { phase?: unknown }[]): number[] =>
  planPhases.flatMap((phase) => positionsIn(steps, phase));

/** The number of each step as every reader of the plan sees it, by its position in the list. */
export function readNumbers(steps: readonly { phase?: unknown }[]): number[] {
  const order = readingOrder(steps);
  return steps.map((_, at) => order.indexOf(at) + 1);
}

/** The list in the order in which it is read, so that a position is a number; jumps follow. The same list if it is. */
export function inReadingOrder(steps: readonly StepDraft[]): readonly StepDraft[] {
  const order = readingOrder(steps);
  return order.every((from, to) => from === to) ? steps : inOrder(steps, order);
}

/** The positions in the whole list of the steps of one phase; a step without a phase is a first response. */
export const positionsIn = (steps: readonly { phase?: unknown }[], phase: PlanPhase): number[] =>
  steps.flatMap((step, at) => (phaseOfStep(step) === phase ? [at] : []));

const phaseOfStep = (step: { phase?: unknown }): PlanPhase =>
  planPhases.find((phase) => phase === step.phase) ?? 'response';

/** The list with a new step at the end of its phase, or right after the step at `after`; with its position. */
export function withStep(steps: readonly StepDraft[], phase: PlanPhase, after?: number): [StepDraft[], number] {
  const last = steps.findLastIndex((step) => planPhases.indexOf(phaseOfStep(step)) <= planPhases.indexOf(phase));
  const at = (after ?? last) + 1;
  return [inOrder(steps, [...range(0, at), { phase }, ...range(at, steps.length)]), at];
}

/** The list without one step; what jumped to it jumps nowhere, so that somebody is asked where to. */
export const withoutStep = (steps: readonly StepDraft[], at: number): StepDraft[] =>
  inOrder(
    steps,
    range(0, steps.length).filter((one) => one !== at),
  );

/** The list with two steps in each other's place. */
export const withStepsSwapped = (steps: readonly StepDraft[], one: number, other: number): StepDraft[] =>
  inOrder(
    steps,
    range(0, steps.length).map((at) => (at === one ? other : at === other ? one : at)),
  );

/** Puts steps in an order of old positions and new steps; a jump follows the step that it led to. */
function inOrder(steps: readonly StepDraft[], order: readonly (number | StepDraft)[]): StepDraft[] {
  return order.map((one) => {
    const step = typeof one === 'number' ? (steps[one] ?? {}) : one;
    const jump = Number(step.otherwiseStep);
    if (!Number.isInteger(jump) || jump < 1 || jump > steps.length) return step;
    const now = order.indexOf(jump - 1);
    const { otherwiseStep: _, ...rest } = step;
    return now === -1 ? rest : { ...rest, otherwiseStep: now + 1 };
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
