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

/** Verdicts were asked on a content; it counts only while the content's hash is the same. */
export interface Asked {
  /** Instant in UTC, ISO 8601. */
  at: string;
  by: string;
  contentHash: string;
}

/** One yes to a content that became the valid one: who judged what, and when. */
export interface Judgement {
  type: 'correct' | 'understandable' | 'co-review';
  by: string;
  /** Instant in UTC, ISO 8601. */
  at: string;
  /** The name of the role that had to agree; only with a co-review. */
  role?: string | undefined;
}

/** The content that its reviewers agreed to make the valid one; readers see this, whatever was drafted since. */
export interface Publication {
  revision: number;
  contentHash: string;
  /** Instant in UTC, ISO 8601. */
  at: string;
  /** Who made it the valid one; who judged it stands in `judged`. */
  by: string;
  /** Each yes on which it became valid, the oldest first; left out where that was not kept. */
  judged?: Judgement[] | undefined;
  /** What was published; left out, as what follows, while the newest content is the same. */
  content?: Record<string, unknown>;
  /** Ids of the records that the published content points at. */
  references?: string[];
  /** Who wrote the published content, and when. */
  updatedAt?: string;
  updatedBy?: string;
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
  /** Absent while it was never published. */
  published?: Publication;
  /** Absent while nobody is asked for a verdict. */
  asked?: Asked;
  /** Only on what readers see: the record with its newer content, which is not published. Never travels. */
  head?: RecordView;
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
