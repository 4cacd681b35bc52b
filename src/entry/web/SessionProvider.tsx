import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Session } from '#platform/auth/role.ts';
import { SessionContext } from '#platform/auth/web/session-context.tsx';
import { rememberedSession, rememberSession } from '#records/web/session.ts';
import { askSession } from './ask-session.ts';

/** Starts with who the device remembers, so that a dead server stops nobody; then asks the server. */
export function SessionProvider({ waiting, children }: { waiting: ReactNode; children: ReactNode }) {
  const [session, setSession] = useState<Session | null>(() => rememberedSession() ?? null);
  const [asked, setAsked] = useState(session !== null);
  const refresh = useCallback(async () => {
    const answer = await askSession();
    if (answer !== 'signed-out' && answer !== 'unreachable') {
      rememberSession(answer);
      setSession(answer);
    } else if (answer === 'signed-out' && rememberedSession() === undefined) {
      setSession(null);
    }
    setAsked(true);
  }, []);
  useEffect(() => void refresh(), [refresh]);
  const state = useMemo(() => ({ session, refresh }), [session, refresh]);
  return <SessionContext value={state}>{asked ? children : waiting}</SessionContext>;
}
