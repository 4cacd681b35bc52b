import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { phaseWords } from '../pace-advice.ts';
import type { BoardRow } from '../programme-board.ts';
import { Next, PaceOf, PhaseState, paceWords } from './BoardTable.tsx';

/** The board as a list, for a phone: what to do next first, the phases on a tap. */
export function BoardList({ rows }: { rows: readonly BoardRow[] }) {
  return (
    <ul className="paraat-board-list">
      {rows.map((row) => (
        <li key={row.about.id}>
          <p className="paraat-board-list__name">
            <a href={recordPath(row.about)}>{row.about.name}</a>
          </p>
          <p>
            <Next row={row} />
          </p>
          <Disclosure title={m.programme_board_phases()} note={phaseNote(row)}>
            <dl className="paraat-facts">
              {row.phases.map((cell) => (
                <div key={cell.phase}>
                  <dt>{phaseWords[cell.phase]()}</dt>
                  <dd>
                    <PhaseState cell={cell} />
                  </dd>
                </div>
              ))}
            </dl>
            <PaceOf row={row} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function phaseNote({ phases, isDone, pace }: BoardRow): string {
  const done = phases.filter(({ state }) => state === 'done').length;
  const state = isDone ? m.programme_state_done() : paceWords[pace]();
  return m.programme_board_phase_note({ count: done, all: phases.length, state });
}
