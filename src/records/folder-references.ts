import { type Field, fieldsOf } from './field.ts';
import type { Kind } from './kind.ts';

type Content = Record<string, unknown>;

/** What to put in the place of a reference; `path` has positions: `inform.0.contact`. */
export type Replace = (reference: string, path: string) => string;

const knownFields = new WeakMap<Kind, readonly Field[]>();

/** The fields of a kind; asking its schema takes longer than writing a file. */
export function fieldsOfKind(kind: Kind): readonly Field[] {
  const known = knownFields.get(kind) ?? fieldsOf(kind.schema);
  knownFields.set(kind, known);
  return known;
}

/**
 * The same content with every reference replaced, its fields in the order of the schema.
 * A field that the schema does not know comes last, as it is: losing it in silence would be worse.
 */
export function mapReferences(fields: readonly Field[], content: Content, replace: Replace, under = ''): Content {
  const known = fields.filter(({ name }) => content[name] !== undefined);
  const names = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(content).filter((name) => !names.has(name));
  return Object.fromEntries([
    ...known.map((field) => [field.name, mapValue(field, content[field.name], replace, under + field.name)] as const),
    ...unknown.sort().map((name) => [name, content[name]] as const),
  ]);
}

function mapValue(field: Field, value: unknown, replace: Replace, path: string): unknown {
  if (field.type === 'reference' && typeof value === 'string') return replace(value, path);
  if (field.type === 'list' && Array.isArray(value)) {
    return value.map((item, at) => mapValue(field.item, item, replace, `${path}.${at}`));
  }
  if (field.type === 'group' && value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return mapReferences(field.fields, value as Content, replace, `${path}.`);
  }
  return value;
}

/** The paths of fields that no schema knows, inside groups too: there a schema itself would drop them in silence. */
export function unknownFields(fields: readonly Field[], content: Content, under = ''): string[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.entries(content).flatMap(([name, value]) => {
    const field = known.get(name);
    return field === undefined ? [under + name] : unknownInside(field, value, under + name);
  });
}

function unknownInside(field: Field, value: unknown, path: string): string[] {
  if (field.type === 'list' && Array.isArray(value)) {
    return value.flatMap((item, at) => unknownInside(field.item, item, `${path}.${at}`));
  }
  const isGroup = field.type === 'group' && value !== null && typeof value === 'object' && !Array.isArray(value);
  return isGroup ? unknownFields(field.fields, value as Content, `${path}.`) : [];
}
