import { z } from 'zod';
import { day, line } from '#records/content-text.ts';
import { reference } from '#records/reference.ts';

/** Where a part of a plan came from: a document with its heading, an answer in an interview. */
export const provenanceSchema = z.strictObject({
  from: reference('document', 'interview', 'walkthrough', 'procedure').optional(),
  /** The heading, question or page. */
  part: line(250).optional(),
  takenOn: day().optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;
