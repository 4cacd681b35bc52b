import { v5 as uuidFrom } from 'uuid';
import { kinds } from '#entry/kinds.ts';
import { type Field, fieldsOf, type TextFormat } from '#records/field.ts';
import type { KindName } from '#records/kind-name.ts';

/** A place in which somebody can type text, and a content of that kind with a secret there and nowhere else. */
export interface SecretSpot {
  kind: KindName;
  /** With positions: `steps.0.action`. */
  path: string;
  content: Record<string, unknown>;
}

/** The secret in each of them. */
export const theSecret = 'Zomer2024';

/** What somebody can type in a field of this format, and is a secret there; the others let no such text in. */
const typed: Partial<Record<TextFormat, string>> = {
  line: `wachtwoord: ${theSecret}!`,
  paragraph: `Meld aan.\nWachtwoord: ${theSecret}!`,
  markdown: `| Gebruiker | Wachtwoord |\n| --- | --- |\n| beheer | ${theSecret}! |`,
  'web-address': `https://beheer:${theSecret}@server.gemeente.nl/`,
};

/** Every place of every kind, by its schema alone. */
export const secretSpots = (): SecretSpot[] =>
  [...kinds.values()].flatMap(({ name, schema }) =>
    spotsAmong(fieldsOf(schema)).map(({ path, value }) => ({
      kind: name,
      path,
      content: value,
    })),
  );

interface Spot<Value> {
  path: string;
  value: Value;
}

/** Each place in these fields, beside what the fields next to it must hold. */
const spotsAmong = (fields: readonly Field[]): Spot<Record<string, unknown>>[] =>
  fields.flatMap((field) =>
    spotsIn(field).map(({ path, value }) => ({
      path: path === '' ? field.name : `${field.name}.${path}`,
      value: { ...harmless(fields), [field.name]: value },
    })),
  );

function spotsIn(field: Field): Spot<unknown>[] {
  if (field.type === 'text') {
    const value = typed[field.format];
    return value === undefined ? [] : [{ path: '', value }];
  }
  if (field.type === 'group') return spotsAmong(field.fields);
  if (field.type !== 'list') return [];
  return spotsIn(field.item).map(({ path, value }) => ({
    path: path === '' ? '0' : `0.${path}`,
    value: Array.from({ length: Math.max(1, field.least) }, () => value),
  }));
}

/** What a content of these fields cannot be without. */
const harmless = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.name, harmlessValue(field)]));

const texts: Partial<Record<TextFormat, string>> = {
  day: '2026-11-22',
  telephone: '014 012',
  'web-address': 'https://voorbeeld.nl/',
  email: 'a@voorbeeld.nl',
  attachment: `${'0'.repeat(64)}.pdf`,
};

function harmlessValue(field: Field): unknown {
  switch (field.type) {
    case 'text':
      return texts[field.format] ?? 'tekst';
    case 'choice':
      return field.values[0];
    case 'yes-no':
      return false;
    case 'reference':
      return uuidFrom(field.path, '01900000-0000-7000-8000-0000000000ff');
    case 'list':
      return Array.from({ length: field.least }, () => harmlessValue(field.item));
    case 'group':
      return harmless(field.fields);
    default:
      return field.least ?? 0;
  }
}
