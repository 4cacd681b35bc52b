import type { Kysely } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { RecordSource } from '../record-source.ts';
import { currentChange, listRecords, readBySlug, readRecord, readRecords, referrers } from './reading.ts';

/** What a rendering on the server reads: the same questions as on the device, without search and copy state. */
export type RenderSource = Pick<RecordSource, 'byId' | 'byIds' | 'bySlug' | 'list' | 'pointingAt'> & {
  change(): Promise<number>;
};

/** A source over the database, for one transaction of one organisation. */
export const databaseSource = (transaction: Kysely<NoTables>): RenderSource => ({
  byId: async (id) => standing(await readRecord(transaction, id)),
  byIds: async (ids) => (await readRecords(transaction, ids)).filter((record) => record.deletedAt === null),
  bySlug: (kind, slug) => readBySlug(transaction, kind, slug),
  list: (kind) => listRecords(transaction, kind, { limit: 100_000 }),
  pointingAt: (id, kind) => referrers(transaction, id, kind),
  change: () => currentChange(transaction),
});

const standing = <Found extends { deletedAt: string | null }>(record: Found | undefined): Found | undefined =>
  record?.deletedAt === null ? record : undefined;
