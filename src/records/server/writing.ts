import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { KindName } from '../kind-name.ts';
import type { Nature } from '../record.ts';
import type { Pointer } from '../reference.ts';
import type { Actor } from './audit.ts';

/** A new state of one record, ready to be written. */
export interface RevisionRow {
  id: string;
  kind: KindName;
  slug: string;
  name: string;
  content: Record<string, unknown>;
  contentHash: string;
  revision: number;
  change: number;
  deleted: boolean;
  nature: Nature;
  pointers: readonly Pointer[];
}

interface Authorship {
  organisationId: string;
  author: Actor;
  reason: string;
  nature: Nature;
  now: Date;
}

/** Writes records, revisions and relations: four statements, however many rows. */
export async function writeRevisions(
  transaction: Kysely<NoTables>,
  by: Authorship,
  rows: readonly RevisionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const at = by.now.toISOString();
  const values = JSON.stringify(rows.map((row) => valuesOf(row)));
  await sql`
    INSERT INTO record AS present
      (organisation_id, id, kind, slug, name, content, content_hash, revision, change, updated_at, updated_by, nature,
       reference_ids, deleted_at)
    SELECT ${by.organisationId}::uuid, id, kind, slug, name, content, content_hash, revision, change, ${at}::timestamptz,
      ${by.author.name}, ${by.nature}, reference_ids, CASE WHEN deleted THEN ${at}::timestamptz END
    FROM jsonb_to_recordset(${values}::jsonb) AS row
      (id uuid, kind text, slug text, name text, content jsonb, content_hash text, revision integer, change bigint,
       reference_ids uuid[], deleted boolean)
    ON CONFLICT (organisation_id, id) DO UPDATE SET
      slug = excluded.slug, name = excluded.name, content = excluded.content, content_hash = excluded.content_hash,
      revision = excluded.revision, change = excluded.change, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by, nature = excluded.nature, reference_ids = excluded.reference_ids,
      deleted_at = excluded.deleted_at, published = ${publishedAfter}`.execute(transaction);
  await sql`
    INSERT INTO revision
      (organisation_id, record_id, revision, change, at, author_id, author, reason, nature, name, content, content_hash, deleted)
    SELECT ${by.organisationId}::uuid, id, revision, change, ${at}::timestamptz, ${by.author.id}, ${by.author.name},
      ${by.reason}, ${by.nature}, name, content, content_hash, deleted
    FROM jsonb_to_recordset(${values}::jsonb) AS row
      (id uuid, name text, content jsonb, content_hash text, revision integer, change bigint, deleted boolean)`.execute(
    transaction,
  );
  await writeRelations(transaction, by.organisationId, rows);
}

/**
 * What was published stays what readers see: the first write that differs keeps it beside the newer content, and a
 * write that makes both the same again drops the second copy. A deletion keeps it too, for when the record comes back.
 */
const publishedAfter = sql`CASE
  WHEN present.published IS NULL THEN NULL
  WHEN excluded.deleted_at IS NULL AND excluded.content_hash = present.published ->> 'contentHash'
    THEN present.published - '{content,references,updatedAt,updatedBy}'::text[]
  WHEN present.published ? 'content' THEN present.published
  ELSE present.published || jsonb_build_object(
    'content', present.content,
    'references', to_jsonb(present.reference_ids),
    'updatedAt', to_char(present.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'updatedBy', present.updated_by)
  END`;

const valuesOf = (row: RevisionRow) => ({
  id: row.id,
  kind: row.kind,
  slug: row.slug,
  name: row.name,
  content: row.content,
  content_hash: row.contentHash,
  revision: row.revision,
  change: row.change,
  deleted: row.deleted,
  reference_ids: [...new Set(row.pointers.map(({ to }) => to))],
});

async function writeRelations(
  transaction: Kysely<NoTables>,
  organisationId: string,
  rows: readonly RevisionRow[],
): Promise<void> {
  const changed = rows.filter(({ revision }) => revision > 1).map(({ id }) => id);
  if (changed.length > 0) {
    await sql`DELETE FROM relation WHERE from_id = any(${changed}::uuid[])`.execute(transaction);
  }
  const relations = rows.flatMap(({ id, pointers }) =>
    pointers.map(({ field, to }) => ({ from_id: id, field, to_id: to })),
  );
  if (relations.length === 0) return;
  await sql`
    INSERT INTO relation (organisation_id, from_id, field, to_id)
    SELECT ${organisationId}::uuid, from_id, field, to_id
    FROM jsonb_to_recordset(${JSON.stringify(relations)}::jsonb) AS row (from_id uuid, field text, to_id uuid)`.execute(
    transaction,
  );
}
