import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react';
import { Disclosure } from '#ui/Disclosure.tsx';
import { durationText } from '../../duration.ts';
import type { Field, GroupField } from '../../field.ts';
import type { Form } from '../../form.ts';
import { inputId, type Path, useFormTools } from './form-context.tsx';

/** Fields of an item that are folded away on a phone until they are wanted. */
export interface Folded {
  title: string;
  names: readonly string[];
}

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
  const { Input, prefix, errors } = useFormTools();
  const isWide = useIsWide();
  const group = (item ?? {}) as Form;
  const isFolded = (inside: Field) => !isWide && folded?.names.includes(inside.name) === true;
  const input = (inside: Field) => (
    <div key={inside.path} className={`paraat-item__field paraat-item__field--${inside.name}`}>
      <Input field={inside} value={group[inside.name]} path={[...path, inside.name]} />
    </div>
  );
  const away = field.fields.filter(isFolded);
  const hasError = away.some((inside) => errors.has([...path, inside.name].join('.')));
  return (
    <fieldset className="paraat-fieldset paraat-item__group" id={inputId(prefix, path)} onKeyDown={onKeyDown}>
      <legend className="paraat-item__name">{name}</legend>
      <Fields>{field.fields.filter((inside) => !isFolded(inside)).map(input)}</Fields>
      {folded !== undefined && away.length > 0 && (
        <Disclosure title={folded.title} note={filledIn(away, group)} open={hasError}>
          <Fields>{away.map(input)}</Fields>
        </Disclosure>
      )}
    </fieldset>
  );
}

const Fields = ({ children }: { children: ReactNode }) => <div className="paraat-item__fields">{children}</div>;

/** What stands in the folded fields, in short. */
const filledIn = (fields: readonly Field[], group: Form): string =>
  fields
    .map((inside) => {
      const value = group[inside.name];
      return inside.type === 'minutes' && typeof value === 'number' ? durationText(value) : String(value ?? '');
    })
    .filter((text) => text !== '')
    .join(', ');

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
