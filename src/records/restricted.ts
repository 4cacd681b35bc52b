import { z } from 'zod';
import type { Kind } from './kind.ts';
import type { RecordView } from './record.ts';

/**
 * Marks a field that only people on call and above may see, such as an IP address.
 * It still goes to their devices, so that it is there at night.
 */
export const restricted = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.meta({ ...schema.meta(), restricted: true });

/** The names of a kind's restricted fields. */
export function restrictedFields(kind: Kind): string[] {
  return Object.entries(kind.schema.shape as Record<string, z.ZodType>)
    .filter(([, schema]) => isRestricted(schema))
    .map(([name]) => name);
}

/** The record without its restricted fields. */
export function withoutRestricted<View extends Pick<RecordView, 'content'>>(
  record: View,
  fields: readonly string[],
): View {
  if (!fields.some((field) => field in record.content)) return record;
  const content = Object.fromEntries(Object.entries(record.content).filter(([name]) => !fields.includes(name)));
  return { ...record, content };
}

function isRestricted(schema: z.ZodType): boolean {
  if (schema.meta()?.restricted === true) return true;
  return schema instanceof z.ZodOptional && isRestricted(schema.unwrap() as z.ZodType);
}
