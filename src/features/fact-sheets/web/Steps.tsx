import type { ToCall } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { CallNumbers } from '#ui/CallNumbers.tsx';
import { ClearTicks } from '#ui/ClearTicks.tsx';
import { useNow } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Expected } from '#ui/Expected.tsx';
import { StepFoot } from '#ui/StepFoot.tsx';
import { useTicks } from '#ui/use-ticks.ts';
import type { Step } from '../fact-sheet.ts';

interface Props {
  steps: readonly Step[];
  /** Under which name this device keeps what was done. */
  sheet: string;
  /** Whom to call in a step. */
  calls: (step: Step) => readonly ToCall[];
}

/** Steps to follow, one action each, with a tick that this device keeps. */
export function Steps({ steps, sheet, calls }: Props) {
  const { ticks, tick, undo, clear } = useTicks(sheet);
  const now = useNow();
  if (steps.length === 0)
    return <EmptyState title={m.fact_sheets_no_steps()}>{m.fact_sheets_no_steps_what()}</EmptyState>;
  const anyDone = steps.some((step) => ticks[step.action] !== undefined);
  return (
    <>
      <ol className="paraat-steps">
        {steps.map((step, at) => (
          <StepItem
            key={step.action}
            step={step}
            calls={calls(step)}
            number={at + 1}
            doneAt={ticks[step.action]}
            tick={() => tick(step.action, now)}
            undo={() => undo(step.action)}
          />
        ))}
      </ol>
      <ClearTicks any={anyDone} clear={clear} />
    </>
  );
}

interface ItemProps {
  step: Step;
  calls: readonly ToCall[];
  number: number;
  doneAt: string | undefined;
  tick: () => void;
  undo: () => void;
}

function StepItem({ step, calls, number, ...ticking }: ItemProps) {
  const asides = [
    step.who,
    step.duration === undefined ? '' : m.fact_sheets_takes({ duration: durationText(step.duration) }),
  ];
  return (
    <li className={`paraat-step${ticking.doneAt === undefined ? '' : ' paraat-step--done'}`}>
      <span className="paraat-step__number" aria-hidden="true">
        {number}
      </span>
      <div className="paraat-step__body">
        <p className="paraat-step__action">{step.action}</p>
        <CallNumbers calls={calls} />
        <Expected>{step.expected}</Expected>
        {step.ifNot && (
          <p>
            <strong>{m.fact_sheets_if_not()}</strong> {step.ifNot}
          </p>
        )}
        <StepFoot number={String(number)} aside={asides.filter(Boolean).join(' · ')} {...ticking} />
      </div>
    </li>
  );
}
