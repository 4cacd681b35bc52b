import type { Field } from './field.ts';
import { bodyText, fitsInBody } from './folder-body.ts';
import { publishedInFile } from './folder-published.ts';
import { fieldsOfKind, mapReferences } from './folder-references.ts';
import { yamlText } from './folder-yaml.ts';
import type { Kind } from './kind.ts';
import type { RecordView } from './record.ts';

/** The text of one record's file: front matter with every field, then the long texts as sections. */
export function recordFileText(
  record: Pick<RecordView, 'id' | 'kind' | 'content' | 'review' | 'published'>,
  kind: Kind,
  addressOf: (id: string) => string,
): string {
  const fields = fieldsOfKind(kind);
  const content = mapReferences(fields, record.content, addressOf);
  const sections = sectionFields(fields).filter(({ name }) => isBodyText(content[name]));
  const inBody = new Set(sections.map(({ name }) => name));
  const front = Object.fromEntries(Object.entries(content).filter(([name]) => !inBody.has(name)));
  const { id, review, published } = record;
  const matter = {
    ...{ id, kind: kind.name, ...front },
    ...(review === null ? {} : { review: reviewOf(review) }),
    ...(published === undefined ? {} : { published: publishedInFile(published, fields, addressOf) }),
  };
  const texts = sections.map(({ name }) => ({ field: name, text: content[name] as string }));
  return `---\n${yamlText(matter)}---\n${bodyText(texts)}`;
}

/** The fields whose text stands in the body: long ones of the record itself. Those inside lists stay with their item. */
export const sectionFields = (fields: readonly Field[]): Field[] =>
  fields.filter((field) => field.type === 'text' && (field.format === 'paragraph' || field.format === 'markdown'));

const isBodyText = (value: unknown): boolean => typeof value === 'string' && fitsInBody(value);

const reviewOf = ({ at, by, contentHash }: NonNullable<RecordView['review']>) => ({ at, by, contentHash });
