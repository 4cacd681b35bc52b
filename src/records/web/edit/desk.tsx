import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Session } from '#platform/auth/role.ts';
import type { KindRegistry } from '../../kind.ts';
import { type RecordServer, recordServer } from './record-server.ts';

/** Everything that one needs to write: who writes, the server, and the kinds with their schemas. */
export interface Desk {
  session: Pick<Session, 'organisationId' | 'organisationSlug' | 'organisationName' | 'userName' | 'role'>;
  server: RecordServer;
  /** Comes with the editor and not with the first screen: the schemas bring a library along. */
  loadKinds: () => Promise<KindRegistry>;
  /** Where one signs in again; it opens beside what is being written. */
  signInPath: string;
}

const DeskContext = createContext<Desk | null>(null);

/** Gives the screens below what they need to write records. */
export function DeskProvider(props: {
  session: Desk['session'];
  loadKinds: Desk['loadKinds'];
  signInPath: string;
  server?: RecordServer;
  children: ReactNode;
}) {
  const { session, loadKinds, signInPath, server, children } = props;
  const desk = useMemo(
    () => ({ session, loadKinds, signInPath, server: server ?? recordServer(session.organisationSlug) }),
    [session, loadKinds, signInPath, server],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk of this screen. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a DeskProvider above it');
  return desk;
}

/** All kinds with their schemas, once they are loaded; 'unreachable' when they could not be. */
export function useKinds(): KindRegistry | undefined | 'unreachable' {
  const { loadKinds } = useDesk();
  const [kinds, setKinds] = useState<KindRegistry | 'unreachable'>();
  useEffect(() => {
    let stopped = false;
    const settle = (loaded: KindRegistry | 'unreachable') => {
      if (!stopped) setKinds(loaded);
    };
    loadKinds().then(settle, () => settle('unreachable'));
    return () => {
      stopped = true;
    };
  }, [loadKinds]);
  return kinds;
}
