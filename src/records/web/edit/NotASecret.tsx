import { m } from '#platform/language/generated/messages.js';
import { TextField } from '#ui/TextField.tsx';
import type { Editing } from './use-editing.ts';

/** Once something looked like a secret: room to say why it is none. */
export function NotASecret({ editing: { draft, problems, change } }: { editing: Editing }) {
  const looksSecret = problems.some(({ code }) => code === 'looks-like-a-secret') || draft.notASecret !== '';
  if (!looksSecret) return null;
  return (
    <TextField
      label={m.records_edit_not_a_secret()}
      hint={m.records_edit_not_a_secret_hint()}
      maxLength={300}
      value={draft.notASecret}
      onChange={(notASecret) => change({ notASecret })}
    />
  );
}
