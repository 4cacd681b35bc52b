import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { Commit } from '#records/server/store.ts';

type Content = Record<string, unknown>;

/** Which record a page became, and what the file said the last time. */
export interface RunbookOrigin {
  path: string;
  recordId: string;
  lastImported: Content;
}

interface Known {
  path: string;
  id: string;
  slug: string;
  revision: number;
  content: Content;
  deleted: boolean;
  lastImported: Content;
}

/** What this folder brought before, by path, with the record as it stands now. */
export async function readOrigins(transaction: Kysely<NoTables>, source: string): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    SELECT o.external_id AS path, r.id, r.slug, r.revision, r.content, r.deleted_at IS NOT NULL AS deleted,
      o.last_imported AS "lastImported"
    FROM import_origin o JOIN record r ON r.organisation_id = o.organisation_id AND r.id = o.record_id
    WHERE o.source = ${source} AND o.kind = 'procedure'`.execute(transaction);
  return new Map(rows.map((row) => [row.path, row]));
}

/** Remembers which record each page became and what the file said, in one statement. */
export async function writeOrigins(
  transaction: Kysely<NoTables>,
  { organisationId, now }: Pick<Commit, 'organisationId' | 'now'>,
  source: string,
  origins: readonly RunbookOrigin[],
): Promise<void> {
  if (origins.length === 0) return;
  await sql`
    INSERT INTO import_origin (organisation_id, source, kind, external_id, record_id, last_imported, imported_at)
    SELECT ${organisationId}::uuid, ${source}, 'procedure', path, "recordId", "lastImported", ${now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(origins)}::jsonb) AS row
      (path text, "recordId" uuid, "lastImported" jsonb)
    ON CONFLICT (organisation_id, source, kind, external_id) DO UPDATE SET
      record_id = excluded.record_id, last_imported = excluded.last_imported, imported_at = excluded.imported_at`.execute(
    transaction,
  );
}
