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
  /** Words for what the kind's own rules find wrong, by the message of the `FieldProblem`. */
  problems?: Record<string, () => string>;
  /** Fields that Paraat fills in itself: no form shows them, until something is wrong with one. */
  filledIn?: readonly string[];
  /** What is called otherwise in Flanders. */
  flemish?: Partial<Pick<KindWords, 'one' | 'many' | 'fields' | 'hints'>>;
}

/** Labels of the fields inside a group or list, with the path of what holds them in front. */
export const fieldsUnder = (under: string, fields: KindWords['fields']): KindWords['fields'] =>
  Object.fromEntries(Object.entries(fields).map(([path, label]) => [`${under}.${path}`, label]));

/** What a stored value of a choice is called on a screen; any other text stays as it is. */
export const choiceWord = (words: KindWords, field: string, value: string): string =>
  words.choices?.[field]?.[value]?.() ?? value;

export type KindWordsRegistry = ReadonlyMap<KindName, KindWords>;

/** The country of an organisation picks its terms. */
export type Country = 'NL' | 'BE';

/** Picks the term of a country where the Flemish one differs. */
export const countryWord = (country: Country, dutch: () => string, flemish: () => string): string =>
  country === 'BE' ? flemish() : dutch();

/** The words as they are said in this country. */
export function wordsIn(country: Country, registry: KindWordsRegistry): KindWordsRegistry {
  if (country === 'NL') return registry;
  return new Map([...registry].map(([kind, words]) => [kind, flemishWords(words)]));
}

function flemishWords(words: KindWords): KindWords {
  const { fields, hints, ...names } = words.flemish ?? {};
  return { ...words, ...names, fields: { ...words.fields, ...fields }, hints: { ...words.hints, ...hints } };
}
