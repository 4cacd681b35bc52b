import { z } from 'zod';
import { attachment, day, line, paragraph, webAddress } from '#records/content-text.ts';
import type { Kind } from '#records/kind.ts';
import { reference } from '#records/reference.ts';

/** What should exist for an application. */
export const documentTypes = [
  'architecture',
  'contract',
  'sla',
  'manual',
  'recovery-procedure',
  'contact-list',
  'backup',
  'test-report',
  'other',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/**
 * A source document of the study: what it is, where it is, whom to ask. A document that is missing or does not apply
 * is a record too: so it can be asked for, and so somebody answers for saying that it is not needed.
 */
export const documentSchema = z.object({
  name: line(200),
  type: z.enum(documentTypes).optional(),
  state: z.enum(['found', 'outdated', 'missing', 'not-applicable']).optional(),
  about: z
    .array(reference('application', 'service', 'infrastructure', 'supplier'))
    .max(50)
    .optional(),
  address: webAddress().optional(),
  file: attachment().optional(),
  fileName: line(200).optional(),
  /** The day that the document itself bears. */
  date: day().optional(),
  owner: reference('person').optional(),
  reason: line(300).optional(),
  /** Where a secret stands in the file: the place, never the secret. Noted when the file is read. */
  secretsAt: z.array(line(300)).max(20).optional(),
  notes: paragraph(2000).optional(),
});
export type SourceDocument = z.infer<typeof documentSchema>;

export const documentKind: Kind = { name: 'document', schema: documentSchema };
