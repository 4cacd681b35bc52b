import { type ReactNode, useMemo, useState } from 'react';
import { everyField, type Field } from '../../field.ts';
import { type Form, fieldAt, type Problem, withValue } from '../../form.ts';
import type { KindRegistry } from '../../kind.ts';
import type { KindName } from '../../kind-name.ts';
import { problemText } from '../../problem-words.ts';
import { useKindWords } from '../kind-words.tsx';
import { FieldInput } from './FieldInput.tsx';
import { FormToolsProvider } from './form-context.tsx';

/** What every form for a record takes, the general one and those that are made for one kind. */
export interface RecordFormProps {
  kind: KindName;
  kinds: KindRegistry;
  fields: readonly Field[];
  form: Form;
  problems: readonly Problem[];
  onChange: (change: (before: Form) => Form) => void;
}

/** The form for any kind: one labelled input per field of its schema, in the order of the schema. */
export function RecordForm(props: RecordFormProps) {
  const { filledIn = [] } = useKindWords().of(props.kind);
  const shown = props.fields.filter(
    ({ path }) => !filledIn.includes(path) || props.problems.some(({ field }) => field === path),
  );
  return (
    <FormFrame {...props}>
      {shown.map((field) => (
        <FieldInput key={field.path} field={field} value={props.form[field.name]} path={[field.name]} />
      ))}
    </FormFrame>
  );
}

/** Gives the inputs of one form what they share. */
export function FormFrame({ children, ...props }: RecordFormProps & { children: ReactNode }) {
  const { kind, kinds, fields, form, problems, onChange } = props;
  const [said, setSaid] = useState('');
  const words = useKindWords().of(kind);
  const makeable = useMemo(() => makeableKinds(kinds, fields), [kinds, fields]);
  const errors = new Map(
    problems.map((problem) => [
      problem.field,
      problemText(problem, fieldAt(fields, problem.field), valueAt(form, problem.field), words),
    ]),
  );
  const tools = {
    words,
    errors,
    makeable,
    change: (path: readonly (string | number)[], value: unknown) =>
      onChange((before) => withValue(before, path, value)),
    announce: setSaid,
    Input: FieldInput,
    prefix: formPrefix,
  };
  return (
    <FormToolsProvider value={tools}>
      {children}
      <p className="paraat-hidden-label" aria-live="polite">
        {said}
      </p>
    </FormToolsProvider>
  );
}

/** Before the id of every input of the form on a page. */
export const formPrefix = 'veld';

/** What a form holds at a path with positions. */
export const valueAt = (form: Form, path: string): unknown =>
  path.split('.').reduce<unknown>((held, part) => (held as Record<string, unknown> | undefined)?.[part], form);

function makeableKinds(kinds: KindRegistry, fields: readonly Field[]): Set<KindName> {
  const needed = everyField(fields).flatMap((field) => (field.type === 'reference' ? field.kinds : []));
  return new Set(needed.filter((kind) => kinds.get(kind)?.schema.safeParse({ name: 'x' }).success === true));
}
