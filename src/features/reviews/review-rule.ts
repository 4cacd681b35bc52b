import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { ReviewPolicy } from './review-policy.ts';

/** How often what is reviewed in this organisation. */
export interface ReviewRule {
  months: number;
  perKind: ReadonlyMap<KindName, number>;
  spotChecksPerMonth: number;
}

/** Every three months, until the organisation says otherwise. */
export const usualRule: ReviewRule = { months: 3, perKind: new Map(), spotChecksPerMonth: 4 };

/** What people follow at night: these are reviewed everywhere, other kinds where the organisation names them. */
const alwaysReviewed: readonly KindName[] = ['plan', 'fact-sheet', 'procedure', 'action-card'];

/** The rule of an organisation, from its review policy; the oldest record where there is more than one. */
export function reviewRule(records: readonly RecordView[]): ReviewRule {
  const kept = records.filter(({ kind, deletedAt }) => kind === 'review-policy' && deletedAt === null);
  const [first] = [...kept].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined) return usualRule;
  const policy = first.content as ReviewPolicy;
  return {
    months: policy.months ?? usualRule.months,
    perKind: new Map((policy.perKind ?? []).map(({ kindName, months }) => [kindName, months])),
    spotChecksPerMonth: policy.spotChecksPerMonth ?? usualRule.spotChecksPerMonth,
  };
}

/** Whether records of this kind come back to be reviewed. */
export const isReviewedKind = (kind: KindName, rule: ReviewRule): boolean =>
  alwaysReviewed.includes(kind) || rule.perKind.has(kind);

/** After so many months a record of this kind is reviewed again. */
export const monthsFor = (kind: KindName, rule: ReviewRule): number => rule.perKind.get(kind) ?? rule.months;
