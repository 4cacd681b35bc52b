import { plusDays } from '#platform/time/calendar.ts';
import { afterWorkdays, workdayFrom } from './calendar-day.ts';
import { type Programme, type ProgrammePhase, programmePhases } from './programme.ts';

type Phases = NonNullable<Programme['phases']>;

/** How long a phase takes, in workdays. */
export type PhaseLengths = Record<ProgrammePhase, number>;

/** About four weeks an application, of which people sit together for two hours. */
export const usualLengths: PhaseLengths = { documents: 5, interview: 3, walkthrough: 2, plan: 5, confirmation: 5 };

export interface Spread {
  /** The day on which the first begins. */
  from: string;
  /** How many begin each week. */
  perWeek: number;
  lengths: PhaseLengths;
}

/** Spreads applications over weeks: so many begin each week, each goes through its phases one after another. */
export function spreadOver<Item>(
  items: readonly Item[],
  { from, perWeek, lengths }: Spread,
): { item: Item; phases: Phases }[] {
  const each = Math.max(1, Math.floor(perWeek));
  return items.map((item, at) => ({ item, phases: phasesFrom(plusDays(from, 7 * Math.floor(at / each)), lengths) }));
}

function phasesFrom(from: string, lengths: PhaseLengths): Phases {
  let at = workdayFrom(from);
  return programmePhases.map((phase) => {
    const plannedStart = at;
    const plannedEnd = afterWorkdays(plannedStart, lengths[phase]);
    at = workdayFrom(plusDays(plannedEnd, 1));
    return { phase, plannedStart, plannedEnd };
  });
}

/** Planned dates put into what is there; a date that somebody typed is never changed. */
export function withPlanned(standing: Phases = [], planned: Phases): Phases {
  return programmePhases.flatMap((phase) => {
    const mine = standing.find((one) => one.phase === phase);
    const theirs = planned.find((one) => one.phase === phase);
    const joined = { phase, ...theirs, ...mine };
    return mine === undefined && theirs === undefined ? [] : [joined];
  });
}
