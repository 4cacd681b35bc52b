import { type FormEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { TakeoverTest } from '../takeover-test.ts';
import type { Work } from './WorkOn.tsx';

const mostLetters = 300;

/** What nobody had thought of, and what a stand-in must be able to do all the same. */
export function AddTask({ work: { editing } }: { work: Work }) {
  const [what, setWhat] = useState('');
  const [error, setError] = useState<string>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const words = what.trim();
    if (words === '') return setError(m.programme_takeover_add_empty());
    if (words.length > mostLetters) return setError(m.records_edit_too_long({ count: words.length - mostLetters }));
    editing.changeForm((before) => {
      const { tasks = [], about } = before as Partial<TakeoverTest>;
      return { ...before, tasks: [...tasks, { what: words, ...(about === undefined ? {} : { from: about }) }] };
    });
    setWhat('');
    return setError(undefined);
  };
  return (
    <form className="paraat-walk-add" onSubmit={add}>
      <TextField
        label={m.programme_takeover_add()}
        hint={m.programme_takeover_add_hint()}
        error={error}
        value={what}
        onChange={setWhat}
        autoComplete="off"
      />
      <Button type="submit">{m.programme_walk_add_button()}</Button>
    </form>
  );
}
