import { useMemo } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Field } from '../../field.ts';
import type { KindWords } from '../../kind-words.ts';
import { secretsIn } from '../../secret.ts';
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

/** Said while typing: how much is too long, for nothing is ever cut off, and what looks like a secret. */
export function useTypingNote(field: Field, text: string): string | undefined {
  return useMemo(() => tooLong(field, text) ?? secretNote(text), [field, text]);
}

function tooLong(field: Field, text: string): string | undefined {
  if (field.type !== 'text' || field.most === undefined) return undefined;
  const excess = text.trim().length - field.most;
  return excess > 0 ? m.records_edit_too_long({ count: excess }) : undefined;
}

function secretNote(text: string): string | undefined {
  const [secret] = text.length < 6 ? [] : secretsIn(text);
  return secret && m.records_edit_secret_while_typing({ text: secret.text });
}
