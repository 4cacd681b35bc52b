import { type FormEvent, useState } from 'react';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { TextArea } from './TextArea.tsx';

interface Props {
  words: { label: string; hint: string; missing: string; keep: string; failed: string };
  mostLetters: number;
  /** Keeps what was written, in one line; false when that failed. */
  onKeep: (why: string) => Promise<boolean>;
}

/** Asks for one reason and keeps it; where nothing was written it says so, and what was written stays when it fails. */
export function ReasonForm({ words, mostLetters, onKeep }: Props) {
  const [why, setWhy] = useState('');
  const [state, setState] = useState<'busy' | 'failed' | 'missing'>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() === '') return setState('missing');
    setState('busy');
    setState((await onKeep(why.trim())) ? undefined : 'failed');
  };
  return (
    <form onSubmit={(event) => void keep(event)} noValidate>
      <TextArea
        label={words.label}
        hint={words.hint}
        value={why}
        onChange={(typed) => setWhy(typed.replace(/[\r\n]+/g, ' '))}
        rows={2}
        maxLength={mostLetters}
        error={state === 'missing' ? words.missing : undefined}
      />
      <Button type="submit" busy={state === 'busy'}>
        {words.keep}
      </Button>
      {state === 'failed' && <Alert type="warning" title={words.failed} announce />}
    </form>
  );
}
