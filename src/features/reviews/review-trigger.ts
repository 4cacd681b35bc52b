import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

export const triggerTypes = ['incident', 'drill', 'reorganisation', 'tender', 'other'] as const;

/** What can be looked at again because of something that happened. */
export const triggerSubjects = [
  'application',
  'service',
  'infrastructure',
  'plan',
  'fact-sheet',
  'procedure',
  'action-card',
  'scenario',
  'setting',
  'solution',
  'contract',
  'document',
  'risk',
  'supplier',
  'team',
  'location',
  'asset',
  'internet-connection',
  'person',
  'role',
  'organisation',
] as const;

/** So many changes of one import are told by name. */
export const mostTold = 500;

/** Something that happened, because of which these records must be looked at again at once. */
export const reviewTriggerSchema = z.object({
  name: line(160),
  type: z.enum(triggerTypes).optional(),
  happenedOn: day(),
  about: z
    .array(reference(...triggerSubjects))
    .max(100)
    .optional(),
  why: line(300).optional(),
  /** Everything that one cause changed for this text, where that is more than one thing. */
  changes: z.array(line(200)).max(mostTold).optional(),
});
export type ReviewTrigger = z.infer<typeof reviewTriggerSchema>;

export const reviewTriggerKind: Kind = { name: 'review-trigger', schema: reviewTriggerSchema };
