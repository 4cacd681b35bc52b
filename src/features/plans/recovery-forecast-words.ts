import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { PlanPhase } from './plan-step.ts';
import type { RecoveryForecast, ScenarioForecast } from './recovery-forecast.ts';

type Locale = { locale?: 'nl' | 'en' };

/** The forecast in one line: how long at least, what is not known, and whether that is soon enough. */
export function forecastText({ minutes, unknown, limit, verdict }: RecoveryForecast, locale: Locale = {}): string {
  const length = (value: number) => durationText(value, locale.locale);
  const known = minutes === 0 ? [] : [m.plans_forecast_at_least({ duration: length(minutes) }, locale)];
  const rest = unknown === 0 ? [] : [m.plans_forecast_unknown({ count: unknown }, locale)];
  const judged = limit === null ? [] : judgedText(verdict, length(limit), locale);
  return [...known, ...rest, ...judged].join(' ');
}

function judgedText(verdict: RecoveryForecast['verdict'], limit: string, locale: Locale): string[] {
  if (verdict === 'too-long') return [m.plans_forecast_too_long({ limit }, locale)];
  return verdict === 'within' ? [m.plans_forecast_within({ limit }, locale)] : [];
}

/** What comes on top when what lies under it has to be brought back too, with what was counted and what is unknown. */
export function rebuildText({ rebuild, limit }: RecoveryForecast, locale: Locale = {}): string {
  if (rebuild === null) return '';
  const { minutes, counted, unknown, verdict } = rebuild;
  if (counted === 0) return m.plans_forecast_rebuild_unknown({ count: unknown }, locale);
  const length = (value: number) => durationText(value, locale.locale);
  const rest = unknown === 0 ? [] : [m.plans_forecast_rebuild_rest({ count: unknown }, locale)];
  const judged = limit === null ? [] : togetherText(verdict, length(limit), locale);
  return [m.plans_forecast_rebuild({ duration: length(minutes), count: counted }, locale), ...rest, ...judged].join(
    ' ',
  );
}

function togetherText(verdict: RecoveryForecast['verdict'], limit: string, locale: Locale): string[] {
  if (verdict === 'too-long') return [m.plans_forecast_together_too_long({ limit }, locale)];
  return verdict === 'within' ? [m.plans_forecast_together_within({ limit }, locale)] : [];
}

/** Per cause in which it takes another time: how long. */
export const scenarioTexts = (all: readonly ScenarioForecast[], locale: Locale = {}): string[] =>
  all.map(({ name, forecast }) => `${m.plans_forecast_in({ name }, locale)} ${forecastText(forecast, locale)}`);

/** The names of the phases. */
export const planPhaseWords: Record<PlanPhase, (inputs: Record<string, never>, locale: Locale) => string> = {
  response: m.plans_plan_step_phase_response,
  emergency: m.plans_plan_step_phase_emergency,
  recovery: m.plans_plan_step_phase_recovery,
  return: m.plans_plan_step_phase_return,
};

/** How long each phase takes, with a question mark where a step has no estimate. */
export const phasesText = ({ phases }: RecoveryForecast, locale: Locale = {}): string =>
  phases
    .map(({ phase, minutes, unknown }) => {
      const known = minutes === 0 && unknown > 0 ? '' : durationText(minutes, locale.locale);
      return `${planPhaseWords[phase]({}, locale)}: ${[known, unknown > 0 ? '?' : ''].filter(Boolean).join(' + ')}`;
    })
    .join(' · ');
