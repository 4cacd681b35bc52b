import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { Button } from '#ui/Button.tsx';
import { useNow } from '#ui/clock.tsx';
import { timeOfDay } from '#ui/clock-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useLanguage } from '#ui/language.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { Step } from '../fact-sheet.ts';
import { useTicks } from './use-ticks.ts';

interface Props {
  steps: readonly Step[];
  /** Under which name this device keeps what was done. */
  sheet: string;
}

/** Steps to follow, one action each, with a tick that this device keeps. */
export function Steps({ steps, sheet }: Props) {
  const { ticks, toggle, clear } = useTicks(sheet);
  const now = useNow();
  if (steps.length === 0) return <EmptyState title={m.plans_no_steps()}>{m.plans_no_steps_what()}</EmptyState>;
  const anyDone = steps.some((step) => ticks[step.action] !== undefined);
  return (
    <>
      <ol className="paraat-steps">
        {steps.map((step, at) => (
          <StepItem
            key={step.action}
            step={step}
            number={at + 1}
            doneAt={ticks[step.action]}
            toggle={() => toggle(step.action, now)}
          />
        ))}
      </ol>
      <div className="paraat-steps__clear" hidden={!anyDone}>
        <Button look="subtle" onClick={clear}>
          {m.plans_clear_ticks()}
        </Button>
      </div>
    </>
  );
}

interface ItemProps {
  step: Step;
  number: number;
  doneAt: string | undefined;
  toggle: () => void;
}

function StepItem({ step, number, doneAt, toggle }: ItemProps) {
  const { language } = useLanguage();
  const isDone = doneAt !== undefined;
  const asides = [
    step.who,
    step.duration === undefined ? '' : m.plans_sheet_takes({ duration: durationText(step.duration) }),
  ];
  return (
    <li className={`paraat-step${isDone ? ' paraat-step--done' : ''}`}>
      <span className="paraat-step__number" aria-hidden="true">
        {number}
      </span>
      <div className="paraat-step__body">
        <p className="paraat-step__action">{step.action}</p>
        {step.call && <PhoneButton number={step.call} />}
        {step.expected && (
          <p className="paraat-step__expected">
            <Icon name="check" />
            <span>
              <span className="paraat-hidden-label">{m.plans_sheet_you_see()} </span>
              {step.expected}
            </span>
          </p>
        )}
        {step.ifNot && (
          <p>
            <strong>{m.plans_sheet_if_not()}</strong> {step.ifNot}
          </p>
        )}
        <div className="paraat-step__foot">
          <span className="paraat-soft paraat-small">{asides.filter(Boolean).join(' · ')}</span>
          <button
            type="button"
            className={`nl-button nl-button--secondary${isDone ? ' nl-button--pressed' : ''}`}
            aria-pressed={isDone}
            onClick={toggle}
          >
            <span className="nl-button__label">
              {isDone ? m.plans_done_at({ time: timeOfDay(doneAt, language) }) : m.plans_done()}
              <span className="paraat-hidden-label"> {m.plans_step_number({ number })}</span>
            </span>
          </button>
        </div>
      </div>
    </li>
  );
}
