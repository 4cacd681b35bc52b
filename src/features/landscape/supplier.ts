import { z } from 'zod';
import { day, line, paragraph, telephone, webAddress } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** A party outside the organisation that delivers something that can fail. */
export const supplierSchema = z.object({
  name: line(120),
  description: paragraph().optional(),
  /** The number that somebody answers at three in the night. */
  emergencyNumber: telephone().optional(),
  officeNumber: telephone().optional(),
  email: z.email().max(200).optional(),
  portal: webAddress().optional(),
  /** When the number was last called or confirmed. */
  numberVerifiedOn: day().optional(),
  category: line(80).optional(),
  address: line(200).optional(),
  /** What they ask first when you call. */
  whatTheyAsk: line(300).optional(),
  contactPerson: reference('person').optional(),
  notes: paragraph(2000).optional(),
});
export type Supplier = z.infer<typeof supplierSchema>;

export const supplierKind: Kind = { name: 'supplier', schema: supplierSchema };
