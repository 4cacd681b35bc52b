import type { Database } from '#platform/database/database.ts';

type Listener = (change: number) => void;

/** Tells who follows an organisation that there are newer changes; one database listener for the whole process. */
export interface LiveChanges {
  follow(organisationId: string, listener: Listener): () => void;
  close(): Promise<void>;
}

/** Starts listening to the database's notifications of commits. */
export async function liveChanges(database: Pick<Database, 'listen'>): Promise<LiveChanges> {
  const listeners = new Map<string, Set<Listener>>();
  const stop = await database.listen('paraat_change', (payload) => {
    const { organisation, change } = JSON.parse(payload) as { organisation: string; change: number };
    for (const listener of listeners.get(organisation) ?? []) listener(change);
  });
  return {
    follow(organisationId, listener) {
      const group = listeners.get(organisationId) ?? new Set();
      listeners.set(organisationId, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0) listeners.delete(organisationId);
      };
    },
    close: stop,
  };
}
