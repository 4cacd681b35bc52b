import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useLanguage } from '#ui/language.tsx';
import { Table } from '#ui/Table.tsx';
import { nextStep } from '../next-step.ts';
import { phaseWords } from '../pace-advice.ts';
import { programmePhases } from '../programme.ts';
import type { BoardRow, Pace, PhaseCell } from '../programme-board.ts';
import { stepWords } from '../step-words.ts';
import { DatesLink } from './DatesLink.tsx';
import { shortDay } from './short-day.ts';

/** The board as a table, for a wide screen and for paper. */
export function BoardTable({ rows }: { rows: readonly BoardRow[] }) {
  return (
    <div className="paraat-board-table">
      <Table
        caption={m.programme_board_caption({ count: rows.length })}
        columns={[
          m.programme_board_application(),
          ...programmePhases.map((phase) => phaseWords[phase]()),
          m.programme_board_pace(),
          m.programme_board_next(),
        ]}
        rows={rows.map((row) => ({
          key: row.about.id,
          cells: [
            <a key="name" href={recordPath(row.about)}>
              {row.about.name}
            </a>,
            ...row.phases.map((cell) => <PhaseState key={cell.phase} cell={cell} />),
            <PaceOf key="pace" row={row} />,
            <Next key="next" row={row} />,
          ],
        }))}
      />
    </div>
  );
}

/** How a phase stands: in a word, with its dates and how far they are apart. */
export function PhaseState({ cell }: { cell: PhaseCell }) {
  const { language } = useLanguage();
  const { fact, state, plannedEnd, finishedOn, drift, unproven } = cell;
  return (
    <span className={`paraat-board-phase paraat-board-phase--${state}`}>
      <strong>{stateWords[state]()}</strong>
      {state !== 'done' && fact.of > 1 && <span>{m.programme_board_count({ count: fact.count, all: fact.of })}</span>}
      {unproven && <em>{m.programme_board_unproven()}</em>}
      {fact.without !== undefined && <span>{m.programme_board_without({ why: fact.without })}</span>}
      {finishedOn !== undefined && <span>{m.programme_board_on({ day: shortDay(finishedOn, language) })}</span>}
      {plannedEnd !== undefined && state !== 'done' && (
        <span>{m.programme_board_before({ day: shortDay(plannedEnd, language) })}</span>
      )}
      {drift !== undefined && drift !== 0 && <span>{driftWords(drift)}</span>}
    </span>
  );
}

/** How an application stands against its plan, with when it will be finished. */
export function PaceOf({ row }: { row: BoardRow }) {
  const { language } = useLanguage();
  return (
    <span className="paraat-board-phase">
      <strong>{row.isDone ? m.programme_state_done() : paceWords[row.pace]()}</strong>
      {!row.isDone && row.forecast !== undefined && (
        <span>{m.programme_board_forecast({ day: shortDay(row.forecast, language) })}</span>
      )}
      <DatesLink row={row} />
    </span>
  );
}

/** The next step of one application, as a link to where it is done. */
export function Next({ row }: { row: BoardRow }) {
  const step = nextStep(row);
  if (step === undefined) return m.programme_board_nothing_next();
  return <a href={step.href}>{stepWords[step.code].act({ count: step.count })}</a>;
}

export const stateWords: Record<PhaseCell['state'], () => string> = {
  open: m.programme_state_not_begun,
  busy: m.programme_state_busy,
  done: m.programme_state_done,
};

export const paceWords: Record<Pace, () => string> = {
  ahead: m.programme_pace_ahead,
  'as-planned': m.programme_pace_as_planned,
  behind: m.programme_pace_behind,
  unplanned: m.programme_pace_unplanned,
};

/** Days late or early, in words. */
export const driftWords = (drift: number): string =>
  drift > 0 ? m.programme_days_late({ count: drift }) : m.programme_days_early({ count: -drift });
