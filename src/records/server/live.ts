import type { Database } from '#platform/database/database.ts';
import { currentChange } from './reading.ts';

type Listener = (change: number) => void;

/** Tells who follows an organisation that there are newer changes; one database listener for the whole process. */
export interface LiveChanges {
  follow(organisationId: string, listener: Listener): () => void;
  close(): Promise<void>;
}

/** Starts listening to the database's notifications of commits. */
export async function liveChanges(database: Pick<Database, 'listen' | 'inOrganisation'>): Promise<LiveChanges> {
  const listeners = new Map<string, Set<Listener>>();
  const tell = (organisation: string, change: number): void => {
    for (const listener of listeners.get(organisation) ?? []) listener(change);
  };
  const heard = (payload: string): void => {
    const { organisation, change } = JSON.parse(payload) as { organisation: string; change: number };
    tell(organisation, change);
  };
  // What was committed while the connection was lost has no notification: ask where each organisation is now.
  const missed = async (): Promise<void> => {
    for (const organisation of listeners.keys()) {
      tell(organisation, await database.inOrganisation(organisation, currentChange));
    }
  };
  const stop = await database.listen('paraat_change', heard, () => void missed().catch(() => undefined));
  return {
    follow(organisationId, listener) {
      const group = listeners.get(organisationId) ?? new Set();
      listeners.set(organisationId, group.add(listener));
      return () => {
        group.delete(listener);
        // Stopping twice is harmless: who began to follow in between has a group of their own.
        if (group.size === 0 && listeners.get(organisationId) === group) listeners.delete(organisationId);
      };
    },
    close: stop,
  };
}
