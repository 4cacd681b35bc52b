import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { KindWordsProvider } from '#records/web/kind-words.tsx';
import { ClockProvider } from '#ui/clock.tsx';
import { kindWords } from '../kind-words.ts';
import { LanguageProvider } from './LanguageProvider.tsx';
import { Waiting } from './lazy-page.tsx';
import { houseRouter } from './router.tsx';
import { SessionProvider } from './SessionProvider.tsx';

const clock = () => new Date();

/** The house in the browser. */
export function App() {
  const [router] = useState(houseRouter);
  return (
    <ClockProvider now={clock}>
      <LanguageProvider>
        <SessionProvider waiting={<Waiting />}>
          <KindWordsProvider words={kindWords}>
            <RouterProvider router={router} />
          </KindWordsProvider>
        </SessionProvider>
      </LanguageProvider>
    </ClockProvider>
  );
}
