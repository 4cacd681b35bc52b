import { z } from 'zod';
import { day, line, paragraph, telephone } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** Somebody who can be called. */
export const personSchema = z.object({
  name: line(120),
  function: line(120).optional(),
  mobile: telephone().optional(),
  telephone: telephone().optional(),
  email: z.email().max(200).optional(),
  /** When the number was last confirmed. */
  verifiedOn: day().optional(),
  organisation: reference('organisation').optional(),
  team: reference('team').optional(),
  roles: z.array(reference('role')).max(20).optional(),
  location: reference('location').optional(),
  /** When and how to reach this person outside office hours. */
  reachable: line(200).optional(),
  leftOn: day().optional(),
  notes: paragraph(2000).optional(),
});
export type Person = z.infer<typeof personSchema>;

export const personKind: Kind = { name: 'person', schema: personSchema };
