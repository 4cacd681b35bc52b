import { z } from 'zod';
import { line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';

/** A word that this organisation uses, and what it means: the glossary. */
export const termSchema = z.object({
  name: line(80),
  meaning: line(400).optional(),
  otherWords: z.array(line(80)).max(10).optional(),
});
export type Term = z.infer<typeof termSchema>;

export const termKind: Kind = { name: 'term', schema: termSchema };
