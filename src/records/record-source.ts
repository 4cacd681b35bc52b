import type { KindName } from './kind-name.ts';
import type { RecordView } from './record.ts';

/** How complete and how old a copy is. `at` is the instant (UTC, ISO 8601) at which it last equalled the server. */
export interface CopyState {
  complete: boolean;
  at: string | null;
  change: number;
  records: number;
  /** 'live': following the server now; 'waiting': server out of reach; 'signed-out': copy kept, sign in to refresh. */
  connection: 'live' | 'waiting' | 'signed-out';
  /** Set when the device cannot keep the copy, with what the user can do about it. */
  trouble: 'storage-full' | 'storage-evicted' | 'storage-lost' | null;
}

/** One answer of a search: the record, and the words that made it match. */
export interface SearchHit {
  id: string;
  kind: KindName;
  slug: string;
  name: string;
  score: number;
  /**
   * The field in which the words stand and a piece of its text, for the second line of a result. `kind` is the kind
   * that has the field: a step on a fact sheet leads to its application. Null when the words stand in the name.
   */
  where: { kind: KindName; field: string; text: string } | null;
}

/**
 * The one way in which reading screens see records. Backed by the replica in the browser,
 * by the single-file pack and by fixtures in tests; never by the server.
 */
export interface RecordSource {
  byId(id: string): Promise<RecordView | undefined>;
  byIds(ids: readonly string[]): Promise<RecordView[]>;
  bySlug(kind: KindName, slug: string): Promise<RecordView | undefined>;
  /** All records of a kind that are not deleted, by name. */
  list(kind: KindName): Promise<RecordView[]>;
  /** Records that are not deleted and whose content points at this id. */
  pointingAt(id: string, kind?: KindName): Promise<RecordView[]>;
  search(words: string, limit?: number): Promise<SearchHit[]>;
  copyState(): CopyState;
  /**
   * Calls back after each change of records or of the copy's state; returns the way to stop. `state`: no answer about
   * records is another than before.
   */
  subscribe(listener: (told?: 'state') => void): () => void;
}
