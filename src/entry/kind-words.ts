import { checksWords } from '#features/checks/kind-words.ts';
import { documentsWords } from '#features/documents/kind-words.ts';
import { factSheetsWords } from '#features/fact-sheets/kind-words.ts';
import { landscapeWords } from '#features/landscape/kind-words.ts';
import { peopleWords } from '#features/people/kind-words.ts';
import { plansWords } from '#features/plans/kind-words.ts';
import { proceduresWords } from '#features/procedures/kind-words.ts';
import { programmeWords } from '#features/programme/kind-words.ts';
import { reviewsWords } from '#features/reviews/kind-words.ts';
import { risksWords } from '#features/risks/kind-words.ts';
import type { KindWordsRegistry } from '#records/kind-words.ts';

/** The words for every kind of the house; `wordsIn` gives those of a country. */
export const kindWords: KindWordsRegistry = new Map([
  ...landscapeWords,
  ...peopleWords,
  ...factSheetsWords,
  ...plansWords,
  ...proceduresWords,
  ...documentsWords,
  ...programmeWords,
  ...reviewsWords,
  ...risksWords,
  ...checksWords,
]);
