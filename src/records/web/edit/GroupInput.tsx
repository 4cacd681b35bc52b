import type { GroupField } from '../../field.ts';
import type { Form } from '../../form.ts';
import { inputId, type Path, useFormTools } from './form-context.tsx';
import { labelOf } from './wiring.ts';

/** Fields that belong together, under one heading. */
export function GroupInput({ field, value, path }: { field: GroupField; value: unknown; path: Path }) {
  const { words, prefix, Input } = useFormTools();
  const group = (value ?? {}) as Form;
  return (
    <fieldset className="paraat-fieldset paraat-group" id={inputId(prefix, path)}>
      <legend className="paraat-group__legend">{labelOf(words, field)}</legend>
      {field.fields.map((inside) => (
        // What is required here is so only once the group is filled in, so it is not marked.
        <Input
          key={inside.path}
          field={{ ...inside, required: false }}
          value={group[inside.name]}
          path={[...path, inside.name]}
        />
      ))}
    </fieldset>
  );
}
