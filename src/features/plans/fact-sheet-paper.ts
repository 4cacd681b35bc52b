import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { Step } from './fact-sheet.ts';
import { contactSections } from './fact-sheet-paper-contacts.ts';
import type { FactSheetView, Named, NeedView, ResponsibleView } from './fact-sheet-view.ts';
import type { FactSheetPaper, PaperCopy, PaperItem, PaperLanguage, PaperNote, PaperSection } from './paper.ts';
import { dayWords } from './sheet-words.ts';

/** Puts a fact sheet in words for paper. */
export function factSheetPaper(view: FactSheetView, copy: PaperCopy): FactSheetPaper {
  const { language } = copy;
  const locale = { locale: language };
  return {
    language,
    title: m.plans_sheet_title({ name: view.about.name }, locale),
    kind: m.plans_sheet_kind({}, locale),
    name: view.about.name,
    organisation: copy.organisation,
    purpose: view.purpose ?? '',
    priority: priorityWords(view, language),
    outage:
      view.maximumOutage === null
        ? m.plans_sheet_outage_unknown({}, locale)
        : m.plans_sheet_outage({ duration: durationText(view.maximumOutage, language) }, locale),
    sections: [...outageSections(view, language), ...contactSections(view, copy), ...needSections(view, language)],
    operation: operationSections(view, language),
    words: {
      operationOnScreen: m.plans_sheet_operation_on_screen({}, locale),
      overflowLine: m.plans_sheet_overflow_line({}, locale),
      overflowLines: m.plans_sheet_overflow_lines({ lines: '{lines}' }, locale),
      unprintable: m.plans_sheet_unprintable({}, locale),
    },
    footer: footerWords(view, copy),
  };
}

function priorityWords({ priority }: FactSheetView, language: PaperLanguage): string {
  const locale = { locale: language };
  if (priority === null) return m.plans_sheet_priority_unknown({}, locale);
  const words = priority.proposed ? m.plans_sheet_priority_proposed : m.plans_sheet_priority;
  return words({ priority: String(priority.priority) }, locale);
}

function outageSections(view: FactSheetView, language: PaperLanguage): PaperSection[] {
  const locale = { locale: language };
  const lines = (field: keyof FactSheetView & string, title: string, worth: number): PaperSection[] =>
    bulletSection({ field, title, column: 'main', worth }, view[field] as string[]);
  return [
    ...lines('recognise', m.plans_field_recognise({}, locale), 3),
    ...lines('prioOneWhen', m.plans_field_prio_one_when({}, locale), 2),
    {
      ...{ field: 'steps', title: m.plans_field_steps({}, locale), shape: 'steps', column: 'main', worth: 9 },
      items: stepItems('steps', view.steps, language),
      empty: m.plans_sheet_no_steps({}, locale),
    },
    ...lines('stopAndCall', m.plans_field_stop_and_call({}, locale), 8).map(
      (section): PaperSection => ({ ...section, shape: 'warning' }),
    ),
    ...lines('meanwhile', m.plans_field_meanwhile({}, locale), 1),
  ];
}

function needSections(view: FactSheetView, language: PaperLanguage): PaperSection[] {
  const locale = { locale: language };
  const access = { field: 'access', title: m.plans_field_access({}, locale), column: 'side', worth: 5 } as const;
  const needs = { field: 'needs', title: m.plans_sheet_needs({}, locale), column: 'side', worth: 2 } as const;
  const neededBy = { field: 'neededBy', title: m.plans_sheet_needed_by({}, locale), column: 'side', worth: 1 } as const;
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
  const rest = m.plans_sheet_more_on_screen({ count: String(more) }, { locale: language });
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
  const words = { start: m.plans_sheet_start, stop: m.plans_sheet_stop, check: m.plans_sheet_check };
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
      step.who === undefined ? '' : m.plans_sheet_done_by({ who: step.who }, locale),
      step.duration === undefined
        ? ''
        : m.plans_sheet_takes({ duration: durationText(step.duration, language) }, locale),
    ].filter((words) => words !== '');
    return {
      field: `${path}.action`,
      lead: step.action,
      aside: about.map(together).join(' · '),
      numbers: step.call === undefined ? [] : [m.plans_sheet_call_number({ number: step.call }, locale)],
      notes: [
        ...note(`${path}.expected`, m.plans_sheet_you_see({}, locale), step.expected),
        ...note(`${path}.ifNot`, m.plans_sheet_if_not({}, locale), step.ifNot),
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
      ? m.plans_sheet_some_of({ needed: String(need.needed), count: String(need.on.length), names }, locale)
      : names;
  return need.withoutIt === null ? what : `${what}. ${m.plans_sheet_without_it({ what: need.withoutIt }, locale)}`;
}

function footerWords(view: FactSheetView, copy: PaperCopy): string[] {
  const locale = { locale: copy.language };
  const day = (instant: string | null) => dayWords(instant ?? copy.now, copy);
  const { review, version } = view;
  const answers = [view.owner, view.deputy].filter((one): one is ResponsibleView => one !== null);
  return [
    version === null
      ? m.plans_sheet_no_version({}, locale)
      : m.plans_sheet_version(
          { version: String(version), day: day(view.changedAt), by: view.changedBy ?? answers[0]?.name ?? '' },
          locale,
        ),
    review.state === 'never'
      ? m.plans_sheet_never_reviewed({}, locale)
      : review.state === 'reviewed'
        ? m.plans_sheet_reviewed({ day: day(review.at), by: review.by ?? '' }, locale)
        : m.plans_sheet_changed_since({ day: day(review.at) }, locale),
    m.plans_sheet_copy_made({ at: dayWords(copy.now, copy, true) }, locale),
    m.plans_sheet_page({}, locale),
  ];
}
