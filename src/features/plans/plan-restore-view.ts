import type { Procedure } from '#features/procedures/procedure.ts';
import { type Named, named } from '#records/record-book.ts';
import type { Plan } from './plan.ts';
import { monthsBefore } from './plan-around-view.ts';
import type { PeopleBook } from './plan-people-view.ts';
import { listedStepViews, type StepView } from './plan-step-view.ts';

/** A procedure that the plan leans on, with its steps as they are today. */
export interface ProcedureView extends Named {
  purpose: string | null;
  duration: number | null;
  steps: StepView[];
}

/** How data comes back, and when that was last tried. */
export interface RestoreView {
  procedure: ProcedureView | null;
  backup: ProcedureView | null;
  lastTestOn: string | null;
  result: string | null;
  /** Never tested, or longer than a year ago. */
  testDue: boolean;
}

/** The restore of a plan; its maximum data loss stands with what the plan is about. */
export function restoreView(restore: Plan['restore'], people: PeopleBook): RestoreView {
  const lastTestOn = restore?.lastTestOn ?? null;
  return {
    procedure: procedureView(restore?.procedure, people),
    backup: procedureView(restore?.backup, people),
    lastTestOn,
    result: restore?.result ?? null,
    testDue: lastTestOn === null || lastTestOn < monthsBefore(people.today, 12),
  };
}

function procedureView(id: string | undefined, people: PeopleBook): ProcedureView | null {
  const record = people.book.byId(id);
  if (record === undefined) return null;
  const { purpose, duration, steps = [] } = record.content as Procedure;
  return {
    ...named(record),
    purpose: purpose ?? null,
    duration: duration ?? null,
    steps: listedStepViews(steps, people),
  };
}
