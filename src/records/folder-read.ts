import { z } from 'zod';
import { m } from '#platform/language/generated/messages.js';
import { isConflictMark, readBody, type Section } from './folder-body.ts';
import { FolderFault, type Place } from './folder-problem.ts';
import { type PublishedInFile, readPublished } from './folder-published.ts';
import { fieldsOfKind } from './folder-references.ts';
import { sectionFields } from './folder-write.ts';
import { type ReadYaml, readYaml } from './folder-yaml.ts';
import type { Kind, KindRegistry } from './kind.ts';
import { isKindName } from './kind-name.ts';
import type { Review } from './record.ts';

/** One record as its file says it; references are still as they were written. */
export interface RecordFile {
  id: string;
  kind: Kind;
  content: Record<string, unknown>;
  review: Review | null;
  published: PublishedInFile | null;
  /** Where a field stands, or else the nearest thing that holds it: `steps.2.action`. */
  placeOf(field: string): Place;
}

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const reviewSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.string().min(1).max(300),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
const top: Place = { line: 1, column: 1 };

/** Reads the text of one record's file; line ends of Windows do no harm. Throws `FolderFault`. */
export function readRecordFile(text: string, kinds: KindRegistry): RecordFile {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const unmerged = lines.findIndex(isConflictMark);
  if (unmerged !== -1) throw new FolderFault({ line: unmerged + 1, column: 1 }, m.records_folder_conflict());
  const end = lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line));
  if (lines[0]?.trimEnd() !== '---' || end === -1) throw new FolderFault(top, m.records_folder_no_front_matter());
  const front = readYaml(lines.slice(1, end).join('\n'), 2);
  const { id, kind: kindWord, review, published, ...fields } = front.value;
  const kind = kindOf(kindWord, front, kinds);
  const sections = readBody(lines.slice(end + 1), end + 2);
  return {
    id: idOf(id, front),
    kind,
    content: { ...fields, ...textsOf(sections, kind, fields) },
    review: reviewOf(review, front),
    published: readPublished(published, front.placeOf(['published']) ?? top),
    placeOf: (field) => placeOf(field, front, sections),
  };
}

function kindOf(word: unknown, front: ReadYaml, kinds: KindRegistry): Kind {
  const kind = typeof word === 'string' && isKindName(word) ? kinds.get(word) : undefined;
  if (kind !== undefined) return kind;
  const facts = { kind: typeof word === 'string' ? word : '', kinds: [...kinds.keys()].join(', ') };
  throw new FolderFault(front.placeOf(['kind']) ?? top, m.records_folder_unknown_kind(facts), 'kind');
}

function idOf(id: unknown, front: ReadYaml): string {
  if (typeof id === 'string' && idForm.test(id)) return id;
  throw new FolderFault(front.placeOf(['id']) ?? top, m.records_folder_no_id(), 'id');
}

function reviewOf(review: unknown, front: ReadYaml): Review | null {
  if (review === undefined) return null;
  const outcome = reviewSchema.safeParse(review);
  if (outcome.success) return outcome.data;
  throw new FolderFault(front.placeOf(['review']) ?? top, m.records_folder_bad_review(), 'review');
}

function textsOf(sections: readonly Section[], kind: Kind, front: Record<string, unknown>): Record<string, string> {
  const allowed = sectionFields(fieldsOfKind(kind)).map(({ name }) => name);
  const texts: Record<string, string> = {};
  for (const { field, text, line } of sections) {
    const place = { line, column: 1 };
    if (!allowed.includes(field)) {
      const facts = { heading: `## ${field}`, known: allowed.map((name) => `## ${name}`).join(', ') || '-' };
      throw new FolderFault(place, m.records_folder_unknown_section(facts), field);
    }
    if (field in texts || field in front) throw new FolderFault(place, m.records_folder_field_twice(), field);
    if (text !== '') texts[field] = text;
  }
  return texts;
}

function placeOf(field: string, front: ReadYaml, sections: readonly Section[]): Place {
  const section = sections.find((one) => one.field === field);
  if (section !== undefined) return { line: section.line, column: 1 };
  const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = path.length; length > 0; length -= 1) {
    const place = front.placeOf(path.slice(0, length));
    if (place !== undefined) return place;
  }
  return top;
}
