import { type ReactNode, useState } from 'react';
import { Disclosure } from '#ui/Disclosure.tsx';
import { durationText } from '../../duration.ts';
import type { Field } from '../../field.ts';
import type { Form } from '../../form.ts';
import type { KindWords } from '../../kind-words.ts';
import { type Path, useFormTools } from './form-context.tsx';

/** Fields of an item that are folded away until they are wanted. */
export interface Folded {
  title: string;
  names: readonly string[];
  /** The same fields by meaning, each under a fold of its own; such fields are folded on a wide screen too. */
  parts?: readonly { title: string; names: readonly string[] }[];
}

interface Props {
  folded: Folded;
  fields: readonly Field[];
  group: Form;
  path: Path;
  /** Draws these fields. */
  children: (fields: readonly Field[]) => ReactNode;
}

/** The folded fields of one item: open where something is wrong, and in parts also where something is filled in. */
export function FoldedFields({ folded, fields, group, path, children }: Props) {
  const { words, errors } = useFormTools();
  const isWrong = (some: readonly Field[]) =>
    [...errors.keys()].some((at) => some.some(({ name }) => isUnder(at, [...path, name].join('.'))));
  if (folded.parts === undefined) {
    return (
      <Disclosure title={folded.title} note={filledIn(fields, group, words)} open={isWrong(fields)}>
        {children(fields)}
      </Disclosure>
    );
  }
  const isUsed = (some: readonly Field[]) => some.some(({ name }) => isSaid(group[name]));
  const parts = folded.parts
    .map(({ title, names }) => ({ title, fields: fields.filter(({ name }) => names.includes(name)) }))
    .filter((part) => part.fields.length > 0);
  const used = parts.filter((part) => isUsed(part.fields)).map(({ title }) => title);
  return (
    <Fold title={folded.title} note={used.join(', ')} open={used.length > 0 || isWrong(fields)}>
      {parts.map((part) => (
        <Fold
          key={part.title}
          title={part.title}
          note={filledIn(part.fields, group, words)}
          open={isUsed(part.fields) || isWrong(part.fields)}
        >
          {children(part.fields)}
        </Fold>
      ))}
    </Fold>
  );
}

const isUnder = (at: string, field: string): boolean => at === field || at.startsWith(`${field}.`);

/** What was open stays so: a fold never closes under the hands of who empties a field. */
function Fold({ open, ...rest }: { title: string; note: string; open: boolean; children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return <Disclosure {...rest} open={open || wasOpen} />;
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isSaid)
    : value !== undefined && value !== null && value !== '' && value !== false;

/** What stands in the folded fields, in short; what needs more than a word is left for when it is open. */
const filledIn = (fields: readonly Field[], group: Form, words: KindWords): string =>
  fields
    .map((inside) => shortOf(inside, group[inside.name], words))
    .filter((text) => text !== '')
    .join(', ');

function shortOf(field: Field, value: unknown, words: KindWords): string {
  if (!isSaid(value)) return '';
  if (field.type === 'minutes' && typeof value === 'number') return durationText(value);
  if (field.type === 'yes-no') return words.fields[field.path]?.() ?? '';
  if (field.type === 'choice') return words.choices?.[field.path]?.[String(value)]?.() ?? String(value);
  if (field.type === 'list' && field.item.type === 'text') return (value as unknown[]).map(String).join(', ');
  return field.type === 'text' || field.type === 'number' || field.type === 'minutes' ? String(value) : '';
}
