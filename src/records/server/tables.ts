import type { ColumnType, Generated } from 'kysely';
import type { KindName } from '../kind-name.ts';
import type { Asked, Nature, Publication, Review } from '../record.ts';

type Instant = ColumnType<Date, string, string>;
type Json<Shape> = ColumnType<Shape, string, string>;

/** The tables of this room, as db/migrations/0001-records.sql and 0006-publications.sql make them. */
export type RecordTables = {
  organisation: {
    id: string;
    slug: string;
    name: string;
    country: Generated<string>;
    time_zone: Generated<string>;
    change: Generated<number>;
    created_at: Instant;
  };
  record: {
    organisation_id: string;
    id: string;
    kind: KindName;
    slug: string;
    name: string;
    content: Json<Record<string, unknown>>;
    content_hash: string;
    revision: number;
    change: number;
    updated_at: Instant;
    updated_by: string;
    nature: Nature;
    reference_ids: string[];
    review: Json<Review | null> | null;
    published: Json<Publication | null> | null;
    asked: Json<Asked | null> | null;
    deleted_at: Instant | null;
  };
  revision: {
    organisation_id: string;
    record_id: string;
    revision: number;
    change: number;
    at: Instant;
    author_id: string | null;
    author: string;
    reason: string;
    nature: Nature;
    name: string;
    content: Json<Record<string, unknown>>;
    content_hash: string;
    deleted: boolean;
  };
  relation: { organisation_id: string; from_id: string; field: string; to_id: string };
  publication: {
    organisation_id: string;
    sequence: Generated<number>;
    record_id: string;
    act: 'published' | 'withdrawn' | 'brought';
    revision: number;
    content_hash: string;
    at: Instant;
    by_id: string | null;
    by_name: string;
    reason: Generated<string>;
  };
  audit_entry: {
    organisation_id: string;
    sequence: number;
    at: Instant;
    actor_id: string | null;
    actor: string;
    action: string;
    subject: string;
    detail: Json<Record<string, unknown>>;
    previous_hash: string;
    hash: string;
  };
};
