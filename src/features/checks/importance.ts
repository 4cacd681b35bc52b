import { effectivePriority } from '#features/landscape/effective-priority.ts';
import type { Gap, GapCode } from '#features/landscape/gap.ts';
import type { RecordView } from '#records/record.ts';
import { type FindingCode, isHint } from './finding.ts';

/** `must`: at night somebody gets stuck on it, or it does harm; `should`: it makes things whole; `hint`: have a look. */
export const importances = ['must', 'should', 'hint'] as const;
export type Importance = (typeof importances)[number];

const mustFindings = new Set<FindingCode>([
  'secret-in-text',
  'secret-in-file',
  'step-against-scenario',
  'circular',
  'recovery-too-slow',
  'contract-too-slow',
  'person-not-reachable',
  'owner-left',
  'deputy-is-owner',
  'no-owner',
  'step-without-actor',
  'step-leads-nowhere',
  'placeholder',
]);

const mustGaps = new Set<GapCode>([
  'fact-sheet-without-steps',
  'inform-without-number',
  'no-owner',
  'deputy-is-owner',
  'owner-left',
  'no-supplier-number',
  'person-without-number',
  'role-without-holder',
  'broken-reference',
]);

/** What must be back first must have a fact sheet; for the rest it can wait. */
const mostUrgent = 1;

/** How much a finding matters. */
export const importanceOfFinding = (code: FindingCode): Importance => {
  if (isHint(code)) return 'hint';
  return mustFindings.has(code) ? 'must' : 'should';
};

/** How much a gap matters, in this record. */
export function importanceOfGap({ code }: Gap, record: RecordView | undefined): Importance {
  if (mustGaps.has(code)) return 'must';
  const isUrgent = record !== undefined && effectivePriority(record.content)?.priority === mostUrgent;
  return code === 'no-fact-sheet' && isUrgent ? 'must' : 'should';
}
