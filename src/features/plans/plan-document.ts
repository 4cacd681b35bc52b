import type { PaperCopy, PaperLanguage } from '#features/fact-sheets/paper.ts';
import { dayWords, deputyWord } from '#features/fact-sheets/paper-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { Judgement, Publication } from '#records/record.ts';
import type { Fact, Notice, PaperBlock, PaperDocument } from '#render/paper-document.ts';
import { type BlockWords, blockWords, headingBlock, textBlocks } from './paper-blocks.ts';
import { isFilled } from './plan-completeness.ts';
import { planBlocks } from './plan-document-blocks.ts';
import type { PlanView, SectionView } from './plan-view.ts';

/** How far what stands in a document can be counted on. */
export interface DocumentStanding {
  /** Null while this content was never published. */
  published: Pick<Publication, 'at' | 'by' | 'judged'> | null;
  /** The day on which somebody must have looked at it; null where that is not known. */
  dueOn: string | null;
  /** A newer text stands beside the valid one, not confirmed yet. */
  newerDraft: boolean;
}

/** For whom a copy is made: also which country's Dutch it is written in. */
export interface DocumentCopy extends PaperCopy {
  country: 'NL' | 'BE';
}

/** A whole plan as a document to print. */
export function planDocument(view: PlanView, standing: DocumentStanding, copy: DocumentCopy): PaperDocument {
  const locale = { locale: copy.language };
  const draft = standing.published === null;
  const version = { version: view.version };
  return {
    ...documentFrame(copy),
    kind: m.plans_plan_one({}, locale),
    title: view.plan.name,
    subtitle: view.summary ?? view.about?.purpose ?? '',
    version: draft ? m.plans_paper_version_draft(version, locale) : m.plans_paper_version(version, locale),
    facts: coverFacts(view, standing, copy).filter(({ value }) => value !== ''),
    notices: noticesOf(view, standing, copy),
    body: view.sections.flatMap((section) => sectionBlocks(section, view, blockWords(copy.language))),
    numbered: true,
  };
}

/** What every document of one copy has in common. */
export function documentFrame(copy: DocumentCopy) {
  return {
    language: copy.language,
    country: copy.country,
    orientation: 'portrait' as const,
    organisation: copy.organisation,
    words: documentWords(copy.language),
    made: copy.now,
  };
}

function documentWords(language: PaperLanguage): PaperDocument['words'] {
  const locale = { locale: language };
  return {
    contents: m.plans_paper_contents({}, locale),
    pageOf: m.fact_sheets_paper_page_of({ page: '{page}', pages: '{pages}' }, locale),
    picture: m.plans_paper_picture({}, locale),
    pictureElsewhere: m.plans_paper_picture_elsewhere({}, locale),
    unprintable: m.fact_sheets_unprintable({}, locale),
  };
}

function coverFacts(view: PlanView, { published, dueOn }: DocumentStanding, copy: DocumentCopy): Fact[] {
  const locale = { locale: copy.language };
  const day = (instant: string) => dayWords(instant, copy);
  const dayBy = (instant: string, by: string) => m.plans_paper_day_by({ day: day(instant), by }, locale);
  const whoDay = ({ by, at }: { by: string; at: string }) => m.plans_paper_who_day({ who: by, day: day(at) }, locale);
  const names = (all: readonly ({ name: string } | null)[]) => all.flatMap((one) => one?.name ?? []).join(', ');
  const nobody = m.plans_paper_nobody({}, locale);
  const { review } = view;
  return [
    { name: m.plans_paper_about({}, locale), value: view.about?.name ?? '' },
    { name: m.plans_plan_holders_version({}, locale), value: String(view.version) },
    {
      name: m.plans_paper_state({}, locale),
      value:
        published === null
          ? m.plans_paper_state_draft({}, locale)
          : m.plans_paper_valid({ day: day(published.at), version: view.version }, locale),
    },
    ...(published?.judged ?? []).map((one) => judgedFact(one, copy, whoDay(one))),
    {
      name: m.plans_paper_published_by({}, locale),
      value: published === null ? '' : whoDay(published),
    },
    { name: m.plans_paper_changed_on({}, locale), value: dayBy(view.changedAt, view.changedBy) },
    {
      name: m.plans_paper_reviewed_on({}, locale),
      value: review.at === null ? '' : dayBy(review.at, review.by ?? ''),
    },
    { name: m.plans_paper_review_due({}, locale), value: dueOn === null ? '' : blockWords(copy.language).day(dueOn) },
    { name: m.plans_paper_owner({}, locale), value: view.owner?.name ?? nobody },
    { name: deputyWord(copy), value: view.deputy?.name ?? nobody },
    { name: m.plans_paper_copies({}, locale), value: copyNames(view) },
    { name: m.plans_paper_must_know({}, locale), value: names(view.mustKnow) },
    { name: m.plans_paper_made({}, locale), value: dayWords(copy.now, copy, true) },
  ];
}

/** Everybody with a copy, each once, in whatever forms they have it. */
const copyNames = ({ holders }: PlanView): string =>
  [...new Set(holders.flatMap(({ holder, holderName }) => holder?.name ?? holderName ?? []))].join(', ');

function judgedFact({ type, role = '' }: Judgement, { language }: DocumentCopy, value: string): Fact {
  const locale = { locale: language };
  if (type === 'correct') return { name: m.plans_paper_judged_correct({}, locale), value };
  if (type === 'understandable') return { name: m.plans_paper_judged_understandable({}, locale), value };
  return { name: m.plans_paper_judged_co_review({ role }, locale), value };
}

/** What must be known before a word of it is believed. */
function noticesOf(view: PlanView, { published, dueOn, newerDraft }: DocumentStanding, copy: DocumentCopy): Notice[] {
  const locale = { locale: copy.language };
  const notice = (title: string, text: string): Notice => ({ tone: 'warning', title, text });
  const overdue = isOverdue(dueOn, copy);
  const due = { day: blockWords(copy.language).day(dueOn) };
  return [
    ...(published === null
      ? [notice(m.plans_paper_state_draft({}, locale), m.plans_paper_state_draft_text({}, locale))]
      : []),
    ...(published !== null && newerDraft
      ? [{ ...notice(m.plans_paper_newer({}, locale), m.plans_paper_newer_text({}, locale)), tone: 'note' as const }]
      : []),
    ...(view.review.state === 'never' && published === null
      ? [notice(m.plans_paper_never({}, locale), m.plans_paper_never_text({}, locale))]
      : []),
    ...(overdue ? [notice(m.plans_paper_stale({}, locale), m.plans_paper_stale_text(due, locale))] : []),
    ...(view.broken > 0
      ? [notice(m.plans_paper_broken({}, locale), m.plans_paper_broken_text({ count: view.broken }, locale))]
      : []),
  ];
}

/** Says whether the day has passed on which somebody must have looked at it. */
export const isOverdue = (dueOn: string | null, { now }: PaperCopy): boolean =>
  dueOn !== null && dueOn < now.slice(0, 10);

function sectionBlocks(section: SectionView, view: PlanView, words: BlockWords): PaperBlock[] {
  const locale = { locale: words.language };
  const empty: PaperBlock[] = isFilled(section, view)
    ? []
    : [{ type: 'paragraph', runs: [{ text: m.plans_paper_empty({}, locale), emphasis: true }] }];
  return [
    headingBlock(1, section.title),
    ...textBlocks(section.text, 1),
    ...planBlocks(section.block, view, words),
    ...section.variants.flatMap(({ scenario, text }) => [
      headingBlock(2, m.plans_paper_in_scenario({ name: scenario?.name ?? m.plans_paper_gone({}, locale) }, locale)),
      ...textBlocks(text, 2),
    ]),
    ...empty,
  ];
}
