import { parseMinutes } from './duration.ts';
import { type Field, fieldsInside, type TextFormat } from './field.ts';
import type { Kind } from './kind.ts';

/** A content while it is typed: texts untrimmed, numbers and lengths of time perhaps still as typed. */
export type Form = Record<string, unknown>;

/** What is wrong with one place of a content: its path with positions (`steps.2.action`) and a code. */
export interface Problem {
  field: string;
  code: string;
  /** Plain English of the server, for a code that has no words here. */
  message?: string;
}

/** The content that a form holds: trimmed, numbers read, and what is empty left out, as a schema expects it. */
export function cleaned(fields: readonly Field[], form: Form): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const field of fields) {
    const value = cleanedValue(field, form[field.name]);
    if (value !== undefined) content[field.name] = value;
  }
  return content;
}

function cleanedValue(field: Field, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.type) {
    case 'list':
      return cleanedList(field.item, value);
    case 'group':
      return filledOrNothing(cleaned(field.fields, value as Form));
    case 'minutes':
      return typeof value === 'string' ? readOrKept(value, parseMinutes(value)) : value;
    case 'number':
      return typeof value === 'string' ? readOrKept(value, readNumber(value)) : value;
    case 'text':
      return typeof value === 'string' ? trimmed(value, hasLines(field.format)) : value;
    default:
      return value;
  }
}

function cleanedList(item: Field, value: unknown): unknown[] | undefined {
  const items = (Array.isArray(value) ? value : []).map((one) => cleanedValue(item, one));
  const filled = items.filter((one) => one !== undefined);
  return filled.length === 0 ? undefined : filled;
}

const filledOrNothing = (group: Form): Form | undefined => (Object.keys(group).length === 0 ? undefined : group);

/** Text that cannot be read stays as it was typed, so that the error stands beside it and nothing is lost. */
const readOrKept = (typed: string, read: number | undefined): unknown => read ?? (typed.trim() || undefined);

const readNumber = (typed: string): number | undefined =>
  /^-?\d{1,12}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;

const hasLines = (format: TextFormat): boolean => format === 'paragraph' || format === 'markdown';

function trimmed(text: string, keepsLines: boolean): string | undefined {
  const tidy = keepsLines ? text.replace(/\r\n?/g, '\n') : text.replace(/\s*[\r\n]+\s*/g, ' ');
  return tidy.trim() || undefined;
}

/** The form with another value at a path of names and positions; what is not on the path stays the same object. */
export function withValue(form: Form, path: readonly (string | number)[], value: unknown): Form {
  return changedAt(form, path, value) as Form;
}

function changedAt(holder: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const items = Array.isArray(holder) ? [...holder] : [];
    items[first] = changedAt(items[first], rest, value);
    return items;
  }
  const group = (holder ?? {}) as Form;
  return { ...group, [first]: changedAt(group[first], rest, value) };
}

/** The list with one item moved to another place; out of range leaves it as it is. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length || from < 0 || from >= items.length) return [...items];
  const rest = items.filter((_, at) => at !== from);
  rest.splice(to, 0, items[from] as Item);
  return rest;
}

/** The field of a path with positions: `steps.2.action` leads to `steps.action`. */
export function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const [name, ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  const field = fields.find((one) => one.name === name);
  return field === undefined || rest.length === 0 ? field : fieldAt(fieldsInside(field), rest.join('.'));
}

/** Everything that the kind's schema and rules find wrong with a content. */
export function contentProblems(kind: Kind, content: Record<string, unknown>): Problem[] {
  const outcome = kind.schema.safeParse(content);
  if (!outcome.success) {
    const problems = outcome.error.issues.map(({ path, code }) => ({ field: path.map(String).join('.'), code }));
    return problems.filter((one, at) => problems.findIndex(({ field }) => field === one.field) === at);
  }
  return (kind.check?.(outcome.data as Record<string, unknown>) ?? []).map(({ field, message }) => ({
    field,
    code: message,
  }));
}
