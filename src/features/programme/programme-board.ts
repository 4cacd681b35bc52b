import { plusDays } from '#platform/time/calendar.ts';
import { daysBetween } from './calendar-day.ts';
import { type Programme, type ProgrammePhase, programmePhases } from './programme.ts';
import type { PhaseFact, ProgrammeFacts } from './programme-facts.ts';

type Planned = NonNullable<Programme['phases']>[number];

/** How far something is from its plan: up to so many days is as planned. */
const asPlanned = 2;

export type Pace = 'ahead' | 'as-planned' | 'behind' | 'unplanned';

/** One phase of one application: what the records say, beside what people planned and typed. */
export interface PhaseCell {
  phase: ProgrammePhase;
  fact: PhaseFact;
  state: PhaseFact['state'];
  /** Somebody typed that it is finished, and the records do not show it. */
  unproven: boolean;
  plannedStart: string | undefined;
  plannedEnd: string | undefined;
  startedOn: string | undefined;
  finishedOn: string | undefined;
  /** Days later than planned; negative is earlier; undefined while it cannot be said. */
  drift: number | undefined;
}

/** One application on the board. */
export interface BoardRow extends ProgrammeFacts {
  phases: PhaseCell[];
  /** The phase to work on: the first that is not done; undefined when all are. */
  current: ProgrammePhase | undefined;
  isDone: boolean;
  pace: Pace;
  drift: number | undefined;
  plannedEnd: string | undefined;
  /** When it will be finished if it goes on as it goes. */
  forecast: string | undefined;
}

/** The board for these applications on this day. */
export const programmeBoard = (all: readonly ProgrammeFacts[], today: string): BoardRow[] =>
  all.map((facts) => rowOf(facts, today));

function rowOf(facts: ProgrammeFacts, today: string): BoardRow {
  const planned = new Map((facts.programme?.content.phases ?? []).map((one) => [one.phase, one]));
  const phases = programmePhases.map((phase) => cellOf(phase, facts.facts[phase], planned.get(phase), today));
  const current = phases.find(({ state }) => state !== 'done');
  const drift = driftOf(phases, current);
  const plannedEnd = latest(phases.map((cell) => cell.plannedEnd));
  const isDone = current === undefined;
  return {
    ...facts,
    phases,
    current: current?.phase,
    isDone,
    drift,
    pace: paceOf(drift),
    plannedEnd,
    forecast: isDone ? latest(phases.map((cell) => cell.finishedOn)) : forecastOf(plannedEnd, drift, today),
  };
}

function cellOf(phase: ProgrammePhase, fact: PhaseFact, planned: Planned | undefined, today: string): PhaseCell {
  const typedDone = planned?.finishedOn !== undefined;
  const finishedOn = planned?.finishedOn ?? fact.finishedOn;
  const isBusy = fact.state === 'busy' || planned?.startedOn !== undefined;
  const state = typedDone || fact.state === 'done' ? 'done' : isBusy ? 'busy' : 'open';
  return {
    phase,
    fact,
    state,
    unproven: typedDone && fact.state !== 'done',
    plannedStart: planned?.plannedStart,
    plannedEnd: planned?.plannedEnd,
    startedOn: planned?.startedOn,
    finishedOn,
    drift: cellDrift(
      {
        state,
        plannedStart: planned?.plannedStart,
        plannedEnd: planned?.plannedEnd,
        startedOn: planned?.startedOn,
        finishedOn,
      },
      today,
    ),
  };
}

type Dates = Pick<PhaseCell, 'state' | 'plannedStart' | 'plannedEnd' | 'startedOn' | 'finishedOn'>;

/** Finished: against its planned end. Not finished: overdue, begun late, or begun early. */
function cellDrift({ state, plannedStart, plannedEnd, startedOn, finishedOn }: Dates, today: string) {
  if (plannedEnd === undefined) return undefined;
  if (state === 'done') return finishedOn === undefined ? undefined : daysBetween(plannedEnd, finishedOn);
  if (today > plannedEnd) return daysBetween(plannedEnd, today);
  if (plannedStart === undefined) return 0;
  if (startedOn !== undefined) return daysBetween(plannedStart, startedOn);
  if (state === 'busy') return 0;
  return today > plannedStart ? daysBetween(plannedStart, today) : undefined;
}

/** What an application is off: what its present phase says, else the last one that was finished. */
function driftOf(phases: readonly PhaseCell[], current: PhaseCell | undefined): number | undefined {
  const finished = phases.filter(({ state, drift }) => state === 'done' && drift !== undefined).at(-1)?.drift;
  const now = current?.drift;
  if (now === undefined) return finished ?? (phases.some(({ plannedEnd }) => plannedEnd !== undefined) ? 0 : undefined);
  return now > 0 || finished === undefined ? now : finished;
}

const paceOf = (drift: number | undefined): Pace =>
  drift === undefined ? 'unplanned' : drift > asPlanned ? 'behind' : drift < -asPlanned ? 'ahead' : 'as-planned';

/** The planned end, as much later or earlier as things are now; never in the past. */
function forecastOf(plannedEnd: string | undefined, drift: number | undefined, today: string): string | undefined {
  if (plannedEnd === undefined) return undefined;
  const forecast = plusDays(plannedEnd, drift ?? 0);
  return forecast < today ? today : forecast;
}

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** The whole in numbers. */
export interface Portfolio {
  all: number;
  done: number;
  pace: Record<Pace, number>;
  phases: Record<ProgrammePhase, Record<PhaseFact['state'], number>>;
  /** When the last one should be finished, and when it will be. */
  plannedEnd: string | undefined;
  forecast: string | undefined;
  /** For how many that forecast holds: of what is not planned nobody knows when it will be finished. */
  forecastFor: number;
  /** Phases that somebody called finished and that the records do not show. */
  unproven: number;
}

/** The portfolio: how many are where, and how that stands against the plan. */
export function portfolioOf(rows: readonly BoardRow[]): Portfolio {
  const count = (test: (row: BoardRow) => boolean) => rows.filter(test).length;
  const inState = (phase: ProgrammePhase, state: PhaseFact['state']) =>
    count((row) => row.phases.some((cell) => cell.phase === phase && cell.state === state));
  const states = (phase: ProgrammePhase) => ({
    open: inState(phase, 'open'),
    busy: inState(phase, 'busy'),
    done: inState(phase, 'done'),
  });
  const ofPace = (pace: Pace) => count((row) => !row.isDone && row.pace === pace);
  return {
    all: rows.length,
    done: count(({ isDone }) => isDone),
    pace: {
      ahead: ofPace('ahead'),
      'as-planned': ofPace('as-planned'),
      behind: ofPace('behind'),
      unplanned: ofPace('unplanned'),
    },
    phases: {
      documents: states('documents'),
      interview: states('interview'),
      walkthrough: states('walkthrough'),
      plan: states('plan'),
      confirmation: states('confirmation'),
    },
    plannedEnd: latest(rows.map((row) => row.plannedEnd)),
    forecast: latest(rows.map((row) => row.forecast)),
    forecastFor: count(({ forecast }) => forecast !== undefined),
    unproven: rows.flatMap(({ phases }) => phases).filter(({ unproven }) => unproven).length,
  };
}
