import { createContext, useContext } from 'react';

export type Language = 'nl' | 'en';

export interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

/** The language of the screen and the way to change it. */
export const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => undefined });

export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
