import { numberOnPaper } from '#features/people/answering-words.ts';
import type { Freshness } from '#features/reviews/freshness.ts';
import { noticeFor } from '#features/reviews/freshness-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { judgedLines } from '#records/judged-words.ts';
import type { Step } from './fact-sheet.ts';
import { contactSections } from './fact-sheet-paper-contacts.ts';
import type { FactSheetView, Named, NeedView, ResponsibleView } from './fact-sheet-view.ts';
import type {
  FactSheetPaper,
  PaperCopy,
  PaperItem,
  PaperLanguage,
  PaperNote,
  PaperNumber,
  PaperSection,
} from './paper.ts';
import { dayWords } from './paper-words.ts';
import { sourceWords } from './sheet-sources.ts';
import { type CallEach, stopLines } from './stop-lines.ts';

/** Puts a fact sheet in words for paper. */
export function factSheetPaper(view: FactSheetView, copy: PaperCopy): FactSheetPaper {
  const { language } = copy;
  const locale = { locale: language };
  return {
    language,
    title: m.fact_sheets_title({ name: view.about.name }, locale),
    kind: m.fact_sheets_kind({}, locale),
    name: view.about.name,
    organisation: copy.organisation,
    purpose: view.purpose ?? '',
    priority: priorityWords(view, language),
    outage:
      view.maximumOutage === null
        ? m.fact_sheets_outage_unknown({}, locale)
        : m.fact_sheets_outage({ duration: durationText(view.maximumOutage, language) }, locale),
    sections: [...outageSections(view, language), ...contactSections(view, copy), ...needSections(view, language)],
    operation: operationSections(view, language),
    words: {
      operationOnScreen: m.fact_sheets_operation_on_screen({}, locale),
      overflowLine: m.fact_sheets_overflow_line({}, locale),
      overflowLines: m.fact_sheets_overflow_lines({ lines: '{lines}' }, locale),
      unprintable: m.fact_sheets_unprintable({}, locale),
    },
    footer: footerWords(view, copy),
  };
}

function priorityWords({ priority }: FactSheetView, language: PaperLanguage): string {
  const locale = { locale: language };
  if (priority === null) return m.fact_sheets_priority_unknown({}, locale);
  const words = priority.proposed ? m.fact_sheets_priority_proposed : m.fact_sheets_priority;
  return words({ priority: String(priority.priority) }, locale);
}

function outageSections(view: FactSheetView, language: PaperLanguage): PaperSection[] {
  const locale = { locale: language };
  const lines = (field: keyof FactSheetView & string, title: string, worth: number): PaperSection[] =>
    bulletSection({ field, title, column: 'main', worth }, view[field] as string[]);
  return [
    ...lines('recognise', m.fact_sheets_field_recognise({}, locale), 3),
    ...lines('prioOneWhen', m.fact_sheets_field_prio_one_when({}, locale), 2),
    {
      ...{ field: 'steps', title: m.fact_sheets_field_steps({}, locale), shape: 'steps', column: 'main', worth: 9 },
      items: stepItems('steps', view.steps, language),
      empty: m.fact_sheets_paper_no_steps({}, locale),
    },
    ...stopSection(view, language),
    ...lines('meanwhile', m.fact_sheets_field_meanwhile({}, locale), 1),
  ];
}

const spoken = (number: string): PaperNumber => ({ number, about: '' });

/** When to stop, each with whom to call; who is named for no single line stands under all of them. */
function stopSection(view: FactSheetView, language: PaperLanguage): PaperSection[] {
  const locale = { locale: language };
  const { lines, others } = stopLines(view);
  if (lines.length + others.length === 0) return [];
  const item = (field: string, lead: string, each: CallEach): PaperItem => ({
    ...{ field, lead, aside: '', notes: [] },
    // Of several people one number each; of one also whom to try next.
    numbers: each.flatMap((calls) =>
      calls.slice(0, each.length > 1 ? 1 : 2).map((one) => spoken(numberOnPaper(one, locale))),
    ),
  });
  return [
    {
      ...{ field: 'stopAndCall', title: m.fact_sheets_field_stop_and_call({}, locale), empty: '' },
      ...{ shape: 'warning', column: 'main', worth: 8 },
      items: [
        ...lines.map(({ text, each }, at) => item(`stopAndCall.${at}`, text, each)),
        ...(others.length === 0 ? [] : [item('stopCalls', m.fact_sheets_stop_call_others({}, locale), others)]),
      ],
    },
  ];
}

function needSections(view: FactSheetView, language: PaperLanguage): PaperSection[] {
  const locale = { locale: language };
  const access = { field: 'access', title: m.fact_sheets_field_access({}, locale), column: 'side', worth: 5 } as const;
  const needs = { field: 'needs', title: m.fact_sheets_needs({}, locale), column: 'side', worth: 2 } as const;
  const neededBy = { field: 'neededBy', title: m.fact_sheets_needed_by({}, locale), column: 'side', worth: 1 } as const;
  return [
    ...bulletSection(access, view.access),
    ...bulletSection(
      needs,
      atMost(
        view.needs.map((need) => needWords(need, language)),
        language,
      ),
    ),
    ...bulletSection(
      neededBy,
      atMost(
        view.neededBy.map((one) => one.name),
        language,
      ),
    ),
  ];
}

/** A hub has a hundred neighbours; paper names the first and says how many more the screen shows. */
const atMost = (lines: readonly string[], language: PaperLanguage): string[] => {
  const more = lines.length - mostNeighbours;
  if (more <= 1) return [...lines];
  const rest = m.fact_sheets_more_on_screen({ count: String(more) }, { locale: language });
  return [...lines.slice(0, mostNeighbours), rest];
};
const mostNeighbours = 8;

const operationSections = (view: FactSheetView, language: PaperLanguage): PaperSection[] =>
  (['start', 'stop', 'check'] as const)
    .filter((field) => view[field].length > 0)
    .map((field) => ({
      ...{ field, title: operationTitle(field, language), shape: 'steps', column: 'main', worth: 0, empty: '' },
      items: stepItems(field, view[field], language),
    }));

const operationTitle = (field: 'start' | 'stop' | 'check', language: PaperLanguage): string => {
  const words = { start: m.fact_sheets_start, stop: m.fact_sheets_stop, check: m.fact_sheets_check };
  return words[field]({}, { locale: language });
};

/** No lines, no section: an empty heading on paper tells nobody anything. */
function bulletSection(
  section: Pick<PaperSection, 'field' | 'title' | 'column' | 'worth'>,
  lines: readonly string[],
): PaperSection[] {
  if (lines.length === 0) return [];
  const items = lines.map((lead, at) => ({ field: `${section.field}.${at}`, lead, aside: '', numbers: [], notes: [] }));
  return [{ ...section, shape: 'bullets', items, empty: '' }];
}

function stepItems(field: string, steps: readonly Step[], language: PaperLanguage): PaperItem[] {
  const locale = { locale: language };
  return steps.map((step, at) => {
    const path = `${field}.${at}`;
    const about = [
      step.who === undefined ? '' : m.fact_sheets_done_by({ who: step.who }, locale),
      step.duration === undefined
        ? ''
        : m.fact_sheets_takes({ duration: durationText(step.duration, language) }, locale),
    ].filter((words) => words !== '');
    return {
      field: `${path}.action`,
      lead: step.action,
      aside: about.map(together).join(' · '),
      numbers: step.call === undefined ? [] : [spoken(m.fact_sheets_call_number({ number: step.call }, locale))],
      notes: [
        ...note(`${path}.expected`, m.ui_you_see({}, locale), step.expected),
        ...note(`${path}.ifNot`, m.fact_sheets_if_not({}, locale), step.ifNot),
      ],
    };
  });
}

/** Short words stay on one line; long ones may break, or they would leave the column. */
const together = (words: string): string => (words.length <= 24 ? words.replaceAll(' ', '\u00a0') : words);

const note = (field: string, label: string, text: string | undefined): PaperNote[] =>
  text === undefined ? [] : [{ field, label, text }];

function needWords(need: NeedView, language: PaperLanguage): string {
  const locale = { locale: language };
  const names = atMost(
    need.on.map((one: Named) => one.name),
    language,
  ).join(', ');
  const what =
    need.needed < need.on.length
      ? m.fact_sheets_some_of({ needed: String(need.needed), count: String(need.on.length), names }, locale)
      : names;
  return need.withoutIt === null ? what : `${what}. ${m.fact_sheets_without_it({ what: need.withoutIt }, locale)}`;
}

function reviewWords({ review }: FactSheetView, copy: PaperCopy): string {
  const locale = { locale: copy.language };
  const day = dayWords(review.at ?? copy.now, copy);
  if (review.state === 'never') return m.fact_sheets_never_reviewed({}, locale);
  return review.state === 'reviewed'
    ? m.fact_sheets_reviewed({ day, by: review.by ?? '' }, locale)
    : m.fact_sheets_changed_since({ day }, locale);
}

/** The foot has one line: how far the sheet can be counted on, and the first reason. */
function trustWords(freshness: Freshness, { language }: PaperCopy): string {
  const { title, lines } = noticeFor(freshness, { locale: language });
  return lines[0] === undefined ? title : `${title}: ${lines[0]}`;
}

/** Who judged a valid text and who made it valid, which the day in front of it does not tell. */
function judgedWords({ review: { published } }: FactSheetView, copy: PaperCopy): string[] {
  if (copy.validSince == null || published === undefined) return [];
  const language = { locale: copy.language };
  return [judgedLines(published, { day: (instant) => dayWords(instant, copy), language }).join(' ')];
}

/** A version that was confirmed says since when it holds; any other is a draft. */
function standingWords(version: string, copy: PaperCopy): string {
  const locale = { locale: copy.language };
  const { validSince } = copy;
  if (validSince === undefined) return version;
  if (validSince === null) return m.fact_sheets_draft({ version }, locale);
  return m.fact_sheets_valid({ version, day: dayWords(validSince, copy) }, locale);
}

/** The foot of the page has no room for a history. */
const mostSources = 1;

function footerWords(view: FactSheetView, copy: PaperCopy): string[] {
  const locale = { locale: copy.language };
  const day = (instant: string | null) => dayWords(instant ?? copy.now, copy);
  const { version } = view;
  const answers = [view.owner, view.deputy].filter((one): one is ResponsibleView => one !== null);
  return [
    version === null
      ? m.fact_sheets_no_version({}, locale)
      : standingWords(
          m.fact_sheets_paper_version(
            { version: String(version), day: day(view.changedAt), by: view.changedBy ?? answers[0]?.name ?? '' },
            locale,
          ),
          copy,
        ),
    copy.freshness == null ? reviewWords(view, copy) : trustWords(copy.freshness, copy),
    ...judgedWords(view, copy),
    ...view.sources
      .slice(0, mostSources)
      .map((one) => sourceWords(one, copy.language, (on) => dayWords(`${on}T12:00:00Z`, copy))),
    m.fact_sheets_copy_made({ at: dayWords(copy.now, copy, true) }, locale),
    m.fact_sheets_page({}, locale),
  ].map((line) => line.replace(/\.$/, ''));
}
