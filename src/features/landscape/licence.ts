import { z } from 'zod';
import { day, line, paragraph } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';
import { restricted } from '#records/restricted.ts';

/** The right to use a program, and where its key is kept. The key itself never stands here. */
export const licenceSchema = z.object({
  name: line(120),
  covers: z
    .array(reference('application', 'infrastructure', 'asset'))
    .max(50)
    .optional(),
  supplier: reference('supplier').optional(),
  /** The vault or cupboard that holds the key, never the key. */
  keyKeptWhere: restricted(line(200)).optional(),
  installerKeptWhere: line(200).optional(),
  count: z.int().min(0).max(1_000_000).optional(),
  endsOn: day().optional(),
  owner: reference('person').optional(),
  notes: paragraph(2000).optional(),
});
export type Licence = z.infer<typeof licenceSchema>;

export const licenceKind: Kind = { name: 'licence', schema: licenceSchema };
