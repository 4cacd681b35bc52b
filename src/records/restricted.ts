import { z } from 'zod';
import { atLeast, type Role } from '#platform/auth/role.ts';
import type { Kind } from './kind.ts';
import type { RecordView } from './record.ts';

/**
 * Marks a field that only people on call and above may see, such as an IP address.
 * It still goes to their devices, so that it is there at night.
 */
export const restricted = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ ...schema.meta(), restricted: true });

/** Marks a field that only those who write may see, such as the right answer to a question. */
export const forWriters = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ ...schema.meta(), forWriters: true });

/** The names of a kind's restricted fields. */
export const restrictedFields = (kind: Kind): string[] => marked(kind.schema, 'restricted');

/** The fields of a kind that somebody in this role may not see; one inside a list of groups as `questions.right`. */
export function fieldsHiddenFrom(kind: Kind, role: Role): string[] {
  const fromReaders = atLeast(role, 'on-call') ? [] : restrictedFields(kind);
  return atLeast(role, 'editor') ? fromReaders : [...fromReaders, ...marked(kind.schema, 'forWriters')];
}

/** The record without these fields, in its newest content and in the published one. */
export function withoutRestricted<View extends Pick<RecordView, 'content' | 'published'>>(
  record: View,
  fields: readonly string[],
): View {
  const content = without(record.content, fields);
  const { published } = record;
  if (published?.content === undefined) return content === record.content ? record : { ...record, content };
  return { ...record, content, published: { ...published, content: without(published.content, fields) } };
}

function without(content: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const present = fields.filter((field) => (field.split('.')[0] as string) in content);
  return present.reduce(withoutOne, content);
}

function withoutOne(content: Record<string, unknown>, field: string): Record<string, unknown> {
  const [name = '', ...inner] = field.split('.');
  const { [name]: value, ...rest } = content;
  if (inner.length === 0) return rest;
  if (!Array.isArray(value)) return content;
  return { ...content, [name]: value.map((item: Record<string, unknown>) => withoutOne(item, inner.join('.'))) };
}

/** The paths of the fields with this mark; looks one list of groups deep. */
function marked(schema: z.ZodObject, mark: 'restricted' | 'forWriters', under = ''): string[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => {
    if (isMarked(inner, mark)) return [`${under}${name}`];
    const bare = inner instanceof z.ZodOptional ? (inner.unwrap() as z.ZodType) : inner;
    const item = bare instanceof z.ZodArray ? (bare.element as z.ZodType) : undefined;
    return item instanceof z.ZodObject && under === '' ? marked(item, mark, `${name}.`) : [];
  });
}

function isMarked(schema: z.ZodType, mark: 'restricted' | 'forWriters'): boolean {
  if (schema.meta()?.[mark] === true) return true;
  return schema instanceof z.ZodOptional && isMarked(schema.unwrap() as z.ZodType, mark);
}
