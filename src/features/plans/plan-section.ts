import { z } from 'zod';
import { provenanceSchema } from '#features/documents/provenance.ts';
import { line, markdown } from '#records/content-text.ts';
import { reference } from '#records/reference.ts';

/** What a section shows besides its text: the facts of the plan and of the records around it. */
export const planBlocks = [
  'text',
  'scope',
  'not-arranged',
  'activation',
  'roles',
  'scenarios',
  'steps-response',
  'steps-emergency',
  'steps-recovery',
  'steps-return',
  'actions',
  'restart-order',
  'impact',
  'dependencies',
  'rebuild-order',
  'target',
  'restore',
  'communication',
  'suppliers',
  'resources',
  'alternate-sites',
  'recovered',
  'contacts',
  'holders',
] as const;
export type PlanBlock = (typeof planBlocks)[number];

/** One section: its own text, the block that it shows, and texts that hold in one scenario only. */
export const planSectionSchema = z.strictObject({
  /** Stays the same when the title changes; binds a section to its template. */
  key: line(60),
  title: line(120),
  block: z.enum(planBlocks),
  text: markdown().optional(),
  variants: z
    .array(z.strictObject({ scenario: reference('scenario').optional(), text: markdown().optional() }))
    .max(30)
    .optional(),
  sources: z.array(provenanceSchema).max(30).optional(),
});
export type PlanSection = z.infer<typeof planSectionSchema>;
