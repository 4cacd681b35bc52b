import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazyPage } from './lazy-page.tsx';

const interview = lazyPage(() => import('#features/programme/web/InterviewPage.tsx'), 'InterviewPage');
const takeOver = lazyPage(() => import('#features/programme/web/TakeOverPage.tsx'), 'TakeOverPage');
const board = lazyPage(() => import('#features/programme/web/ProgrammePage.tsx'), 'ProgrammePage');
const presentation = lazyPage(() => import('#features/programme/web/PresentationPage.tsx'), 'PresentationPage');
const takeoverTest = lazyPage(() => import('#features/programme/web/TakeoverTestPage.tsx'), 'TakeoverTestPage');
const takeoverTests = lazyPage(() => import('#features/programme/web/TakeoverTestsPage.tsx'), 'TakeoverTestsPage');
const walkthrough = lazyPage(() => import('#features/programme/web/WalkthroughPage.tsx'), 'WalkthroughPage');

/** The addresses at which is found out what goes into plans and fact sheets. */
export const programmeAddresses: readonly (readonly [string, () => ReactNode])[] = [
  ['/programma', () => <board.Page />],
  ['/interview/$slug/houden', () => <interview.Page key={useSlug()} slug={useSlug()} />],
  ['/interview/$slug/overnemen', () => <takeOver.Page key={useSlug()} slug={useSlug()} />],
  ['/walkthrough/$slug/lopen', () => <walkthrough.Page key={useSlug()} slug={useSlug()} />],
  ['/takeover-test/$slug/doen', () => <takeoverTest.Page key={useSlug()} slug={useSlug()} />],
  ['/programme/$slug/presentatie', () => <presentation.Page key={useSlug()} slug={useSlug()} />],
  ['/overnameproeven', () => <takeoverTests.Page />],
];

function useSlug(): string {
  const { slug = '' }: { slug?: string } = useParams({ strict: false });
  return slug;
}
