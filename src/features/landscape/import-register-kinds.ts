import type { z } from 'zod';
import { personSchema } from '#features/people/person.ts';
import { roleSchema } from '#features/people/role.ts';
import { teamSchema } from '#features/people/team.ts';
import { type Field, fieldsOf } from '#records/field.ts';
import type { KindName } from '#records/kind-name.ts';
import { applicationSchema } from './application.ts';
import { assetSchema } from './asset.ts';
import { contractSchema } from './contract.ts';
import type { RegisterShape } from './import-register-mapping.ts';
import { nameKey } from './import-text.ts';
import { locationSchema } from './location.ts';
import { serviceSchema } from './service.ts';
import { supplierSchema } from './supplier.ts';

const schemas: Partial<Record<KindName, z.ZodObject>> = {
  application: applicationSchema,
  service: serviceSchema,
  asset: assetSchema,
  supplier: supplierSchema,
  contract: contractSchema,
  person: personSchema,
  team: teamSchema,
  role: roleSchema,
  location: locationSchema,
};

const fieldsByKind = new Map<KindName, ReadonlyMap<string, Field>>();

/** The fields of a kind that a register can bring, by name. */
export function fieldsOfKind(kind: KindName): ReadonlyMap<string, Field> {
  const known = fieldsByKind.get(kind);
  if (known !== undefined) return known;
  const schema = schemas[kind];
  const fields = new Map((schema === undefined ? [] : fieldsOf(schema)).map((field) => [field.name, field]));
  fieldsByKind.set(kind, fields);
  return fields;
}

/** Where the words go that have no field of their own. */
export const notesField = (kind: KindName): string => (fieldsOfKind(kind).has('notes') ? 'notes' : 'description');

/** What a column means for another kind of row in the same register. */
const otherNames: Partial<Record<KindName, Readonly<Record<string, string>>>> = {
  application: { criticality: 'priority', category: 'type', number: 'notes' },
  service: { criticality: 'priority' },
  location: { category: 'type', location: 'address' },
};

/** The field that a column of a register fills in a row of this kind; undefined when that kind has no such field. */
export function fieldForKind(shape: RegisterShape, field: string, kind: KindName): string | undefined {
  if (shape !== 'asset') return fieldsOfKind(kind).has(field) ? field : undefined;
  // In an inventory the type says what kind of record a row is, the category what kind of thing.
  if (field === 'type' && kind !== 'asset') return undefined;
  const meant = otherNames[kind]?.[field] ?? field;
  return fieldsOfKind(kind).has(meant) ? meant : undefined;
}

const rowKinds: ReadonlyArray<readonly [KindName, RegExp]> = [
  ['application', /^(?:application|applicatie|software|saas|app|programma|pakket)s?$/],
  ['service', /^(?:service|dienst|clouddienst|cloud service)(?:s|en)?$/],
  ['location', /^(?:facility|facilities|building|gebouw|location|locatie|pand|site)(?:s|en)?$/],
];

/** The kind of record that a row of an inventory becomes, by its type; everything else is an asset. */
export function kindOfRow(shape: RegisterShape, type: string): KindName {
  if (shape !== 'asset') return shape === 'recovery' || shape === 'responsibilities' ? 'asset' : shape;
  return rowKinds.find(([, words]) => words.test(nameKey(type)))?.[0] ?? 'asset';
}
