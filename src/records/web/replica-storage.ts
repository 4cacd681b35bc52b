import type { KindName } from '../kind-name.ts';
import type { RecordView } from '../record.ts';
import { byName } from '../record-memory.ts';
import { type CopyDatabase, type CopyRow, emptyCopy, type ShelfName, shelves } from './replica-database.ts';
import type { ChangePage } from './replica-server.ts';

/** What the device knows of its copy; an empty copy where there is none. */
export const readCopy = async (database: CopyDatabase): Promise<CopyRow> =>
  (await database.meta.get('copy')) ?? emptyCopy;

/** The copy's row with the number of records on the shelf that is read. */
export async function readCopyWithCount(database: CopyDatabase): Promise<{ copy: CopyRow; count: number }> {
  const copy = await readCopy(database);
  return { copy, count: await database.shelf(copy.shelf).count() };
}

/** Every record on the shelf that is read, with the row that belongs to it: one transaction, one state. */
export const readAll = (database: CopyDatabase): PromiseLike<{ copy: CopyRow; records: RecordView[] }> =>
  database.transaction('r', [database.shelfA, database.shelfB, database.meta], async () => {
    const copy = await readCopy(database);
    return { copy, records: await database.shelf(copy.shelf).toArray() };
  });

/**
 * Puts one page on the shelf together with its change number: both or neither.
 * A page that begins after what the shelf holds would leave a hole and is refused; what is older is skipped.
 */
export const acceptPage = (
  database: CopyDatabase,
  since: number,
  page: ChangePage,
  stamp: Stamp,
): PromiseLike<CopyRow | 'hole'> =>
  writing(database, async () => {
    const copy = await readCopy(database);
    if (copy.change < since) return 'hole';
    await putRecords(database, copy.shelf, newerThan(page.records, copy.change));
    const next = afterPage(copy, page, stamp);
    await database.meta.put(next);
    return next;
  });

/** When a page was asked for, and in which role. */
export interface Stamp {
  at: string;
  role: string;
}

/** The row after a page: `at` moves only when nothing more was waiting on the server. */
export function afterPage(copy: CopyRow, page: ChangePage, { at, role }: Stamp): CopyRow {
  if (page.more || page.change < copy.change) return { ...copy, role, change: Math.max(copy.change, page.change) };
  return { ...copy, role, change: page.change, complete: true, at };
}

/** Begins a fresh copy on the other shelf, or goes on with the one that was interrupted. */
export const beginRenewal = (database: CopyDatabase, role: string): PromiseLike<number> =>
  writing(database, async () => {
    const copy = await readCopy(database);
    if (copy.renewal?.role === role) return copy.renewal.change;
    await database.shelf(otherShelf(copy.shelf)).clear();
    await database.meta.put({ ...copy, renewal: { change: 0, role } });
    return 0;
  });

/** Throws a half fresh copy away, so that the next renewal starts at nothing. */
export const dropRenewal = (database: CopyDatabase): PromiseLike<CopyRow> =>
  writing(database, async () => {
    const next = { ...(await readCopy(database)), renewal: null };
    await database.meta.put(next);
    return next;
  });

/** Puts one page on the other shelf; with the last page that shelf becomes the one that is read. */
export const acceptRenewalPage = (
  database: CopyDatabase,
  since: number,
  page: ChangePage,
  stamp: Stamp,
): PromiseLike<CopyRow> =>
  writing(database, async () => {
    const copy = await readCopy(database);
    if (copy.renewal?.change !== since) return copy;
    const target = otherShelf(copy.shelf);
    await putRecords(database, target, page.records);
    const next: CopyRow = page.more
      ? { ...copy, renewal: { change: page.change, role: stamp.role } }
      : { key: 'copy', shelf: target, change: page.change, complete: true, ...stamp, renewal: null };
    await database.meta.put(next);
    if (!page.more) await database.shelf(copy.shelf).clear();
    return next;
  });

/** The questions of a RecordSource, asked of the shelf itself, for while memory is not filled yet. */
export const shelfReading = (database: CopyDatabase, shelf: ShelfName) => {
  const table = database.shelf(shelf);
  return {
    byIds: async (ids: readonly string[]) => (await table.bulkGet([...ids])).filter((record) => record !== undefined),
    bySlug: (kind: KindName, slug: string) => table.where({ kind, slug }).first(),
    list: async (kind: KindName) => byName(await table.where({ kind }).toArray()),
    pointingAt: async (id: string, kind?: KindName) => {
      const found = await table.where('references').equals(id).distinct().toArray();
      return byName(kind === undefined ? found : found.filter((record) => record.kind === kind));
    },
  };
};

export const newerThan = (records: readonly RecordView[], change: number): RecordView[] =>
  records.filter((record) => record.change > change);

async function putRecords(database: CopyDatabase, shelf: ShelfName, records: readonly RecordView[]): Promise<void> {
  const gone = records.filter((record) => record.deletedAt !== null).map((record) => record.id);
  const standing = records.filter((record) => record.deletedAt === null);
  await database.shelf(shelf).bulkDelete(gone);
  await database.shelf(shelf).bulkPut(standing);
}

const writing = <Result>(database: CopyDatabase, work: () => PromiseLike<Result>): PromiseLike<Result> =>
  database.transaction('rw', [database.shelfA, database.shelfB, database.meta], work);

const otherShelf = (shelf: ShelfName): ShelfName => (shelf === shelves[0] ? shelves[1] : shelves[0]);
