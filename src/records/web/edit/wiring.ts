import { m } from '#platform/language/generated/messages.js';
import type { Field } from '../../field.ts';
import type { KindWords } from '../../kind-words.ts';
import { inputId, type Path, useFormTools } from './form-context.tsx';

/** Label, hint, error and id of the input at a path. */
export function useWiring(field: Field, path: Path) {
  const { words, errors, prefix } = useFormTools();
  return {
    id: inputId(prefix, path),
    label: labelOf(words, field),
    hint: words.hints?.[field.path]?.(),
    error: errors.get(path.join('.')),
  };
}

/** The label of a field, with what must be filled marked as such. */
export function labelOf(words: KindWords, field: Field): string {
  const label = words.fields[field.path]?.() ?? field.name;
  return field.required && field.type !== 'list' ? m.records_edit_required({ label }) : label;
}

/** Said while typing: nothing is ever cut off, so that pasted text is not lost. */
export function tooLong(field: Field, text: string): string | undefined {
  if (field.type !== 'text' || field.most === undefined) return undefined;
  const excess = text.trim().length - field.most;
  return excess > 0 ? m.records_edit_too_long({ count: excess }) : undefined;
}
