import { useEffect, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';

interface Props {
  /** What the button says. */
  words: string;
  /** What is thrown away, for who hears the button without seeing the row. */
  name: string;
  onDiscard: () => void;
}

/** Throws something away that lies nowhere else: it asks once. */
export function DiscardButton({ words, name, onDiscard }: Props) {
  const [isAsking, setAsking] = useState<boolean>();
  const focus = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard stays where the question is.
    if (isAsking !== undefined) focus.current?.focus();
  }, [isAsking]);
  if (isAsking !== true) {
    const label = m.records_draft_discard_name({ name });
    return (
      <Button ref={focus} negative look="subtle" aria-label={label} onClick={() => setAsking(true)}>
        {words}
      </Button>
    );
  }
  return (
    <fieldset className="paraat-discard">
      <legend>{m.records_draft_discard_ask({ name })}</legend>
      <div className="paraat-button-row">
        <Button ref={focus} onClick={() => setAsking(false)}>
          {m.records_draft_discard_no()}
        </Button>
        <Button look="primary" negative onClick={onDiscard}>
          {m.records_draft_discard_yes()}
        </Button>
      </div>
    </fieldset>
  );
}
