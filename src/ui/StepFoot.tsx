import { type ReactNode, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from './Button.tsx';
import { timeOfDay } from './clock-time.ts';
import { useLanguage } from './language.tsx';

interface Props {
  /** As it is printed: `4`, `4.2`. */
  number: string;
  doneAt: string | undefined;
  tick: () => void;
  undo: () => void;
  /** Beside the tick while it is not done: who does it, how long it takes. */
  aside?: ReactNode;
}

/** The tick of a step: one tap to set it. Taking it away is a button of its own, apart from where one tapped. */
export function StepFoot({ number, doneAt, tick, undo, aside }: Props) {
  const { language } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const isDone = doneAt !== undefined;
  const hidden = <span className="paraat-hidden-label"> {m.ui_step_number({ number })}</span>;
  const takeAway = () => {
    undo();
    button.current?.focus();
  };
  return (
    <div className="paraat-step__foot paraat-no-print">
      {isDone ? (
        <Button look="subtle" onClick={takeAway}>
          {m.ui_step_undo()}
          {hidden}
        </Button>
      ) : (
        <span className="paraat-soft paraat-small">{aside}</span>
      )}
      <button
        ref={button}
        type="button"
        className={`nl-button nl-button--secondary${isDone ? ' nl-button--pressed' : ''}`}
        aria-pressed={isDone}
        aria-disabled={isDone || undefined}
        onClick={isDone ? undefined : tick}
      >
        <span className="nl-button__label">
          {isDone ? m.ui_step_done_at({ time: timeOfDay(doneAt, language) }) : m.ui_step_done()}
          {hidden}
        </span>
      </button>
    </div>
  );
}
