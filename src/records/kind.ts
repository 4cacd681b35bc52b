import type { z } from 'zod';
import type { KindName } from './kind-name.ts';

/**
 * What the store, search, forms and import need to know of a kind. One per kind, in its own room.
 * A content always has `name`; everything else may be missing, and is then a gap and not a wall.
 */
export interface Kind {
  name: KindName;
  schema: z.ZodObject;
  /** Rules over more than one field; each message names the field. */
  check?: (content: Record<string, unknown>) => FieldProblem[];
  /** Whether a record stands for a password: a value beside a pointer at it is one, whatever it looks like. */
  isPassword?: (content: Record<string, unknown>) => boolean;
  /** The reference field whose record lends its slug, where a record has no address of its own making. */
  slugFrom?: string;
}

/** What is wrong with one field, as a key of the messages and what to fill in. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** All kinds of the house, by name; made once in `entry` and passed on. */
export type KindRegistry = ReadonlyMap<KindName, Kind>;

/** Makes the registry; a kind that is named twice is a mistake of the house. */
export function kindRegistry(kinds: readonly Kind[]): KindRegistry {
  const registry = new Map<KindName, Kind>();
  for (const kind of kinds) {
    if (registry.has(kind.name)) throw new Error(`kind ${kind.name} is registered twice`);
    registry.set(kind.name, kind);
  }
  return registry;
}
