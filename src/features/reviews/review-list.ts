import { effectivePriority } from '#features/landscape/effective-priority.ts';
import type { RecordView } from '#records/record.ts';
import { type Around, aroundIn, subjectsOf } from './around.ts';
import { type Freshness, type FreshnessFacts, freshnessOf, freshnessStates } from './freshness.ts';
import { isReviewedKind, type ReviewRule, reviewRule } from './review-rule.ts';
import { type Reviewers, reviewersOf } from './reviewers.ts';

/** One record that comes back to be reviewed, how it stands, and who is asked. */
export interface ReviewItem {
  record: RecordView;
  freshness: Freshness;
  reviewers: Reviewers;
  /** The priority of what it is about; 5 where nobody gave one. */
  priority: number;
}

/** What freshness in one organisation depends on, from all of its records. */
export function reviewFacts(records: readonly RecordView[], whole: boolean): FreshnessFacts & { rule: ReviewRule } {
  const around = aroundIn(records, whole);
  const triggers = [...new Map(records.map((one) => [one.id, one])).values()].filter(
    ({ kind }) => kind === 'review-trigger',
  );
  return { around, rule: reviewRule(records), triggers };
}

/** Everything that comes back to be reviewed: what has to be done first goes first. */
export function reviewList(records: readonly RecordView[], today: string, whole = true): ReviewItem[] {
  const facts = reviewFacts(records, whole);
  return records
    .filter(({ kind, deletedAt }) => deletedAt === null && isReviewedKind(kind, facts.rule))
    .map((record) => ({
      record,
      freshness: freshnessOf(record, facts, today),
      reviewers: reviewersOf(record, facts.around),
      priority: priorityOf(record, facts.around),
    }))
    .sort(byUrgency);
}

function priorityOf(record: RecordView, around: Around): number {
  const found = subjectsOf(record).flatMap((id) => {
    const subject = id === record.id ? record : around.byId(id);
    return (subject && effectivePriority(subject.content)?.priority) ?? [];
  });
  return Math.min(5, ...found);
}

const isOpen = ({ freshness }: ReviewItem): number => Number(freshnessStates.indexOf(freshness.state) > 1);

const byUrgency = (a: ReviewItem, b: ReviewItem): number =>
  isOpen(b) - isOpen(a) ||
  (isOpen(a) === 1 ? a.priority - b.priority : 0) ||
  a.freshness.dueOn.localeCompare(b.freshness.dueOn) ||
  a.record.name.localeCompare(b.record.name, 'nl', { numeric: true });
