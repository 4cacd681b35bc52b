import type { Kysely } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import type { KindName } from '../kind-name.ts';
import { asPublished } from '../published.ts';
import type { RecordView } from '../record.ts';
import { byName } from '../record-memory.ts';
import type { RecordSource } from '../record-source.ts';
import {
  currentChange,
  listRecords,
  publishedReferrers,
  readBySlug,
  readRecord,
  readRecords,
  referrers,
} from './reading.ts';

type Reader = Kysely<NoTables>;

/** What a rendering on the server reads: the same questions as on the device, without search and copy state. */
export type RenderSource = Pick<RecordSource, 'byId' | 'byIds' | 'bySlug' | 'list' | 'pointingAt'> & {
  change(): Promise<number>;
};

/** A source over the database, for one transaction of one organisation; gives what readers see. */
export const databaseSource = (transaction: Reader): RenderSource => ({
  byId: async (id) => shown(await readRecord(transaction, id)),
  byIds: async (ids) => (await readRecords(transaction, ids)).flatMap((record) => shown(record) ?? []),
  bySlug: async (kind, slug) => shown(await readBySlug(transaction, kind, slug)),
  list: async (kind) => (await listRecords(transaction, kind, { limit: 100_000 })).map(asPublished),
  pointingAt: (id, kind) => pointingAt(transaction, id, kind),
  change: () => currentChange(transaction),
});

const shown = (record: RecordView | undefined): RecordView | undefined =>
  record?.deletedAt === null ? asPublished(record) : undefined;

async function pointingAt(transaction: Reader, id: string, kind: KindName | undefined): Promise<RecordView[]> {
  const newest = (await referrers(transaction, id, kind)).map(asPublished);
  const others = (await publishedReferrers(transaction, id, kind)).map(asPublished);
  const standing = newest.filter((record) => record.references.includes(id));
  const known = new Set(standing.map((record) => record.id));
  return byName([...standing, ...others.filter((record) => !known.has(record.id))]);
}
