import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import type { RecordFormProps } from '#records/web/edit/RecordForm.tsx';

/** These fields of the plan, in this order. */
export function Fields({ names, fields, form }: RecordFormProps & { names: readonly string[] }) {
  return names.map((name) => {
    const field = fields.find((one) => one.name === name);
    return field && <FieldInput key={name} field={field} value={form[name]} path={[name]} />;
  });
}
