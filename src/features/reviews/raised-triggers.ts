import type { RecordView } from '#records/record.ts';
import { concernedBy } from './around.ts';
import type { TieType } from './lost-ties.ts';
import { reviewFacts } from './review-list.ts';
import { isReviewedKind } from './review-rule.ts';
import { triggerSubjects } from './review-trigger.ts';

/** A tie that a change cut, with what brought the change. */
export interface CutTie {
  /** The same for everything that came at once: an import of a thousand records is one cause. */
  cause: string;
  isImport: boolean;
  /** The day on which it happened, YYYY-MM-DD. */
  on: string;
  type: TieType;
  /** Ids of the records that lost it. */
  about: readonly string[];
  /** The name of the record that changed. */
  name: string;
}

/** One text to look at again because of one cause. */
export interface RaisedTrigger {
  text: RecordView;
  cause: string;
  ties: CutTie[];
}

/**
 * One trigger per text and per cause, however much that cause changed: who reviews looks once. A text that nobody ever
 * confirmed waits for its first reader anyway.
 */
export function raisedTriggers(ties: readonly CutTie[], records: readonly RecordView[]): RaisedTrigger[] {
  if (ties.length === 0) return [];
  const { around, rule } = reviewFacts(records, true);
  const texts = records.filter((one) => isReviewedKind(one.kind, rule) && canBeNamed.has(one.kind) && isConfirmed(one));
  return texts.flatMap((text) => {
    const concerned = concernedBy(text, around);
    const byCause = new Map<string, CutTie[]>();
    for (const tie of ties) {
      if (!tie.about.some((id) => concerned.has(id))) continue;
      byCause.set(tie.cause, [...(byCause.get(tie.cause) ?? []), tie]);
    }
    return [...byCause].map(([cause, own]) => ({ text, cause, ties: own }));
  });
}

const canBeNamed: ReadonlySet<string> = new Set(triggerSubjects);

const isConfirmed = ({ review, published, deletedAt }: RecordView): boolean =>
  deletedAt === null && (review !== null || published !== undefined);
