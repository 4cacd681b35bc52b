import type { PlanStep } from '#features/plans/plan-step.ts';
import { readNumbers } from '#features/plans/step-order.ts';
import type { RecordView } from '#records/record.ts';
import { type CheckBook, placeOf } from './check-book.ts';
import type { Finding, FindingCode } from './finding.ts';

/** The lists of steps that a kind has; those of a fact sheet name a role in words and are gaps of their own. */
const stepLists: Partial<Record<RecordView['kind'], readonly string[]>> = {
  plan: ['steps'],
  procedure: ['steps'],
  'action-card': ['steps', 'backSteps'],
};

/** Steps that a stranger cannot follow: who does it, what should be seen, where the other way leads. */
export function stepFindings({ records }: CheckBook): Finding[] {
  return records.flatMap((record) =>
    (stepLists[record.kind] ?? []).flatMap((list) => {
      const steps = (record.content[list] as PlanStep[] | undefined) ?? [];
      const numbers = record.kind === 'plan' ? readNumbers(steps) : steps.map((_, at) => at + 1);
      return steps.flatMap((step, at) =>
        lacksOf(step, steps.length).map(([code, field]) => ({
          ...placeOf(record),
          code,
          field: `${list}.${at}.${field}`,
          text: `${numbers[at]}. ${step.action}`,
        })),
      );
    }),
  );
}

function lacksOf(step: PlanStep, length: number): [FindingCode, string][] {
  // A step that follows a procedure says all this there.
  if (step.follows !== undefined) return [];
  const lacks: [FindingCode, string][] = [];
  if (step.who === undefined) lacks.push(['step-without-actor', 'who']);
  if (step.expected === undefined) lacks.push(['step-without-expected', 'expected']);
  if (leadsNowhere(step, length)) lacks.push(['step-leads-nowhere', 'otherwise']);
  return lacks;
}

function leadsNowhere({ otherwise, otherwiseStep, otherwisePlan }: PlanStep, length: number): boolean {
  if (otherwise === 'go-to-step') return otherwiseStep === undefined || otherwiseStep > length;
  return otherwise === 'other-plan' && otherwisePlan === undefined;
}
