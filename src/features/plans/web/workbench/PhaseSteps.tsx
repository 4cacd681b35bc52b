import { useEffect } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { GroupField, ListField } from '#records/field.ts';
import type { RecordView } from '#records/record.ts';
import { changeThenFocus, inputId } from '#records/web/edit/form-context.tsx';
import { GroupItem } from '#records/web/edit/GroupItem.tsx';
import { ItemButtons } from '#records/web/edit/ItemButtons.tsx';
import { formPrefix, type RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { PlanPhase } from '../../plan-step.ts';
import {
  inReadingOrder,
  positionsIn,
  readNumbers,
  type StepDraft,
  withoutStep,
  withStep,
  withStepsSwapped,
} from '../../step-order.ts';
import { stepFolds } from '../edit/step-folds.ts';
import { phaseWords } from '../plan/phase-words.ts';
import { FollowProcedure } from './FollowProcedure.tsx';

interface Props extends RecordFormProps {
  phase: PlanPhase;
  titled?: boolean;
}

const mostSteps = 200;

/** The steps of one phase out of the whole list; jumps follow the steps that they lead to. */
export function PhaseSteps({ fields, form, onChange, phase, titled }: Props) {
  const steps = (form.steps ?? []) as StepDraft[];
  useReadingOrder(steps, onChange);
  const list = fields.find((one): one is ListField => one.name === 'steps' && one.type === 'list');
  if (list === undefined) return null;
  const group = withoutPhase(list.item as GroupField);
  const numbers = readNumbers(steps);
  const positions = positionsIn(steps, phase);
  const idOf = (at: number) => inputId(formPrefix, ['steps', at]);
  const put = (next: StepDraft[], focusAt: number) =>
    changeThenFocus(() => onChange((before) => ({ ...before, steps: next })), idOf(focusAt));
  const follow = (procedure: RecordView) => {
    const [next, at] = withStep(steps, phase);
    const step = { ...next[at], action: procedure.name.slice(0, 300), follows: procedure.id };
    put(next.with(at, step), at);
  };
  const add = (after?: number) => put(...withStep(steps, phase, after));
  return (
    <div className="paraat-phase-steps">
      {titled && <Heading level={3}>{phaseWords[phase]()}</Heading>}
      <ol className="paraat-items">
        {positions.map((at, place) => (
          // A step has no name of its own, and its inputs hold nothing that could stay behind.
          <li key={at} className="paraat-item">
            <GroupItem
              field={group}
              item={steps[at]}
              path={['steps', at]}
              name={m.fact_sheets_fit_step({ number: String(numbers[at]) })}
              folded={stepFolds()}
              onKeyDown={() => undefined}
            />
            <ItemButtons
              name={m.fact_sheets_fit_step({ number: String(numbers[at]) })}
              at={place}
              count={positions.length}
              onMove={(to) => put(withStepsSwapped(steps, at, positions[to] ?? at), positions[to] ?? at)}
              onRemove={() => put(withoutStep(steps, at), Math.max(0, at - 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        disabledReason={steps.length >= mostSteps ? m.records_edit_full({ most: mostSteps }) : undefined}
        onClick={() => add()}
      >
        {m.fact_sheets_edit_add_step()}
      </Button>
      {steps.length < mostSteps && <FollowProcedure id={`volg-${phase}`} onPick={follow} />}
    </div>
  );
}

/** Puts the steps in the order in which they are read: only there a jump's position is the number that everybody sees. */
function useReadingOrder(steps: readonly StepDraft[], onChange: Props['onChange']): void {
  const isInOrder = inReadingOrder(steps) === steps;
  useEffect(() => {
    if (!isInOrder) onChange((before) => ({ ...before, steps: inReadingOrder((before.steps ?? []) as StepDraft[]) }));
  }, [isInOrder, onChange]);
}

/** The section already says which phase it is. */
const withoutPhase = (group: GroupField): GroupField => ({
  ...group,
  fields: group.fields.filter(({ name }) => name !== 'phase'),
});
