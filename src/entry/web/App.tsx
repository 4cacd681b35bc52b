import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { KindWordsProvider } from '#records/web/kind-words.tsx';
import { ClockProvider } from '#ui/clock.tsx';
import { kindWords } from '../kind-words.ts';
import { LanguageProvider } from './LanguageProvider.tsx';
import { Waiting } from './lazy-page.tsx';
import type { houseRouter } from './router.tsx';
import { SessionProvider } from './SessionProvider.tsx';

const clock = () => new Date();

/** What the organisation's country calls things; a session from before it was told counts as Dutch. */
function Words({ children }: { children: ReactNode }) {
  const { session } = useSession();
  return (
    <KindWordsProvider words={kindWords} country={session?.country ?? 'NL'}>
      {children}
    </KindWordsProvider>
  );
}

/** The house in the browser. */
export function App({ router }: { router: ReturnType<typeof houseRouter> }) {
  return (
    <ClockProvider now={clock}>
      <LanguageProvider>
        <SessionProvider waiting={<Waiting />}>
          <Words>
            <RouterProvider router={router} />
          </Words>
        </SessionProvider>
      </LanguageProvider>
    </ClockProvider>
  );
}
