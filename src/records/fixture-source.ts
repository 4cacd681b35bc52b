import type { RecordView } from './record.ts';
import { RecordMemory } from './record-memory.ts';
import type { CopyState, RecordSource } from './record-source.ts';
import { SearchIndex } from './search.ts';

/** A source over records in hand: for tests, and for a pack that carries its records with it. */
export interface FixtureSource extends RecordSource {
  /** Takes records in, newer in place of older, and tells who listens. */
  put(...records: RecordView[]): void;
}

/** Makes a source over an array. `at` is the instant of which the records speak. */
export function fixtureSource(records: readonly RecordView[], at: string | null = null): FixtureSource {
  const memory = new RecordMemory(records);
  const listeners = new Set<() => void>();
  let index: SearchIndex | undefined;
  let state = stateOf(memory, at);
  return {
    byId: async (id) => memory.byId(id),
    byIds: async (ids) => memory.byIds(ids),
    bySlug: async (kind, slug) => memory.bySlug(kind, slug),
    list: async (kind) => memory.list(kind),
    pointingAt: async (id, kind) => memory.pointingAt(id, kind),
    search: async (words, limit) => {
      index ??= indexOf(memory);
      return index.search(words, limit);
    },
    copyState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (...newer) => {
      memory.put(newer);
      index = undefined;
      state = stateOf(memory, at);
      for (const listener of listeners) listener();
    },
  };
}

function indexOf(memory: RecordMemory): SearchIndex {
  const index = new SearchIndex();
  for (const record of memory.all()) index.put(record);
  return index;
}

const stateOf = (memory: RecordMemory, at: string | null): CopyState => ({
  complete: true,
  at,
  change: Math.max(0, ...[...memory.all()].map((record) => record.change)),
  records: memory.size,
  connection: 'waiting',
  trouble: null,
});
