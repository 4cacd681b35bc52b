import type { KindName } from './kind-name.ts';

/** Why a revision came to be: only a person's edit can be wrong in a new way, so the three stay apart. */
export type Nature = 'edit' | 'import' | 'migration';

/** The act of reading a content and confirming it; it counts only while the content's hash is the same. */
export interface Review {
  /** Instant in UTC, ISO 8601. */
  at: string;
  by: string;
  contentHash: string;
}

/**
 * One record as it travels: over HTTP, in IndexedDB, in a pack. `content` follows the schema of `kind`.
 * Instants are ISO 8601 in UTC. `change` is the organisation's change number at which this state arose.
 */
export interface RecordView<Content = Record<string, unknown>> {
  id: string;
  kind: KindName;
  slug: string;
  name: string;
  content: Content;
  contentHash: string;
  revision: number;
  change: number;
  updatedAt: string;
  updatedBy: string;
  nature: Nature;
  /** Ids of the records that the content points at, derived on the server when it was written. */
  references: string[];
  review: Review | null;
  /** Set when the record was deleted; its last content stays readable in its history. */
  deletedAt: string | null;
}

/** One earlier or present state of a record, as history shows it. */
export interface RevisionView {
  recordId: string;
  revision: number;
  change: number;
  at: string;
  author: string;
  reason: string;
  nature: Nature;
  name: string;
  content: Record<string, unknown>;
  contentHash: string;
  deleted: boolean;
}

/** Says whether a person confirmed exactly this content. */
export const isReviewed = (record: Pick<RecordView, 'contentHash' | 'review'>): boolean =>
  record.review !== null && record.review.contentHash === record.contentHash;
