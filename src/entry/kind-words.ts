import { landscapeWords } from '#features/landscape/kind-words.ts';
import { peopleWords } from '#features/people/kind-words.ts';
import { plansWords } from '#features/plans/kind-words.ts';
import type { KindWordsRegistry } from '#records/kind-words.ts';

/** The words for every kind of the house; `wordsIn` gives those of a country. */
export const kindWords: KindWordsRegistry = new Map([...landscapeWords, ...peopleWords, ...plansWords]);
