import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** One part of a plan that was drawn to be tried this month, and how it went. */
export const spotCheckSchema = z.object({
  name: line(200),
  about: reference('plan', 'fact-sheet', 'procedure', 'action-card').optional(),
  /** Which step, section or number that is forwarded, in the words that it had when it was drawn. */
  part: line(300).optional(),
  /** YYYY-MM. */
  month: line(7),
  drawnOn: day().optional(),
  who: reference('person').optional(),
  result: z.enum(['works', 'works-with-remarks', 'does-not-work', 'not-tried']).optional(),
  triedOn: day().optional(),
  remarks: line(400).optional(),
  /** The content hash of the text when it was tried and did not work. */
  textHash: line(64).optional(),
  /** Why nothing changes in that text: without this, only a mended text closes what did not work (R84). */
  noChange: line(400).optional(),
});
export type SpotCheck = z.infer<typeof spotCheckSchema>;

export const spotCheckKind: Kind = { name: 'spot-check', schema: spotCheckSchema };
