import { m } from '#platform/language/generated/messages.js';
import type { Freshness, FreshnessReason } from './freshness.ts';

export interface WordsIn {
  locale: 'nl' | 'en';
}

/** What every rendering says of how far its text can be counted on. */
export interface FreshnessNotice {
  /** `calm`: confirmed; `soon`: to be confirmed shortly; `doubt`: not to be counted on without checking. */
  tone: 'calm' | 'soon' | 'doubt';
  title: string;
  /** Why, one line each, the most telling first. */
  lines: string[];
}

const mostReasons = 4;

/** The notice for a rendering. Without `language` the words are in the language of the screen. */
export function noticeFor(freshness: Freshness, language?: WordsIn): FreshnessNotice {
  const { state } = freshness;
  const tone = state === 'fresh' ? 'calm' : state === 'due-soon' ? 'soon' : 'doubt';
  return { tone, title: titleOf(freshness, language), lines: linesOf(freshness, language) };
}

function titleOf(freshness: Freshness, language: WordsIn | undefined): string {
  const { state, dueOn } = freshness;
  const on = dayText(dueOn, language);
  if (state === 'never') return m.reviews_state_never({}, language);
  if (state === 'changed') return m.reviews_state_changed({}, language);
  if (state === 'triggered') return m.reviews_state_triggered({}, language);
  if (state === 'overdue') return m.reviews_state_overdue({ on }, language);
  if (state === 'due-soon') return m.reviews_state_due_soon({ on }, language);
  return reviewedLine(freshness, language);
}

function linesOf(freshness: Freshness, language: WordsIn | undefined): string[] {
  const { state, reasons, reviewedOn } = freshness;
  const told = reasons.slice(0, mostReasons).map((reason) => reasonText(reason, language));
  const more = reasons.length - told.length;
  const rest = more > 0 ? [m.reviews_more_reasons({ count: more }, language)] : [];
  const reviewed = state === 'fresh' || reviewedOn === null ? [] : [lastReviewLine(freshness, language)];
  return [...told, ...rest, ...reviewed];
}

/** An edited text was reviewed in an earlier wording; any other was reviewed as it stands. */
const lastReviewLine = (freshness: Freshness, language: WordsIn | undefined): string =>
  freshness.state === 'changed'
    ? m.reviews_reviewed_earlier(
        { on: dayText(freshness.reviewedOn ?? '', language), by: freshness.reviewedBy ?? '' },
        language,
      )
    : reviewedLine(freshness, language);

const reviewedLine = ({ reviewedOn, reviewedBy }: Freshness, language: WordsIn | undefined): string =>
  m.reviews_reviewed({ on: dayText(reviewedOn ?? '', language), by: reviewedBy ?? '' }, language);

/** One reason, as a line. */
export function reasonText({ type, name, on }: FreshnessReason, language?: WordsIn): string {
  const day = on === null ? '' : dayText(on, language);
  switch (type) {
    case 'changed':
      return m.reviews_reason_changed({ name, on: day }, language);
    case 'left':
      return m.reviews_reason_left({ name, on: day }, language);
    case 'deleted':
      return name === '' ? m.reviews_reason_gone({}, language) : m.reviews_reason_deleted({ name }, language);
    case 'incident':
      return m.reviews_reason_incident({ name, on: day }, language);
    case 'drill':
      return m.reviews_reason_drill({ name, on: day }, language);
    case 'reorganisation':
      return m.reviews_reason_reorganisation({ name, on: day }, language);
    case 'tender':
      return m.reviews_reason_tender({ name, on: day }, language);
    case 'other':
      return m.reviews_reason_other({ name, on: day }, language);
  }
}

/** A calendar day in words, "12 augustus 2026". */
export function dayText(day: string, language?: WordsIn): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const names = m.reviews_months({}, language).split(' ');
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${names[Number(month) - 1]} ${year}`;
}

/** A month (YYYY-MM) in words, "augustus 2026". */
export const monthText = (month: string, language?: WordsIn): string =>
  dayText(`${month}-01`, language).replace(/^\S+ /, '');
