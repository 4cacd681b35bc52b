import { Outlet, useCanGoBack, useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { Replica } from '#records/web/replica.ts';
import { ReplicaProvider, useCopyState, useSource } from '#records/web/source.tsx';
import { BackContext, type Go, GoContext } from '#ui/navigation.tsx';
import { Doorstep } from './Doorstep.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Desk } from './editing.tsx';
import { pages, preloadReading } from './pages.tsx';
import { Shell } from './Shell.tsx';

/** What stands around every page: the copy, the ways, the net under a page that breaks; or the way in. */
export function Frame() {
  const router = useRouter();
  const path = useLocation({ select: (location) => location.pathname });
  const { session } = useSession();
  const go = useCallback<Go>(
    (address, options) => (options?.replace ? router.history.replace(address) : router.history.push(address)),
    [router],
  );
  const canGoBack = useCanGoBack();
  const goBack = useMemo(() => (canGoBack ? () => router.history.back() : null), [canGoBack, router]);
  const page = (
    <ErrorBoundary place={path}>
      <Outlet />
    </ErrorBoundary>
  );
  // Whoever has a link to deliver by comes from outside, also on a device on which somebody is signed in.
  const isGuest = path.startsWith('/aanleveren');
  if (session === null || isGuest) {
    return (
      <GoContext value={go}>
        <Doorstep>{isGuest || path.startsWith('/aanmelden') ? page : <pages.signIn.Page after={path} />}</Doorstep>
      </GoContext>
    );
  }
  return (
    <GoContext value={go}>
      <ReplicaProvider session={session}>
        <CatchUp />
        <Desk session={session}>
          <Shell path={path} organisation={session.organisationName}>
            <BackContext value={goBack}>{page}</BackContext>
          </Shell>
        </Desk>
      </ReplicaProvider>
    </GoContext>
  );
}

/** Fetches the pages of the night ahead once the copy is there, and what was missed while one was signed out. */
function CatchUp() {
  const source = useSource();
  const { session } = useSession();
  const { complete } = useCopyState();
  useEffect(() => {
    // The pages would come between the parts of a first copy, and it is the copy that is needed at night.
    const timer = setTimeout(preloadReading, complete ? 2000 : 20_000);
    return () => clearTimeout(timer);
  }, [complete]);
  // Each answer about the session is a reason to ask again: somebody may just have signed in.
  useEffect(() => {
    if (session === null) return;
    if (source instanceof Replica && source.copyState().connection === 'signed-out') void source.pull();
  }, [source, session]);
  return null;
}
