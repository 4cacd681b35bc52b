import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { KindName } from '../kind-name.ts';
import type { RecordView, RevisionView } from '../record.ts';
import type { RecordTables } from './tables.ts';

type Reader = Kysely<NoTables>;
type RecordRow = Awaited<ReturnType<SelectQueryBuilder<RecordTables, 'record', RecordColumns>['execute']>>[number];
type RecordColumns = import('kysely').Selectable<RecordTables['record']>;

const tables = (reader: Reader) => reader.withTables<RecordTables>();

/** One record by id, deleted ones too; undefined where the organisation has none. */
export async function readRecord(reader: Reader, id: string): Promise<RecordView | undefined> {
  const row = await tables(reader).selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst();
  return row && recordView(row);
}

/** Records by id, deleted ones too, in no order. */
export async function readRecords(reader: Reader, ids: readonly string[]): Promise<RecordView[]> {
  if (ids.length === 0) return [];
  const rows = await tables(reader)
    .selectFrom('record')
    .selectAll()
    .where(sql<boolean>`id = any(${ids as string[]}::uuid[])`)
    .execute();
  return rows.map(recordView);
}

/** One record by kind and slug, unless it was deleted. */
export async function readBySlug(reader: Reader, kind: KindName, slug: string): Promise<RecordView | undefined> {
  const row = await tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row && recordView(row);
}

/** Where a page of a list begins: after this name and id. */
export interface ListPosition {
  name: string;
  id: string;
}

/** Records of a kind by name, from a position on; one statement, however many records there are. */
export async function listRecords(
  reader: Reader,
  kind: KindName,
  page: { after?: ListPosition; limit: number },
): Promise<RecordView[]> {
  let query = tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(page.limit);
  if (page.after !== undefined) query = query.where(sql<boolean>`(name, id) > (${page.after.name}, ${page.after.id})`);
  return (await query.execute()).map(recordView);
}

/** The address and name of every record of a kind, by name: what a list shows, without the contents. */
export async function listNames(reader: Reader, kind: KindName): Promise<{ id: string; slug: string; name: string }[]> {
  return tables(reader)
    .selectFrom('record')
    .select(['id', 'slug', 'name'])
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** All records of the organisation that are not deleted, by kind and name. */
export async function allRecords(reader: Reader): Promise<RecordView[]> {
  const rows = await tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(recordView);
}

/** Deleted records, the last one first. */
export async function deletedRecords(reader: Reader, limit: number): Promise<RecordView[]> {
  const rows = await tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(recordView);
}

/** One page of the change feed: what changed after a change number, oldest first, deletions included. */
export async function changesSince(
  reader: Reader,
  since: number,
  limit: number,
): Promise<{ change: number; records: RecordView[]; more: boolean }> {
  // Before the rows: what is committed between the two questions then comes twice instead of never.
  const newest = await currentChange(reader);
  const rows = await tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('change', '>', since)
    .orderBy('change')
    .limit(limit + 1)
    .execute();
  const records = rows.slice(0, limit).map(recordView);
  const more = rows.length > limit;
  return { change: more ? (records.at(-1)?.change ?? since) : newest, records, more };
}

/** The newest change number of the organisation of this transaction. */
export async function currentChange(reader: Reader): Promise<number> {
  const row = await tables(reader).selectFrom('organisation').select('change').executeTakeFirst();
  return Number(row?.change ?? 0);
}

/** All revisions of a record, the newest first. */
export async function history(reader: Reader, id: string): Promise<RevisionView[]> {
  const rows = await tables(reader)
    .selectFrom('revision')
    .selectAll()
    .where('record_id', '=', id)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(revisionView);
}

/** One revision of a record. */
export async function readRevision(reader: Reader, id: string, revision: number): Promise<RevisionView | undefined> {
  const row = await tables(reader)
    .selectFrom('revision')
    .selectAll()
    .where('record_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row && revisionView(row);
}

/** Records that are not deleted and whose content points at this one. */
export async function referrers(reader: Reader, id: string, kind?: KindName): Promise<RecordView[]> {
  let query = tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('id', 'in', (inner) => inner.selectFrom('relation').select('from_id').where('to_id', '=', id))
    .orderBy('kind')
    .orderBy('name');
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return (await query.execute()).map(recordView);
}

/** Records whose published version points at this one while their newer draft may not. */
export async function publishedReferrers(reader: Reader, id: string, kind?: KindName): Promise<RecordView[]> {
  let query = tables(reader)
    .selectFrom('record')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`published ? 'references' AND published -> 'references' ? ${id}`);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return (await query.execute()).map(recordView);
}

/** The row of the database as it travels. */
export function recordView(row: RecordRow): RecordView {
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    name: row.name,
    content: row.content,
    contentHash: row.content_hash,
    revision: row.revision,
    change: Number(row.change),
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    nature: row.nature,
    references: row.reference_ids,
    review: row.review,
    ...(row.published === null ? {} : { published: row.published }),
    ...(row.asked === null ? {} : { asked: row.asked }),
    deletedAt: row.deleted_at?.toISOString() ?? null,
  };
}

function revisionView(row: import('kysely').Selectable<RecordTables['revision']>): RevisionView {
  return {
    recordId: row.record_id,
    revision: row.revision,
    change: Number(row.change),
    at: row.at.toISOString(),
    author: row.author,
    reason: row.reason,
    nature: row.nature,
    name: row.name,
    content: row.content,
    contentHash: row.content_hash,
    deleted: row.deleted,
  };
}
