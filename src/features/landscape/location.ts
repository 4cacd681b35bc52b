import { z } from 'zod';
import { day, line, paragraph, telephone } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { deputyIsAnother, responsibility } from './responsibility.ts';

/** A building, a server room, a desk to go to. */
export const locationSchema = z.object({
  name: line(120),
  address: line(200).optional(),
  type: line(60).optional(),
  telephone: telephone().optional(),
  /** How to get in at night: who has the key, never the code itself. */
  access: paragraph(1000).optional(),
  isAlternateSite: z.boolean().optional(),
  /** What is ready there: desks, lines, power. */
  means: paragraph(1000).optional(),
  lastCheckedOn: day().optional(),
  ...responsibility,
  notes: paragraph(2000).optional(),
});
export type Location = z.infer<typeof locationSchema>;

export const locationKind: Kind = { name: 'location', schema: locationSchema, check: deputyIsAnother };
