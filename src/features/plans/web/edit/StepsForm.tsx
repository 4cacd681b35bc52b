import { m } from '#platform/language/generated/messages.js';
import type { Field, ListField } from '#records/field.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { ListInput } from '#records/web/edit/ListInput.tsx';
import { FormFrame, type RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { stepFolds } from './step-folds.ts';

/** The form for a kind with steps, such as a procedure: the general one, with the steps as a plan has them. */
export function StepsForm(props: RecordFormProps) {
  const { fields, form } = props;
  return (
    <FormFrame {...props}>
      {fields.map((field) =>
        isSteps(field) ? (
          <ListInput
            key={field.path}
            field={field}
            value={form[field.name]}
            path={[field.name]}
            itemName={(at) => m.fact_sheets_fit_step({ number: String(at + 1) })}
            addLabel={m.fact_sheets_edit_add_step()}
            folded={stepFolds()}
          />
        ) : (
          <FieldInput key={field.path} field={field} value={form[field.name]} path={[field.name]} />
        ),
      )}
    </FormFrame>
  );
}

const isSteps = (field: Field): field is ListField =>
  field.type === 'list' && field.item.type === 'group' && field.item.fields.some(({ name }) => name === 'ifNot');
