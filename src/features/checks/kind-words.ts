import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { KindWords } from '#records/kind-words.ts';

const term: KindWords = {
  one: m.checks_term_one,
  many: m.checks_term_many,
  fields: {
    name: m.checks_term_name,
    meaning: m.checks_term_meaning,
    otherWords: m.checks_term_other_words,
  },
};

/** The words for every kind of this room. */
export const checksWords: ReadonlyArray<readonly [KindName, KindWords]> = [['term', term]];
