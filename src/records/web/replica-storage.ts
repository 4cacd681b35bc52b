import type { KindName } from '../kind-name.ts';
import type { RecordView } from '../record.ts';
import { byName } from '../record-memory.ts';
import {
  asked,
  beginningWith,
  type CopyRow,
  emptyCopy,
  placeOf,
  pointerTo,
  rowOf,
  type ShelfName,
  type ShelfRow,
  shelves,
  transact,
} from './replica-database.ts';
import type { ChangePage } from './replica-server.ts';

/** What the device knows of its copy; an empty copy where there is none. */
export const readCopy = (database: IDBDatabase): Promise<CopyRow> => transact(database, ['meta'], 'readonly', copyIn);

/** Every record on the shelf that is read, with the row that belongs to it: one transaction, one state. */
export const readAll = (database: IDBDatabase): Promise<{ copy: CopyRow; records: RecordView[] }> =>
  transact(database, [...shelves, 'meta'], 'readonly', async (transaction) => {
    const copy = await copyIn(transaction);
    const rows: ShelfRow[] = await asked(transaction.objectStore(copy.shelf).getAll());
    return { copy, records: rows.map((row) => row.record) };
  });

/**
 * Puts one page on the shelf together with its change number: both or neither.
 * A page that begins after what the shelf holds would leave a hole and is refused; what is older is skipped.
 */
export const acceptPage = (
  database: IDBDatabase,
  since: number,
  page: ChangePage,
  stamp: Stamp,
): Promise<CopyRow | 'hole'> =>
  writing(database, async (transaction) => {
    const copy = await copyIn(transaction);
    if (copy.change < since) return 'hole';
    const records = await putRecords(transaction, copy.shelf, newerThan(page.records, copy.change));
    return putCopy(transaction, { ...afterPage(copy, page, stamp), records });
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
export const beginRenewal = (database: IDBDatabase, role: string): Promise<number> =>
  writing(database, async (transaction) => {
    const copy = await copyIn(transaction);
    if (copy.renewal?.role === role) return copy.renewal.change;
    transaction.objectStore(otherShelf(copy.shelf)).clear();
    putCopy(transaction, { ...copy, renewal: { change: 0, role } });
    return 0;
  });

/** Throws a half fresh copy away, so that the next renewal starts at nothing. */
export const dropRenewal = (database: IDBDatabase): Promise<CopyRow> =>
  writing(database, async (transaction) => putCopy(transaction, { ...(await copyIn(transaction)), renewal: null }));

/** Puts one page on the other shelf; with the last page that shelf becomes the one that is read. */
export const acceptRenewalPage = (
  database: IDBDatabase,
  since: number,
  page: ChangePage,
  stamp: Stamp,
): Promise<CopyRow> =>
  writing(database, async (transaction) => {
    const copy = await copyIn(transaction);
    if (copy.renewal?.change !== since) return copy;
    const target = otherShelf(copy.shelf);
    const records = await putRecords(transaction, target, page.records);
    if (page.more) {
      return putCopy(transaction, { ...copy, renewal: { change: page.change, role: stamp.role } });
    }
    transaction.objectStore(copy.shelf).clear();
    return putCopy(transaction, {
      key: 'copy',
      shelf: target,
      change: page.change,
      complete: true,
      records,
      ...stamp,
      renewal: null,
    });
  });

/** The questions of a RecordSource, asked of the shelf itself, for while memory is not filled yet. */
export const shelfReading = (database: IDBDatabase, shelf: ShelfName) => {
  const reading = <Answer>(work: (store: IDBObjectStore) => Promise<Answer>) =>
    transact(database, [shelf], 'readonly', (transaction) => work(transaction.objectStore(shelf)));
  return {
    byIds: (ids: readonly string[]) =>
      reading(async (store) => {
        const rows: (ShelfRow | undefined)[] = await Promise.all(ids.map((id) => asked(store.get(id))));
        return rows.flatMap((row) => (row === undefined ? [] : [row.record]));
      }),
    bySlug: (kind: KindName, slug: string) =>
      reading(async (store) => {
        const row: ShelfRow | undefined = await asked(store.index('place').get(placeOf(kind, slug)));
        return row?.record;
      }),
    list: (kind: KindName) => reading((store) => recordsAt(store.index('place'), beginningWith(placeOf(kind, '')))),
    pointingAt: (id: string, kind?: KindName) =>
      reading((store) =>
        recordsAt(
          store.index('to'),
          kind === undefined ? beginningWith(`${id}>`) : IDBKeyRange.only(pointerTo(id, kind)),
        ),
      ),
  };
};

export const newerThan = (records: readonly RecordView[], change: number): RecordView[] =>
  records.filter((record) => record.change > change);

async function recordsAt(index: IDBIndex, range: IDBKeyRange): Promise<RecordView[]> {
  const rows: ShelfRow[] = await asked(index.getAll(range));
  return byName(rows.map((row) => row.record));
}

async function copyIn(transaction: IDBTransaction): Promise<CopyRow> {
  const copy: CopyRow | undefined = await asked(transaction.objectStore('meta').get('copy'));
  return copy ?? emptyCopy;
}

function putCopy(transaction: IDBTransaction, copy: CopyRow): CopyRow {
  transaction.objectStore('meta').put(copy);
  return copy;
}

/** Puts records on a shelf or takes them off; gives how many then stand there. */
function putRecords(transaction: IDBTransaction, shelf: ShelfName, records: readonly RecordView[]): Promise<number> {
  const store = transaction.objectStore(shelf);
  for (const record of records) {
    if (record.deletedAt === null) store.put(rowOf(record));
    else store.delete(record.id);
  }
  return asked(store.count());
}

const writing = <Result>(database: IDBDatabase, work: (transaction: IDBTransaction) => Promise<Result>) =>
  transact(database, [...shelves, 'meta'], 'readwrite', work);

const otherShelf = (shelf: ShelfName): ShelfName => (shelf === shelves[0] ? shelves[1] : shelves[0]);
