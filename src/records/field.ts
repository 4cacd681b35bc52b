import { z } from 'zod';
import type { KindName } from './kind-name.ts';
import { referenceKinds, unwrapped } from './reference.ts';

interface FieldBase {
  /** The last part of the path: `action`. */
  name: string;
  /** Without list positions: `steps.action`. */
  path: string;
  required: boolean;
}

export const textFormats = [
  'line',
  'paragraph',
  'markdown',
  'attachment',
  'day',
  'telephone',
  'web-address',
  'email',
  'address',
] as const;
export type TextFormat = (typeof textFormats)[number];

/** Text; `most` is the largest number of characters. */
export interface TextField extends FieldBase {
  type: 'text';
  format: TextFormat;
  most: number | undefined;
}

/** A whole number, or a length of time kept in minutes. */
export interface NumberField extends FieldBase {
  type: 'number' | 'minutes';
  least: number | undefined;
  most: number | undefined;
}

export interface ChoiceField extends FieldBase {
  type: 'choice';
  values: readonly (string | number)[];
}

export interface YesNoField extends FieldBase {
  type: 'yes-no';
}

/** The id of another record, of one of these kinds. */
export interface ReferenceField extends FieldBase {
  type: 'reference';
  kinds: readonly KindName[];
}

/** Several of one thing, in order; `item` has the same path as the list. */
export interface ListField extends FieldBase {
  type: 'list';
  item: Field;
  least: number;
  most: number | undefined;
}

/** Fields that belong together, as a score with its reason. */
export interface GroupField extends FieldBase {
  type: 'group';
  fields: Field[];
}

export type Field = TextField | NumberField | ChoiceField | YesNoField | ReferenceField | ListField | GroupField;

/** The fields of a kind's content, in the order of its schema. */
export function fieldsOf(schema: z.ZodObject, under = ''): Field[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, inner]) =>
    fieldOf(inner, name, under === '' ? name : `${under}.${name}`),
  );
}

/** Every field with those inside groups and lists, each once. */
export function everyField(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...everyField(fieldsInside(field))]);
}

/** The fields inside a group, or inside each item of a list of groups. */
export function fieldsInside(field: Field): Field[] {
  if (field.type === 'group') return field.fields;
  return field.type === 'list' ? fieldsInside(field.item) : [];
}

function fieldOf(schema: z.ZodType, name: string, path: string): Field {
  const bare = unwrapped(schema);
  const base = { name, path, required: !schema.isOptional() };
  const meta = { ...schema.meta(), ...bare.meta() };
  const kinds = referenceKinds(schema);
  if (kinds !== undefined) return { ...base, type: 'reference', kinds };
  if (bare instanceof z.ZodArray) return listField(bare, base);
  if (bare instanceof z.ZodObject) return { ...base, type: 'group', fields: fieldsOf(bare, path) };
  if (bare instanceof z.ZodBoolean) return { ...base, type: 'yes-no' };
  if (bare instanceof z.ZodEnum) return { ...base, type: 'choice', values: bare.options };
  if (bare instanceof z.ZodNumber) return numberField(bare, base, meta);
  return { ...base, type: 'text', format: formatOf(bare, meta), most: mostCharacters(bare) };
}

function listField(schema: z.ZodArray, base: FieldBase): ListField {
  const item = fieldOf(schema.element as z.ZodType, base.name, base.path);
  const { minimum, maximum } = lengthLimits(schema);
  return { ...base, type: 'list', item: { ...item, required: true }, least: minimum ?? 0, most: maximum };
}

/** An array does not say its limits outright, only its checks do. */
function lengthLimits(schema: z.ZodArray): { minimum?: number; maximum?: number } {
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def);
  return Object.assign({}, ...checks.map((check) => check));
}

function numberField(schema: z.ZodNumber, base: FieldBase, meta: Record<string, unknown>): Field {
  const least = schema.minValue ?? undefined;
  const most = schema.maxValue ?? undefined;
  if (meta.choices !== undefined && least !== undefined && most !== undefined) {
    return { ...base, type: 'choice', values: Array.from({ length: most - least + 1 }, (_, at) => least + at) };
  }
  return { ...base, type: meta.unit === 'minutes' ? 'minutes' : 'number', least, most };
}

function formatOf(schema: z.ZodType, meta: Record<string, unknown>): TextFormat {
  const stated = textFormats.find((format) => format === meta.text);
  if (stated !== undefined) return stated;
  if (schema instanceof z.ZodEmail) return 'email';
  if (schema instanceof z.ZodUnion) return 'address';
  return (mostCharacters(schema) ?? 0) > 300 ? 'paragraph' : 'line';
}

const mostCharacters = (schema: z.ZodType): number | undefined =>
  schema instanceof z.ZodString || schema instanceof z.ZodStringFormat ? (schema.maxLength ?? undefined) : undefined;
