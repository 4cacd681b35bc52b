import { z } from 'zod';
import { deputyIsAnother, responsibility } from '#features/landscape/responsibility.ts';
import { attachment, day, line, markdown } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** What once helped: symptom, cause and remedy. */
export const solutionSchema = z.object({
  name: line(160),
  about: z
    .array(reference('application', 'service', 'infrastructure', 'asset', 'internet-connection'))
    .max(20)
    .optional(),
  symptom: line(300).optional(),
  /** The exact words of the message on the screen. */
  message: line(500).optional(),
  cause: markdown(4000).optional(),
  helped: markdown(20_000).optional(),
  foundBy: reference('person', 'supplier', 'team').optional(),
  foundOn: day().optional(),
  keywords: z.array(line(60)).max(20).optional(),
  files: z.array(attachment()).max(20).optional(),
  /** Who keeps this page true. */
  ...responsibility,
});
export type Solution = z.infer<typeof solutionSchema>;

export const solutionKind: Kind = { name: 'solution', schema: solutionSchema, check: deputyIsAnother };
