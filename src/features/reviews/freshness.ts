import { hasLeft } from '#features/people/has-left.ts';
import type { Person } from '#features/people/person.ts';
import { dayOf, plusDays, plusMonths } from '#platform/time/calendar.ts';
import type { KindName } from '#records/kind-name.ts';
import { isConfirmedKind, judgesOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { type Around, concernedBy, leansOn } from './around.ts';
import { monthsFor, type ReviewRule } from './review-rule.ts';
import type { ReviewTrigger, triggerTypes } from './review-trigger.ts';

/** From true to doubtful. */
export const freshnessStates = ['fresh', 'due-soon', 'overdue', 'triggered', 'changed', 'never'] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** Why a record is doubtful although its own text did not change. */
export interface FreshnessReason {
  type: 'changed' | 'left' | 'deleted' | (typeof triggerTypes)[number];
  /** What changed, left, is gone, or tells what happened. */
  recordId: string;
  kind: KindName | null;
  name: string;
  /** The day on which it happened; null where nobody can tell. */
  on: string | null;
}

/** Whether what stands there can still be counted on. */
export interface Freshness {
  state: FreshnessState;
  /** The day on which somebody must have looked at it. */
  dueOn: string;
  /** The last time that somebody confirmed this or an earlier content; null: never. */
  reviewedOn: string | null;
  reviewedBy: string | null;
  reasons: FreshnessReason[];
}

/** What freshness depends on besides the record itself. */
export interface FreshnessFacts {
  around: Around;
  rule: ReviewRule;
  /** The records that tell of incidents, drills and reorganisations. */
  triggers: readonly RecordView[];
}

/** So many days before it is due a record says so. */
export const soonDays = 14;
/** So many days new or edited text may wait for its first reader. */
const firstReviewDays = 14;

/** Says how far a record can be counted on, seen from today (YYYY-MM-DD). */
export function freshnessOf(record: RecordView, facts: FreshnessFacts, today: string): Freshness {
  const confirmed = confirmationOf(record);
  const last = { reviewedOn: confirmed?.on ?? null, reviewedBy: confirmed?.by ?? null };
  if (confirmed === undefined || !confirmed.isOfThis) {
    const state = confirmed === undefined ? 'never' : 'changed';
    return { state, dueOn: plusDays(dayOf(record.updatedAt), firstReviewDays), ...last, reasons: [] };
  }
  const reasons = reasonsSince(record, facts, sinceWhen(record, confirmed.at), today);
  const dueOn = plusMonths(confirmed.on, monthsFor(record.kind, facts.rule));
  if (reasons.length > 0) return { state: 'triggered', dueOn: firstDay(reasons, dueOn), ...last, reasons };
  return { state: stateOn(today, dueOn), dueOn, ...last, reasons };
}

interface Confirmation {
  at: string;
  on: string;
  by: string;
  isOfThis: boolean;
}

/**
 * The last act by which somebody confirmed a content: a review, or a publication, which needs verdicts on it. Where
 * others must confirm a text and did not, nobody's review makes it fresh, wherever it came from.
 */
function confirmationOf({ kind, review, published, contentHash }: RecordView): Confirmation | undefined {
  if (published === undefined && isConfirmedKind(kind)) return undefined;
  const publication = published === undefined ? undefined : { ...published, by: judgesOf(published) };
  const acts = [review, publication].flatMap((act) => act ?? []);
  const made = acts.map((act) => ({ at: act.at, by: act.by, isOfThis: act.contentHash === contentHash }));
  const [last] = made.sort((a, b) => Number(b.isOfThis) - Number(a.isOfThis) || Date.parse(b.at) - Date.parse(a.at));
  return last && { ...last, on: dayOf(last.at) };
}

/**
 * What was brought here with its review, by an import of records that were new here, arrived after that review together
 * with all around it: only what changed since then counts.
 */
const sinceWhen = ({ revision, nature, updatedAt }: RecordView, confirmedAt: string): string =>
  revision === 1 && nature === 'import' && Date.parse(updatedAt) > Date.parse(confirmedAt) ? updatedAt : confirmedAt;

function reasonsSince(record: RecordView, facts: FreshnessFacts, since: string, today: string): FreshnessReason[] {
  const nearby = leansOn(record, facts.around).flatMap((one) => changeOf(one, since, today));
  const happened = happenings(concernedBy(record, facts.around), facts, since, today);
  return [...gone(record, facts.around), ...nearby, ...happened].sort(byDay);
}

function gone(record: RecordView, around: Around): FreshnessReason[] {
  if (!around.whole) return [];
  return record.references.flatMap((id) => {
    const target = around.byId(id);
    if (target !== undefined && target.deletedAt === null) return [];
    const on = target?.deletedAt == null ? null : dayOf(target.deletedAt);
    return [{ type: 'deleted' as const, recordId: id, kind: target?.kind ?? null, name: target?.name ?? '', on }];
  });
}

function changeOf(one: RecordView, since: string, today: string): FreshnessReason[] {
  const place = { recordId: one.id, kind: one.kind, name: one.name };
  const { leftOn } = one.content as Partial<Person>;
  if (leftOn !== undefined && hasLeft(one, today) && leftOn >= dayOf(since))
    return [{ type: 'left', ...place, on: leftOn }];
  if (one.nature === 'migration' || Date.parse(one.updatedAt) <= Date.parse(since)) return [];
  return [{ type: 'changed', ...place, on: dayOf(one.updatedAt) }];
}

/**
 * What happened to the record, its subject or what it leans on after the review, and what was written down only after
 * it: the reviewer did not know.
 */
function happenings(
  concerned: ReadonlySet<string>,
  { triggers }: FreshnessFacts,
  since: string,
  today: string,
): FreshnessReason[] {
  return triggers.flatMap(({ id, kind, name, content, updatedAt, deletedAt }) => {
    const { type = 'other', happenedOn, about = [] } = content as ReviewTrigger;
    const wasKnown = happenedOn <= dayOf(since) && Date.parse(updatedAt) <= Date.parse(since);
    const isAhead = happenedOn > today;
    if (deletedAt !== null || isAhead || wasKnown || !about.some((one) => concerned.has(one))) return [];
    return [{ type, recordId: id, kind, name, on: happenedOn }];
  });
}

const byDay = (a: FreshnessReason, b: FreshnessReason): number => (a.on ?? '').localeCompare(b.on ?? '');

const firstDay = (reasons: readonly FreshnessReason[], otherwise: string): string =>
  reasons.find(({ on }) => on !== null)?.on ?? otherwise;

function stateOn(today: string, dueOn: string): FreshnessState {
  if (today > dueOn) return 'overdue';
  return today >= plusDays(dueOn, -soonDays) ? 'due-soon' : 'fresh';
}
