import type { RecordView } from '../record.ts';
import {
  asked,
  type CopyRow,
  emptyCopy,
  type ShelfName,
  type ShelfRow,
  shelves,
  transact,
} from './replica-database.ts';
import type { ChangePage } from './replica-server.ts';

/** More rows than this are put together when there is time. */
const mostRows = 30;
/** How many records a row holds after that. */
const rowSize = 1000;

/** A copy as it lies on the device. */
export interface StoredCopy {
  copy: CopyRow;
  /** In the order in which they came; the last word about a record counts. */
  records: RecordView[];
  rows: number;
}

/** Everything on the shelf that is read, with the row that belongs to it: one transaction, one state. */
export async function readAll(database: IDBDatabase): Promise<StoredCopy> {
  const { copy, rows } = await transact(database, [...shelves, 'meta'], 'readonly', async (transaction) => {
    const copy = await copyIn(transaction);
    const rows: ShelfRow[] = await asked(transaction.objectStore(copy.shelf).getAll());
    return { copy, rows };
  });
  return { copy, records: recordsIn(rows), rows: rows.length };
}

/** What the device knows of its copy, without the records. */
export const readCopy = (database: IDBDatabase): Promise<CopyRow> =>
  transact(database, ['meta'], 'readonly', (transaction) => copyIn(transaction));

/** Puts many small rows together, so that the next start is as quick as the first. */
export async function tidyRows(database: IDBDatabase, rows: number): Promise<void> {
  if (rows <= mostRows) return;
  await writing(database, async (transaction) => {
    const { shelf } = await copyIn(transaction);
    const store = transaction.objectStore(shelf);
    const newest = new Map<string, RecordView>();
    for (const record of recordsIn(await asked<ShelfRow[]>(store.getAll()))) newest.set(record.id, record);
    store.clear();
    const standing = [...newest.values()].filter((record) => record.deletedAt === null);
    for (let at = 0; at < standing.length; at += rowSize) addRow(transaction, shelf, standing.slice(at, at + rowSize));
  });
}

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
    addRow(transaction, copy.shelf, newerThan(page.records, copy.change));
    return putCopy(transaction, afterPage(copy, page, stamp));
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
    addRow(transaction, target, page.records);
    if (page.more) {
      return putCopy(transaction, { ...copy, renewal: { change: page.change, role: stamp.role } });
    }
    transaction.objectStore(copy.shelf).clear();
    return putCopy(transaction, {
      key: 'copy',
      shelf: target,
      change: page.change,
      complete: true,
      ...stamp,
      renewal: null,
    });
  });

export const newerThan = (records: readonly RecordView[], change: number): RecordView[] =>
  records.filter((record) => record.change > change);

async function copyIn(transaction: IDBTransaction): Promise<CopyRow> {
  const copy: CopyRow | undefined = await asked(transaction.objectStore('meta').get('copy'));
  return copy ?? emptyCopy;
}

function putCopy(transaction: IDBTransaction, copy: CopyRow): CopyRow {
  transaction.objectStore('meta').put(copy);
  return copy;
}

function addRow(transaction: IDBTransaction, shelf: ShelfName, records: readonly RecordView[]): void {
  if (records.length > 0) transaction.objectStore(shelf).add(JSON.stringify(records));
}

const recordsIn = (rows: readonly ShelfRow[]): RecordView[] =>
  rows.flatMap((row): RecordView[] => JSON.parse(row) as RecordView[]);

const writing = <Result>(database: IDBDatabase, work: (transaction: IDBTransaction) => Promise<Result>) =>
  transact(database, [...shelves, 'meta'], 'readwrite', work);

const otherShelf = (shelf: ShelfName): ShelfName => (shelf === shelves[0] ? shelves[1] : shelves[0]);
