import { m } from '#platform/language/generated/messages.js';
import { dayOf } from '#platform/time/calendar.ts';
import type { KindName } from '#records/kind-name.ts';
import { isAsked, isConfirmedKind } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { Freshness } from './freshness.ts';
import { dayText, noticeFor } from './freshness-words.ts';

/** How a text stands, for one line under its title and one mark in a list. */
export interface Standing {
  state: 'valid' | 'draft' | 'asked' | 'stale';
  /** For a list: one or two words. */
  word: string;
  /** For its own page: the state, when and by whom. */
  line: string;
}

/** The standing of a text that is confirmed or reviewed; null for a record that is neither. */
export function standingOf(record: RecordView, freshness: Freshness | null): Standing | null {
  if (isConfirmedKind(record.kind) && record.published === undefined) return draftStanding(record);
  if (freshness === null) return looseStandings.includes(record.kind) ? looseStanding(record) : null;
  const { published } = record;
  const notice = noticeFor(freshness);
  const since =
    published === undefined
      ? []
      : [m.reviews_standing_published({ on: dayText(dayOf(published.at)), by: published.by })];
  if (notice.tone !== 'doubt') {
    return { state: 'valid', word: m.reviews_standing_valid(), line: since[0] ?? notice.title };
  }
  const isNew = freshness.state === 'never';
  const word = isNew ? m.reviews_state_never() : m.reviews_standing_stale();
  return { state: 'stale', word, line: [...since, isNew ? word : m.reviews_standing_stale_line()].join(' · ') };
}

/** Pages of knowledge that do not come back by themselves: they say all the same whether somebody looked. */
const looseStandings: readonly KindName[] = ['setting', 'solution'];

function looseStanding({ review, contentHash }: RecordView): Standing {
  if (review === null) return { state: 'stale', word: m.reviews_state_never(), line: m.reviews_state_never() };
  const seen = { on: dayText(dayOf(review.at)), by: review.by };
  if (review.contentHash === contentHash) {
    return { state: 'valid', word: m.reviews_standing_valid(), line: m.reviews_reviewed(seen) };
  }
  return { state: 'stale', word: m.reviews_state_changed(), line: m.reviews_reviewed_earlier(seen) };
}

function draftStanding(record: RecordView): Standing {
  const { updatedAt, updatedBy: by } = record;
  const asked = isAsked(record);
  const word = asked ? m.reviews_standing_asked() : m.reviews_standing_draft();
  const when = m.reviews_standing_changed({ on: dayText(dayOf(updatedAt)), by });
  return { state: asked ? 'asked' : 'draft', word, line: `${word}, ${m.reviews_standing_not_confirmed()} · ${when}` };
}

/** Says whether a list has to tell of it: what is valid needs no mark. */
export const needsMark = (standing: Standing | null): standing is Standing =>
  standing !== null && standing.state !== 'valid';
