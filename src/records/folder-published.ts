import { z } from 'zod';
import { m } from '#platform/language/generated/messages.js';
import type { Field } from './field.ts';
import { FolderFault, type Place } from './folder-problem.ts';
import { mapReferences, type Replace } from './folder-references.ts';
import type { Publication } from './record.ts';

const act = {
  at: z.iso.datetime(),
  by: z.string().min(1).max(300),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  judged: z
    .array(
      z.strictObject({
        type: z.enum(['correct', 'understandable', 'co-review']),
        by: z.string().min(1).max(300),
        at: z.iso.datetime(),
        role: z.string().max(300).optional(),
      }),
    )
    .max(200)
    .optional(),
};
const publishedSchema = z.union([
  z.strictObject(act),
  z.strictObject({
    ...act,
    revision: z.int().min(1),
    updatedAt: z.iso.datetime(),
    updatedBy: z.string().max(300),
    content: z.record(z.string(), z.unknown()),
  }),
]);

/** What a file says of the published version: the act alone, or with what readers see while a draft stands above it. */
export type PublishedInFile = z.infer<typeof publishedSchema>;

/** The published version as front matter. Its number is left out where it is that of the record itself. */
export function publishedInFile(published: Publication, fields: readonly Field[], replace: Replace): PublishedInFile {
  const { at, by, contentHash, judged, revision, content, updatedAt = at, updatedBy = by } = published;
  const said = { at, by, contentHash, ...(judged === undefined ? {} : { judged }) };
  if (content === undefined) return said;
  const inFile = mapReferences(fields, content, (reference, path) => replace(reference, `published.content.${path}`));
  return { ...said, revision, updatedAt, updatedBy, content: inFile };
}

/** Reads what front matter says of the published version. Throws `FolderFault`. */
export function readPublished(value: unknown, place: Place): PublishedInFile | null {
  if (value === undefined) return null;
  const outcome = publishedSchema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new FolderFault(place, m.records_folder_bad_published(), 'published');
}
