import { recordsAroundPlan } from '#features/plans/load-plan.ts';
import { peopleBook } from '#features/plans/plan-people-view.ts';
import { listedStepViews } from '#features/plans/plan-step-view.ts';
import { PlanSteps } from '#features/plans/web/plan/PlanSteps.tsx';
import type { Procedure } from '#features/procedures/procedure.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';

/** The steps of a procedure, to follow and tick off. */
export function ProcedureSteps({ record }: { record: RecordView }) {
  const today = useToday();
  const question = `steps of ${record.id} ${record.change}`;
  const { data: around } = useReading(useSource(), question, (source) => recordsAroundPlan(source, record));
  const { steps = [] } = record.content as Procedure;
  if (steps.length === 0 || around === undefined) return null;
  const people = peopleBook([record, ...around], today);
  return (
    <section aria-labelledby="stappen">
      <Heading id="stappen">{m.procedures_steps()}</Heading>
      <PlanSteps steps={listedStepViews(steps, people)} list={`procedure/${record.slug}`} />
    </section>
  );
}
