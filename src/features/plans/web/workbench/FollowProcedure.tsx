import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { RecordPicker } from '#records/web/edit/RecordPicker.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Field } from '#ui/Field.tsx';

interface Props {
  /** Tells two phases on one page apart. */
  id: string;
  onPick: (procedure: RecordView) => void;
}

/** The steps of a procedure in one go: a step that follows it, with its name as what to do. */
export function FollowProcedure({ id, onPick }: Props) {
  return (
    <Disclosure title={m.plans_follow()} note={m.plans_follow_note()}>
      <Field id={id} label={m.plans_plan_step_follows()}>
        {(wiring) => (
          <RecordPicker wiring={wiring} kinds={['procedure']} without={[]} mayMake={false} onPick={onPick} />
        )}
      </Field>
    </Disclosure>
  );
}
