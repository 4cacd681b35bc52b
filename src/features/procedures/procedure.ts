import { z } from 'zod';
import { deputyIsAnother, responsibility } from '#features/landscape/responsibility.ts';
import { planStepSchema } from '#features/plans/plan-step.ts';
import { attachment, line, markdown, minutes } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

export const procedureTypes = [
  'normal',
  'outage',
  'restore',
  'backup',
  'change',
  'installation',
  'security',
  'other',
] as const;
export type ProcedureType = (typeof procedureTypes)[number];

/** How something is done: a page with an owner, steps and text. The backup of data is a procedure of its own. */
export const procedureSchema = z.object({
  name: line(160),
  type: z.enum(procedureTypes).optional(),
  about: z
    .array(reference('application', 'service', 'infrastructure', 'asset', 'supplier', 'location'))
    .max(30)
    .optional(),
  purpose: line(250).optional(),
  /** Who keeps this page true. */
  ...responsibility,
  text: markdown(100_000).optional(),
  steps: z.array(planStepSchema).max(100).optional(),
  duration: minutes().optional(),
  complexity: z.enum(['simple', 'normal', 'hard']).optional(),
  keywords: z.array(line(60)).max(20).optional(),
  files: z.array(attachment()).max(20).optional(),
});
export type Procedure = z.infer<typeof procedureSchema>;

export const procedureKind: Kind = {
  name: 'procedure',
  schema: procedureSchema,
  check: deputyIsAnother,
};
