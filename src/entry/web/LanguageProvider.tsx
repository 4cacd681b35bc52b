import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { overwriteGetLocale } from '#platform/language/generated/runtime.js';
import { type Language, LanguageContext } from '#ui/language.tsx';
import { keepOnDevice, keptOnDevice } from './device.ts';

const key = 'paraat-language';

/** Speaks the language that was chosen on this device, else the browser's, else Dutch. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(startLanguage);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        keepOnDevice(key, next);
        speak(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={choice}>
      {/* Words are read while drawing, so another language means drawing everything anew. */}
      <Fragment key={language}>{children}</Fragment>
    </LanguageContext>
  );
}

function startLanguage(): Language {
  const kept = keptOnDevice(key);
  const browser = navigator.language.startsWith('en') ? 'en' : 'nl';
  const language = kept === 'nl' || kept === 'en' ? kept : browser;
  speak(language);
  return language;
}

function speak(language: Language): void {
  overwriteGetLocale(() => language);
  document.documentElement.lang = language;
}
