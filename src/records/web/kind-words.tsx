import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { KindName } from '../kind-name.ts';
import { type Country, countryWord, type KindWords, type KindWordsRegistry, wordsIn } from '../kind-words.ts';

const KindWordsContext = createContext<{ words: KindWordsRegistry; country: Country } | null>(null);

/** Hands the words for kinds, in the terms of the organisation's country, to every screen below it. */
export function KindWordsProvider(props: { words: KindWordsRegistry; country?: Country; children: ReactNode }) {
  const { words, country = 'NL', children } = props;
  const value = useMemo(() => ({ words: wordsIn(country, words), country }), [words, country]);
  return <KindWordsContext value={value}>{children}</KindWordsContext>;
}

/** The words for kinds: `useKindWords().of('application').fields.owner?.()`. */
export function useKindWords() {
  const context = useContext(KindWordsContext);
  if (context === null) throw new Error('useKindWords needs a KindWordsProvider above it');
  const { words, country } = context;
  return {
    country,
    of: (kind: KindName): KindWords => {
      const found = words.get(kind);
      if (found === undefined) throw new Error(`kind ${kind} has no words`);
      return found;
    },
    /** For terms outside the kinds, for instance piket and wachtdienst. */
    inCountry: (dutch: () => string, flemish: () => string): string => countryWord(country, dutch, flemish),
  };
}
