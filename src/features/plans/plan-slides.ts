import { dayWords } from '#features/fact-sheets/paper-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { Slide, SlideDeck } from '#render/slide-deck.ts';
import { type BlockWords, blockWords } from './paper-blocks.ts';
import { planCompleteness } from './plan-completeness.ts';
import { type DocumentCopy, type DocumentStanding, isOverdue } from './plan-document.ts';
import { paperSteps } from './plan-document-steps.ts';
import { planGapWords } from './plan-gap-words.ts';
import { bulletSlide } from './plan-slide.ts';
import { sponsorSlides } from './plan-slides-sponsors.ts';
import { type PlanPhase, planPhases } from './plan-step.ts';
import type { PlanView } from './plan-view.ts';
import { planPhaseWords } from './recovery-forecast-words.ts';

/** Who looks at a presentation of a plan. */
export const slideAudiences = ['administrators', 'sponsors'] as const;
export type SlideAudience = (typeof slideAudiences)[number];

/**
 * A plan as a presentation: for who works with it, or for who decides about it (R15). `signs` are those by which the fact
 * sheet of its subject says that it fails.
 */
export function planSlides(
  view: PlanView,
  audience: SlideAudience,
  standing: DocumentStanding,
  copy: DocumentCopy,
  signs: readonly string[],
): SlideDeck {
  const locale = { locale: copy.language };
  const words = blockWords(copy.language);
  const draft = standing.published === null;
  const version = { version: view.version };
  const slides =
    audience === 'administrators' ? forAdministrators(view, standing, copy, signs) : sponsorSlides(view, words);
  return {
    ...{ language: copy.language, country: copy.country, organisation: copy.organisation, title: view.plan.name },
    kind:
      audience === 'administrators'
        ? m.plans_slides_kind_administrators({}, locale)
        : m.plans_slides_kind_sponsors({}, locale),
    subtitle: view.summary ?? view.about?.purpose ?? '',
    standing: [
      draft ? m.plans_paper_version_draft(version, locale) : m.plans_paper_version(version, locale),
      dayWords(copy.now, copy),
    ].join(' · '),
    slides: slides.filter(({ bullets, table }) => bullets.length > 0 || (table?.rows.length ?? 0) > 0),
  };
}

function forAdministrators(
  view: PlanView,
  standing: DocumentStanding,
  copy: DocumentCopy,
  signs: readonly string[],
): Slide[] {
  const words = blockWords(copy.language);
  const locale = { locale: words.language };
  const notes = m.plans_slides_notes_plain({}, locale);
  const gaps = planCompleteness(view).gaps.map((gap) => planGapWords(gap, words.language));
  return [
    bulletSlide(m.plans_slides_signs({}, locale), signsOf(view, signs), m.plans_slides_notes_signs({}, locale)),
    bulletSlide(m.plans_plan_activate_when({}, locale), view.activateWhen, notes),
    { ...whoSlide(view, words), heading: m.plans_slides_who({}, locale) },
    ...planPhases.map((phase) => stepSlide(phase, view, words)),
    bulletSlide(m.plans_slides_we_ask({}, locale), administratorsAsked(words), notes),
    bulletSlide(
      m.plans_slides_missing({}, locale),
      gaps.length === 0 ? [m.plans_slides_nothing_missing({}, locale)] : gaps,
      m.plans_slides_notes_missing({}, locale),
    ),
    bulletSlide(m.plans_slides_rhythm({}, locale), rhythm(standing, copy, words), notes),
  ];
}

/** What somebody sees first: of the thing itself, then of each scenario under its name. */
const signsOf = ({ scenarios }: PlanView, signs: readonly string[]): string[] => [
  ...new Set([...signs, ...scenarios.flatMap(({ name, recognise }) => recognise.map((sign) => `${name}: ${sign}`))]),
];

function administratorsAsked({ language }: BlockWords): string[] {
  const locale = { locale: language };
  return [
    m.plans_slides_ask_read({}, locale),
    m.plans_slides_ask_right({}, locale),
    m.plans_slides_ask_clear({}, locale),
    m.plans_slides_ask_numbers({}, locale),
  ];
}

function rhythm({ dueOn }: DocumentStanding, copy: DocumentCopy, { language, day }: BlockWords): string[] {
  const locale = { locale: language };
  const due = isOverdue(dueOn, copy) ? m.plans_slides_rhythm_overdue : m.plans_slides_rhythm_due;
  return [
    ...(dueOn === null ? [] : [due({ day: day(dueOn) }, locale)]),
    m.plans_slides_rhythm_quarter({}, locale),
    m.plans_slides_rhythm_change({}, locale),
  ];
}

function whoSlide(view: PlanView, { language }: BlockWords): Slide {
  const locale = { locale: language };
  const nobody = m.plans_paper_nobody({}, locale);
  const rows = view.roles.flatMap(({ role, task }) => {
    if (role === null) return [];
    const holders = role.holders.filter(({ left }) => !left).map(({ name }) => name);
    return [[role.name, task ?? role.firstAction ?? '', holders.join(', ') || nobody]];
  });
  const headers = [
    m.plans_plan_roles_role({}, locale),
    m.plans_plan_roles_task({}, locale),
    m.plans_slides_does({}, locale),
  ];
  return { heading: '', bullets: [], table: { headers, rows }, notes: m.plans_slides_notes_plain({}, locale) };
}

function stepSlide(phase: PlanPhase, view: PlanView, { language }: BlockWords): Slide {
  const locale = { locale: language };
  const rows = paperSteps(view.steps[phase], language).map(({ number, action, aside }) => [number, action, aside]);
  const headers = [
    m.plans_slides_step({}, locale),
    m.plans_plan_steps({}, locale),
    `${m.plans_slides_does({}, locale)}, ${m.plans_slides_takes({}, locale).toLowerCase()}`,
  ];
  return {
    heading: `${m.plans_slides_your_part({}, locale)}: ${planPhaseWords[phase]({}, locale)}`,
    bullets: [],
    table: { headers, rows },
    notes: m.plans_slides_notes_steps({}, locale),
  };
}
