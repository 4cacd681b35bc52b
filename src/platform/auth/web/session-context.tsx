import { createContext, useContext } from 'react';
import { atLeast, type Role, type Session } from '../role.ts';

/** Who uses this device now, as the server said or as the device remembers; null while nobody is signed in. */
export interface SessionState {
  session: Session | null;
  /** Asks the server again who this is: after signing in, out, or choosing another organisation. */
  refresh: () => Promise<void>;
}

export const SessionContext = createContext<SessionState>({ session: null, refresh: async () => undefined });

export const useSession = (): SessionState => useContext(SessionContext);

/** Says whether whoever uses this device may do what this role may; the server decides again. */
export function useMay(needed: Role): boolean {
  const { session } = useSession();
  return session !== null && atLeast(session.role, needed);
}
