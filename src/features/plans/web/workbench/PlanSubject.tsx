import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { changeThenFocus } from '#records/web/edit/form-context.tsx';
import { ItemButtons } from '#records/web/edit/ItemButtons.tsx';
import { RecordPicker } from '#records/web/edit/RecordPicker.tsx';
import { Field } from '#ui/Field.tsx';
import type { PlanType } from '../../plan.ts';
import { subjectKinds } from '../../plan-subject.ts';
import '#records/web/edit/edit.css';

interface Props {
  type: PlanType;
  subject: RecordView | undefined;
  /** Null when it is taken away. */
  onPick: (subject: RecordView | null) => void;
}

const id = 'onderwerp';

/** What a new plan is about: found by typing, however many there are. */
export function PlanSubject({ type, subject, onPick }: Props) {
  const set = (record: RecordView | null) => changeThenFocus(() => onPick(record), id);
  return (
    <Field id={id} label={m.plans_plan_about()}>
      {(wiring) =>
        subject === undefined ? (
          <RecordPicker wiring={wiring} kinds={subjectKinds[type]} without={[]} mayMake={false} onPick={set} />
        ) : (
          <div className="paraat-chosen" id={id}>
            <span className="paraat-chosen__name">{subject.name}</span>
            <ItemButtons
              name={subject.name}
              at={0}
              count={1}
              onMove={() => undefined}
              onRemove={() => set(null)}
              movable={false}
            />
          </div>
        )
      }
    </Field>
  );
}
