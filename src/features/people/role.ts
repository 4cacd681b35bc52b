import { z } from 'zod';
import { line, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** What somebody does when it matters, apart from who that is today. */
export const roleSchema = z.object({
  name: line(120),
  responsibilities: paragraph(2000).optional(),
  /** The first thing that whoever takes the role does. */
  firstAction: line(200).optional(),
  /** Who takes the role: the first, then who stands in, in this order. */
  holders: z.array(reference('person')).max(10).optional(),
  notes: paragraph(2000).optional(),
});
export type Role = z.infer<typeof roleSchema>;

export const roleKind: Kind = { name: 'role', schema: roleSchema };
