import { type PlanPhase, planPhases } from './plan-step.ts';
import type { StepView } from './plan-step-view.ts';
import type { PlanView } from './plan-view.ts';
import { type RebuildForecast, rebuildForecast } from './rebuild-forecast.ts';
import { holdsIn } from './step-in-scenario.ts';

/** How long one phase takes by its steps, one after the other. */
export interface PhaseForecast {
  phase: PlanPhase;
  /** Of the steps of which it is known. */
  minutes: number;
  /** Steps of which nobody wrote down how long they take; never guessed. */
  unknown: number;
  steps: number;
}

/** What a plan forecasts while one cause is on. */
export interface ScenarioForecast {
  name: string;
  forecast: RecoveryForecast;
}

/** When full recovery can be expected: at least so long, with what is not known said (R81). */
export interface RecoveryForecast {
  phases: PhaseForecast[];
  /** Until everything works again; going back afterwards not counted. */
  minutes: number;
  unknown: number;
  /** How long it may be out. */
  limit: number | null;
  verdict: Verdict;
  /** Besides the steps, when what lies under it has to be brought back too; null where nothing lies under it. */
  rebuild: (RebuildForecast & { verdict: Verdict }) | null;
}

type Verdict = 'too-long' | 'within' | 'not-known';

type Planned = Pick<PlanView, 'steps' | 'restore' | 'about' | 'rebuild'>;

/** After these it works again. */
export const untilRecovered: ReadonlySet<PlanPhase> = new Set<PlanPhase>(['response', 'emergency', 'recovery']);

/**
 * The forecast of a plan in a scenario; null without steps. While no scenario is known, what is meant for some of them
 * only is left out: then it takes at least this long.
 */
export function recoveryForecast(view: Planned, scenario: string | null): RecoveryForecast | null {
  const phases = planPhases.map((phase) => phaseForecast(phase, view.steps[phase], scenario));
  if (phases.every(({ steps }) => steps === 0)) return null;
  const counted = phases.filter(({ phase }) => untilRecovered.has(phase));
  const data = dataForecast(view);
  const minutes = sumOf(counted.map((one) => one.minutes)) + data.minutes;
  const unknown = sumOf(counted.map((one) => one.unknown)) + data.unknown;
  const limit = view.about?.maximumOutage ?? null;
  const under = rebuildForecast(view.rebuild, view.about?.id);
  return {
    phases: phases.filter(({ steps }) => steps > 0),
    minutes,
    unknown,
    limit,
    verdict: verdictOf(minutes, unknown, limit),
    rebuild: under && { ...under, verdict: verdictOf(minutes + under.minutes, unknown + under.unknown, limit) },
  };
}

/** The scenarios of a plan in which it takes another time than without a known cause. */
export function forecastsInScenarios(view: Planned & Pick<PlanView, 'scenarios'>): ScenarioForecast[] {
  const without = recoveryForecast(view, null);
  return view.scenarios.flatMap(({ id, name }) => {
    const forecast = recoveryForecast(view, id);
    const isOther = forecast?.minutes !== without?.minutes || forecast?.unknown !== without?.unknown;
    return forecast === null || !isOther ? [] : [{ name, forecast }];
  });
}

/** What is too long with some of it unknown is certainly too long; the other way round nothing is certain. */
function verdictOf(minutes: number, unknown: number, limit: number | null): Verdict {
  if (limit !== null && minutes > limit) return 'too-long';
  return limit === null || unknown > 0 ? 'not-known' : 'within';
}

function phaseForecast(phase: PlanPhase, all: readonly StepView[], scenario: string | null): PhaseForecast {
  const steps = all.filter((step) => counts(step, scenario));
  const each = steps.map((step) => stepForecast(step, scenario));
  return {
    phase,
    minutes: sumOf(each.map((one) => one.minutes)),
    unknown: sumOf(each.map((one) => one.unknown)),
    steps: steps.length,
  };
}

const counts = (step: StepView, scenario: string | null): boolean =>
  scenario === null ? step.onlyIn.length === 0 : holdsIn(step, scenario) === 'do';

interface Taken {
  minutes: number;
  unknown: number;
}

/** Its own estimate; without one, that of the steps of the procedure that stands in its place. */
function stepForecast({ duration, steps }: StepView, scenario: string | null): Taken {
  if (duration !== null) return { minutes: duration, unknown: 0 };
  if (steps.length === 0) return { minutes: 0, unknown: 1 };
  const inner = steps.filter((step) => counts(step, scenario)).map((step) => stepForecast(step, scenario));
  return { minutes: sumOf(inner.map((one) => one.minutes)), unknown: sumOf(inner.map((one) => one.unknown)) };
}

/** Bringing the data back takes its time too, unless it is already one of the steps. */
function dataForecast({ restore: { procedure }, steps }: Planned): Taken {
  const isStep = Object.values(steps)
    .flat()
    .some(({ follows }) => follows !== null && follows.id === procedure?.id);
  if (procedure === null || isStep) return { minutes: 0, unknown: 0 };
  return procedure.duration === null ? { minutes: 0, unknown: 1 } : { minutes: procedure.duration, unknown: 0 };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
