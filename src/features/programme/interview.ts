import { z } from 'zod';
import { day, line, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** A talk with who knows an application; each answer keeps the key of its question. */
export const interviewSchema = z.object({
  name: line(160),
  about: reference('application', 'service', 'infrastructure').optional(),
  heldOn: day().optional(),
  answeredBy: z.array(reference('person')).max(10).optional(),
  heldBy: z.array(reference('person')).max(10).optional(),
  together: z.boolean().optional(),
  answers: z
    .array(
      z.strictObject({
        question: line(60),
        answer: paragraph(4000).optional(),
        /** The question was asked and does not apply, or nobody knows. */
        unanswered: z.enum(['does-not-apply', 'not-known']).optional(),
        /** The answer was taken over into a plan or fact sheet. */
        takenOver: z.boolean().optional(),
      }),
    )
    .max(60)
    .optional(),
  finishedOn: day().optional(),
});
export type Interview = z.infer<typeof interviewSchema>;

export const interviewKind: Kind = { name: 'interview', schema: interviewSchema };
