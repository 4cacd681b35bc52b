import { z } from 'zod';
import { planTypes } from '#features/plans/plan.ts';
import { line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { kindNames } from '#records/kind-name.ts';
import { reference } from '#records/reference.ts';

/** How often this organisation reviews what, who must agree, and how many parts are tested at random. One per organisation. */
export const reviewPolicySchema = z.object({
  name: line(120),
  /** Months within which a review is due, for every kind that is not named below. */
  months: z.int().min(1).max(36).optional(),
  perKind: z
    .array(z.strictObject({ kindName: z.enum(kindNames), months: z.int().min(1).max(36) }))
    .max(30)
    .optional(),
  /** Who must agree besides the two verdicts, per type of plan. */
  coReviewers: z
    .array(z.strictObject({ planType: z.enum(planTypes), roles: z.array(reference('role')).max(10).optional() }))
    .max(10)
    .optional(),
  spotChecksPerMonth: z.int().min(0).max(50).optional(),
});
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;

export const reviewPolicyKind: Kind = { name: 'review-policy', schema: reviewPolicySchema };
