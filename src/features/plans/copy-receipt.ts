import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { copyForms } from './plan.ts';

/**
 * One copy of a plan or fact sheet that was handed out (R80). A record of its own: what was agreed in the plan does not
 * change by it, so the plan stays valid.
 */
export const copyReceiptSchema = z.object({
  name: line(200),
  about: reference('plan', 'fact-sheet').optional(),
  holder: reference('person', 'team', 'role', 'location', 'organisation').optional(),
  /** Who holds it, where that is no record. */
  holderName: line(160).optional(),
  version: line(40).optional(),
  /** The content hash of what was handed out: the same text is the same copy, whatever its number. */
  contentHash: line(64).optional(),
  handedOn: day().optional(),
  /** The day on which it came back; whoever gave it back holds none. */
  returnedOn: day().optional(),
  form: z.enum(copyForms).optional(),
  where: line(200).optional(),
  givenBy: reference('person').optional(),
  remarks: line(400).optional(),
});
export type CopyReceipt = z.infer<typeof copyReceiptSchema>;

export const copyReceiptKind: Kind = { name: 'copy-receipt', schema: copyReceiptSchema };
