import { z } from 'zod';
import { line, paragraph, telephone, webAddress } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';

/** The organisation itself or one that it works with: a neighbour, a joint service, the safety region. */
export const organisationSchema = z.object({
  name: line(120),
  type: line(80).optional(),
  address: line(200).optional(),
  telephone: telephone().optional(),
  website: webAddress().optional(),
  isOwn: z.boolean().optional(),
  notes: paragraph(2000).optional(),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const organisationKind: Kind = { name: 'organisation', schema: organisationSchema };
