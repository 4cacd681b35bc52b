import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** A walk through an application with its administrator: every function, when it works and when it fails. */
export const walkthroughSchema = z.object({
  name: line(160),
  about: reference('application').optional(),
  heldOn: day().optional(),
  by: z.array(reference('person')).max(10).optional(),
  checks: z
    .array(
      z.strictObject({
        /** The name of the function, as it stands with the application. */
        function: line(160),
        working: z.enum(['understood', 'unclear', 'not-seen']).optional(),
        failing: z.enum(['understood', 'unclear', 'not-seen']).optional(),
        note: line(400).optional(),
        /** Who settles what is unclear. */
        owner: reference('person').optional(),
      }),
    )
    .max(200)
    .optional(),
  finishedOn: day().optional(),
});
export type Walkthrough = z.infer<typeof walkthroughSchema>;

export const walkthroughKind: Kind = { name: 'walkthrough', schema: walkthroughSchema };
