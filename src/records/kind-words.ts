import type { KindName } from './kind-name.ts';

/** The words for one kind in the language of the user; every field of its schema has a label. */
export interface KindWords {
  one: () => string;
  many: () => string;
  /** By field path without list positions: `owner`, `steps`, `steps.action`. */
  fields: Record<string, () => string>;
  /** A hint under a field, where one helps. */
  hints?: Record<string, () => string>;
  /** Words for the values of choices, by field and value: `{ type: { server: () => ... } }`. */
  choices?: Record<string, Record<string, () => string>>;
}

export type KindWordsRegistry = ReadonlyMap<KindName, KindWords>;
