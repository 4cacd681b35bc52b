import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react';
import type { Field, GroupField } from '../../field.ts';
import type { Form } from '../../form.ts';
import { type Folded, FoldedFields } from './FoldedFields.tsx';
import { inputId, type Path, useFormTools } from './form-context.tsx';

interface Props {
  field: GroupField;
  item: unknown;
  path: Path;
  name: string;
  folded: Folded | undefined;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One item of a list that has fields of its own, such as a step. */
export function GroupItem({ field, item, path, name, folded, onKeyDown }: Props) {
  const { Input, prefix } = useFormTools();
  const isWide = useIsWide();
  const group = (item ?? {}) as Form;
  const isFolding = folded !== undefined && (folded.parts !== undefined || !isWide);
  const isFolded = (inside: Field) => isFolding && folded.names.includes(inside.name);
  const input = (inside: Field) => (
    <div key={inside.path} className={`paraat-item__field paraat-item__field--${inside.name}`}>
      <Input field={inside} value={group[inside.name]} path={[...path, inside.name]} />
    </div>
  );
  const away = field.fields.filter(isFolded);
  return (
    <fieldset className="paraat-fieldset paraat-item__group" id={inputId(prefix, path)} onKeyDown={onKeyDown}>
      <legend className="paraat-item__name">{name}</legend>
      <Fields>{field.fields.filter((inside) => !isFolded(inside)).map(input)}</Fields>
      {folded !== undefined && away.length > 0 && (
        <FoldedFields folded={folded} fields={away} group={group} path={path}>
          {(fields) => <Fields>{fields.map(input)}</Fields>}
        </FoldedFields>
      )}
    </fieldset>
  );
}

const Fields = ({ children }: { children: ReactNode }) => <div className="paraat-item__fields">{children}</div>;

const wide = () => matchMedia('(width >= 48rem)');

function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = wide();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => wide().matches,
  );
}
