import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from './Button.tsx';

/** Puts a text on the clipboard, and says that it did or could not. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <>
      <Button look="secondary" icon={state === 'copied' ? 'check' : 'copy'} onClick={() => void copy()}>
        {label ?? m.ui_copy_text()}
      </Button>
      <span role="status" className="paraat-soft paraat-small">
        {state === 'copied' && m.ui_copied()}
        {state === 'failed' && m.ui_copy_failed()}
      </span>
    </>
  );
}
