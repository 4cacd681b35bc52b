import { m } from '#platform/language/generated/messages.js';
import type { Slide } from '#render/slide-deck.ts';
import type { BlockWords } from './paper-blocks.ts';
import { bulletSlide } from './plan-slide.ts';
import type { PlanView } from './plan-view.ts';
import { type PhaseForecast, type RecoveryForecast, recoveryForecast, untilRecovered } from './recovery-forecast.ts';
import { forecastText, planPhaseWords, rebuildText } from './recovery-forecast-words.ts';

/** A plan for who decides about it: why, how long recovery takes against what is allowed, and what is not arranged. */
export function sponsorSlides(view: PlanView, words: BlockWords): Slide[] {
  const locale = { locale: words.language };
  const notes = m.plans_slides_notes_plain({}, locale);
  const missing = view.notArranged.map(({ what, why }) => withReason(what, why));
  return [
    bulletSlide(m.plans_slides_why({}, locale), whyLines(view, words), notes),
    bulletSlide(m.plans_slides_how_long({}, locale), howLong(view, words), notes),
    bulletSlide(m.plans_slides_covered({}, locale), [...view.scope, ...excluded(view, words)], notes),
    { ...firstSlide(view, words), heading: m.plans_slides_first({}, locale), notes },
    bulletSlide(
      m.plans_slides_not_arranged({}, locale),
      missing.length === 0 ? [m.plans_slides_all_arranged({}, locale)] : missing,
      m.plans_slides_notes_not_arranged({}, locale),
    ),
    bulletSlide(
      m.plans_slides_we_ask({}, locale),
      [
        m.plans_slides_sponsor_accept({}, locale),
        m.plans_slides_sponsor_people({}, locale),
        m.plans_slides_sponsor_drill({}, locale),
      ],
      notes,
    ),
  ];
}

const excluded = ({ exclusions }: PlanView, { language }: BlockWords): string[] =>
  exclusions.map((line) => `${m.plans_plan_exclusions({}, { locale: language })} ${line}`);

function whyLines({ about, summary, scenarios }: PlanView, { language, duration }: BlockWords): string[] {
  const locale = { locale: language };
  // An organisation as a whole has no time in which it must be back: its services have.
  const outage =
    about === null || (about.kind === 'organisation' && about.maximumOutage === null)
      ? []
      : about.maximumOutage === null
        ? [m.plans_slides_no_outage({ name: about.name }, locale)]
        : [m.plans_slides_may_be_out({ name: about.name, duration: duration(about.maximumOutage) }, locale)];
  const falls = about?.neededBy.map(({ name }) => name) ?? [];
  const causes = scenarios.map(({ name }) => name).join(', ');
  return [
    ...[summary ?? about?.purpose ?? ''].filter((line) => line !== ''),
    ...outage,
    ...(falls.length === 0 ? [] : [`${m.plans_paper_needed_by({}, locale)}: ${falls.join(', ')}`]),
    ...(causes === '' ? [] : [m.plans_slides_causes({ names: causes }, locale)]),
  ];
}

function firstSlide({ rebuild, about }: PlanView, { language, duration }: BlockWords): Slide {
  const locale = { locale: language };
  const all = rebuild.flatMap(({ round, things }) => things.map((thing) => ({ round, ...thing })));
  const row = ({ round, name, maximumOutage }: (typeof all)[number]) => [String(round), name, duration(maximumOutage)];
  const headers = [
    m.plans_paper_round({}, locale),
    m.plans_paper_what({}, locale),
    m.plans_paper_max_outage({}, locale),
  ];
  const { shown, subject } = inView(all, about?.id);
  const count = all.length - shown.length - subject.length;
  const more = count === 0 ? [] : [['…', m.plans_slides_first_more({ count }, locale), '']];
  const rows = [...shown.map(row), ...more, ...subject.map(row)];
  return { heading: '', bullets: [], table: { headers, rows }, notes: '' };
}

/** More rows than this no sponsor looks at; how many there are besides is said. */
const mostRows = 24;

/** The first things, and apart from them the subject of the plan where it comes later: it is what the plan is about. */
function inView<Thing extends { id: string }>(all: readonly Thing[], subjectId: string | undefined) {
  if (all.length < mostRows + 2) return { shown: [...all], subject: [] };
  const later = all.slice(mostRows).filter(({ id }) => id === subjectId);
  return { shown: all.slice(0, mostRows - later.length), subject: later };
}

/** How long it takes, in the words and numbers of the plan itself, and then what that is made of. */
function howLong(view: PlanView, words: BlockWords): string[] {
  const locale = { locale: words.language };
  const forecast = recoveryForecast(view, null);
  if (forecast === null) return [];
  const { limit, verdict } = forecast;
  const unsure = limit !== null && verdict === 'not-known';
  return [
    forecastText(forecast, locale),
    ...(unsure ? [m.plans_slides_not_sure({ limit: words.duration(limit) }, locale)] : []),
    ...forecast.phases.map((phase) => phaseLine(phase, words)),
    ...dataLine(forecast, words),
    ...[rebuildText(forecast, locale)].filter((line) => line !== ''),
  ];
}

function phaseLine({ phase, minutes, unknown, steps }: PhaseForecast, { language, duration }: BlockWords): string {
  const locale = { locale: language };
  const words = { phase: planPhaseWords[phase]({}, locale), count: steps };
  const line =
    minutes === 0
      ? m.plans_slides_steps_unknown(words, locale)
      : unknown === 0
        ? m.plans_slides_steps_take({ ...words, duration: duration(minutes) }, locale)
        : m.plans_slides_steps_at_least({ ...words, duration: duration(minutes) }, locale);
  return untilRecovered.has(phase) ? line : `${line}. ${m.plans_slides_not_counted({}, locale)}`;
}

/** Data that no step brings back takes its time too; without this line the phases would not add up. */
function dataLine({ phases, minutes }: RecoveryForecast, { language, duration }: BlockWords): string[] {
  const inPhases = phases.filter(({ phase }) => untilRecovered.has(phase)).reduce((sum, one) => sum + one.minutes, 0);
  if (minutes === inPhases) return [];
  return [m.plans_slides_data_back({ duration: duration(minutes - inPhases) }, { locale: language })];
}

/** What and why in one line; what somebody wrote as a sentence needs no colon after its full stop. */
function withReason(what: string, why: string | null): string {
  if (why === null) return what;
  const said = what.trim();
  return /[!?]$/.test(said) ? `${said} ${why}` : `${said.replace(/[.:;,]+$/, '')}: ${why}`;
}
