import { z } from 'zod';
import { deputyIsAnother, responsibility } from '#features/landscape/responsibility.ts';
import { day, line, paragraph } from '#records/content-text.ts';
import type { FieldProblem, Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** How often it may happen, from least to most. */
export const likelihoods = ['rare', 'sometimes', 'often', 'constantly'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** How much it hurts, from least to most. */
export const impacts = ['small', 'noticeable', 'serious', 'disastrous'] as const;
export type Impact = (typeof impacts)[number];

/** What the organisation decided about it; whether that is true follows from the measures. */
export const riskStatuses = ['open', 'planned', 'covered', 'accepted'] as const;

/** What the program can see for itself in the other records. */
export const watchTypes = [
  'fact-sheets',
  'backups',
  'restore-tests',
  'reviews',
  'default-settings',
  'absence',
  'roles',
  'supplier-numbers',
  'alternate-sites',
] as const;
export type WatchType = (typeof watchTypes)[number];

/** One measure: it keeps the risk from happening, or limits what it does. Evidence says that it is really there. */
const measureSchema = z.strictObject({
  what: line(300),
  type: z.enum(['preventive', 'mitigating']).optional(),
  who: reference('role', 'person', 'team').optional(),
  /** Planned until this day; without evidence before it, nothing is wrong yet. */
  readyBy: day().optional(),
  evidence: reference(
    'procedure',
    'setting',
    'handling',
    'document',
    'spot-check',
    'takeover-test',
    'plan',
    'fact-sheet',
    'action-card',
    'contract',
    'asset',
    'location',
    'infrastructure',
    'role',
  ).optional(),
  evidenceText: line(300).optional(),
  evidenceOn: day().optional(),
  /** After so many months it must be shown again. */
  months: z.int().min(1).max(36).optional(),
});
export type Measure = z.infer<typeof measureSchema>;

/** Something that may go wrong, what is done about it, and how one knows that this is so. */
export const riskSchema = z.object({
  name: line(160),
  cause: paragraph(1000).optional(),
  consequence: paragraph(1000).optional(),
  about: z
    .array(reference('application', 'service', 'infrastructure', 'location', 'organisation'))
    .max(30)
    .optional(),
  likelihood: z.enum(likelihoods).optional(),
  impact: z.enum(impacts).optional(),
  measures: z.array(measureSchema).max(20).optional(),
  status: z.enum(riskStatuses).optional(),
  accepted: z
    .strictObject({
      by: reference('person').optional(),
      reason: line(300).optional(),
      until: day().optional(),
    })
    .optional(),
  ...responsibility,
  watch: z.enum(watchTypes).optional(),
  /** Under which key it came with the program; such a risk is not offered again. */
  shipped: line(40).optional(),
});
export type Risk = z.infer<typeof riskSchema>;

export const riskKind: Kind = { name: 'risk', schema: riskSchema, check: riskProblems };

function riskProblems(content: Record<string, unknown>): FieldProblem[] {
  const { status, accepted = {} } = content as Risk;
  const missing = (['by', 'reason', 'until'] as const).find((part) => accepted[part] === undefined);
  return [
    ...deputyIsAnother(content),
    ...(status === 'accepted' && missing !== undefined
      ? [{ field: `accepted.${missing}`, message: 'accepted-without' }]
      : []),
  ];
}
