import { z } from 'zod';
import type { KindName } from './kind-name.ts';

/** A field that holds the id of another record, of one of these kinds. */
export const reference = (...kinds: [KindName, ...KindName[]]) => z.uuid().meta({ reference: kinds });

/** One pointer from a content to another record: the path of the field, the id it holds, and what it may point at. */
export interface Pointer {
  field: string;
  to: string;
  kinds: readonly KindName[];
}

/** Lists every pointer that a content implies, by walking its schema. */
export function pointersIn(schema: z.ZodType, content: unknown, field = ''): Pointer[] {
  if (content === undefined || content === null) return [];
  const bare = unwrapped(schema);
  if (typeof content === 'string') {
    const kinds = referenceKinds(schema);
    return kinds === undefined ? [] : [{ field, to: content, kinds }];
  }
  if (bare instanceof z.ZodArray && Array.isArray(content)) {
    return content.flatMap((item, at) => pointersIn(bare.element as z.ZodType, item, `${field}.${at}`));
  }
  if (bare instanceof z.ZodObject && typeof content === 'object') {
    const fields = Object.entries(bare.shape as Record<string, z.ZodType>);
    return fields.flatMap(([name, inner]) =>
      pointersIn(inner, (content as Record<string, unknown>)[name], field === '' ? name : `${field}.${name}`),
    );
  }
  return [];
}

/** Takes optional, nullable and default off a schema, down to what it holds. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let bare = schema;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodNullable || bare instanceof z.ZodDefault) {
    bare = bare.unwrap() as z.ZodType;
  }
  return bare;
}

/** The kinds that a reference field may point at; undefined for any other field. */
export function referenceKinds(schema: z.ZodType): readonly KindName[] | undefined {
  const bare = unwrapped(schema);
  return (bare.meta()?.reference ?? schema.meta()?.reference) as readonly KindName[] | undefined;
}
