import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { ReplicaProvider } from '#records/web/source.tsx';
import { type Go, GoContext } from '#ui/navigation.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Desk } from './editing.tsx';
import { preloadReading } from './pages.tsx';
import { Shell } from './Shell.tsx';

/** What stands around every page once somebody is known: the copy, the ways, the net under a page that breaks. */
export function Frame() {
  const router = useRouter();
  const path = useLocation({ select: (location) => location.pathname });
  const { session } = useSession();
  const go = useCallback<Go>(
    (address, options) => (options?.replace ? router.history.replace(address) : router.history.push(address)),
    [router],
  );
  useEffect(() => {
    const timer = setTimeout(preloadReading, 2000);
    return () => clearTimeout(timer);
  }, []);
  if (session === null) return null;
  return (
    <GoContext value={go}>
      <ReplicaProvider session={session}>
        <Desk session={session}>
          <Shell path={path} organisation={session.organisationName}>
            <ErrorBoundary place={path}>
              <Outlet />
            </ErrorBoundary>
          </Shell>
        </Desk>
      </ReplicaProvider>
    </GoContext>
  );
}
