import { type FieldText, textsOf } from '#features/checks/check-book.ts';
import { holesInField } from '#features/checks/text-holes.ts';
import { type PlanGap, planCompleteness } from '#features/plans/plan-completeness.ts';
import { planView } from '#features/plans/plan-view.ts';
import type { RecordView } from '#records/record.ts';

/** What a text still lacks when it is asked about or made valid: a reason to look, never one to stop. */
export interface TextLacks {
  gaps: PlanGap[];
  /** The places that wait for a word, such as `<LEVERANCIER>`, as often as they stand there. */
  holes: { field: string; hole: string }[];
}

const holesOf = (text: FieldText) => holesInField(text).map((hole) => ({ field: text.field, hole }));

/** Finds what a text lacks by the rules that the workbench and the checks go by; only a plan has parts that it must have. */
export function textLacks(record: RecordView, around: readonly RecordView[], today: string): TextLacks {
  const gaps = record.kind === 'plan' ? planCompleteness(planView(record, around, today)).gaps : [];
  return { gaps, holes: textsOf(record.content).flatMap(holesOf) };
}
