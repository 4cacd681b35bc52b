import { type Kysely, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { Origin } from '../import-find.ts';
import type { ImportTables } from './import-tables.ts';

/** What this source brought before, and what any source brought under one of these external ids. */
export async function readOrigins(
  transaction: Kysely<NoTables>,
  source: string,
  externalIds: readonly string[],
): Promise<Origin[]> {
  const rows = await transaction
    .withTables<ImportTables>()
    .selectFrom('import_origin')
    .select(['source', 'kind', 'external_id', 'record_id', 'last_imported'])
    .where((where) =>
      where.or([where('source', '=', source), sql<boolean>`external_id = any(${externalIds as string[]}::text[])`]),
    )
    .execute();
  return rows.map(({ external_id, record_id, last_imported, ...row }) => ({
    ...row,
    externalId: external_id,
    recordId: record_id,
    lastImported: last_imported,
  }));
}

/** Remembers which records the external ids became and what the file said, in one statement. */
export async function writeOrigins(
  transaction: Kysely<NoTables>,
  organisationId: string,
  origins: readonly Origin[],
  now: Date,
): Promise<void> {
  if (origins.length === 0) return;
  await sql`
    INSERT INTO import_origin AS known
      (organisation_id, source, kind, external_id, record_id, last_imported, imported_at)
    SELECT ${organisationId}::uuid, source, kind, "externalId", "recordId", "lastImported", ${now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(origins)}::jsonb) AS row
      (source text, kind text, "externalId" text, "recordId" uuid, "lastImported" jsonb)
    ON CONFLICT (organisation_id, source, kind, external_id) DO UPDATE SET
      record_id = excluded.record_id, last_imported = excluded.last_imported, imported_at = excluded.imported_at
    WHERE (known.record_id, known.last_imported) IS DISTINCT FROM (excluded.record_id, excluded.last_imported)`.execute(
    transaction,
  );
}
