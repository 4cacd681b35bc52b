import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

export const contactPointTypes = ['telephone', 'mobile', 'email', 'portal', 'radio', 'address', 'other'] as const;

/** One way to reach somebody or something, with the day on which it was last tried. */
export const contactPointSchema = z.object({
  name: line(120),
  of: reference('person', 'team', 'supplier', 'organisation', 'location', 'role').optional(),
  type: z.enum(contactPointTypes).optional(),
  /** The number, address or call sign. */
  value: line(200).optional(),
  /** When it is answered, for instance "24/7". */
  hours: line(80).optional(),
  verifiedOn: day().optional(),
  verifiedBy: reference('person').optional(),
  notes: line(300).optional(),
});
export type ContactPoint = z.infer<typeof contactPointSchema>;

export const contactPointKind: Kind = { name: 'contact-point', schema: contactPointSchema };
