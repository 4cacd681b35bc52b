/** The two shelves for records: one is read, the other takes a fresh copy in when all must be fetched anew. */
export const shelves = ['shelfA', 'shelfB'] as const;
export type ShelfName = (typeof shelves)[number];
export type StoreName = ShelfName | 'meta' | 'drafts';

/**
 * Some records as JSON, in the order in which they came: a later row speaks last about a record. Few large rows,
 * because a browser takes fifty times as long to keep or fetch 5,000 rows as to keep the same records in ten.
 */
export type ShelfRow = string;

/** What the device knows of its copy; written in the same transaction as the records it speaks of. */
export interface CopyRow {
  key: 'copy';
  shelf: ShelfName;
  /** The change number up to which the shelf holds everything; 0 before the first page. */
  change: number;
  complete: boolean;
  /** When the shelf last equalled the server. */
  at: string | null;
  /** The role for which the server gave these records; another role sees more or fewer fields. */
  role: string | null;
  /** A fresh copy under way on the other shelf. */
  renewal: { change: number; role: string } | null;
}

/** Text that a person typed and the server does not have yet. */
export interface DraftRow {
  key: string;
  value: unknown;
  updatedAt: string;
}

export const emptyCopy: CopyRow = {
  key: 'copy',
  shelf: 'shelfA',
  change: 0,
  complete: false,
  at: null,
  role: null,
  renewal: null,
};

/** The name of the copy of one person in one organisation. */
export const copyName = (organisationId: string, userId: string): string =>
  `${copyNamePrefix}${organisationId}:${userId}`;
export const copyNamePrefix = 'paraat:';

/**
 * What each version of the database adds to the one before. A step that once shipped is never edited: phones that
 * were not opened since still stand at its end.
 */
const steps: ((database: IDBDatabase) => void)[] = [
  (database) => {
    for (const shelf of shelves) database.createObjectStore(shelf, { autoIncrement: true });
    for (const name of ['meta', 'drafts']) database.createObjectStore(name, { keyPath: 'key' });
  },
];

/** Opens a copy's database, or makes it. One that a newer program made is opened as it is. */
export async function openCopy(name: string): Promise<IDBDatabase> {
  try {
    return await opened(indexedDB.open(name, steps.length));
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name !== 'VersionError') throw error;
    return await opened(indexedDB.open(name));
  }
}

/** Throws a copy away; other tabs let go of it by themselves. */
export async function deleteCopy(name: string): Promise<void> {
  await asked(indexedDB.deleteDatabase(name));
}

/**
 * Runs work in one transaction and gives its result once all of it is stored. When the work fails, nothing is.
 * The work may only wait for its own requests: a transaction that has nothing to do ends.
 */
export function transact<Result>(
  database: IDBDatabase,
  stores: readonly StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...stores], mode);
    let failure: unknown;
    const working = work(transaction).catch((error: unknown) => {
      failure = error;
      abort(transaction);
      throw error;
    });
    transaction.oncomplete = () => working.then(resolve, reject);
    transaction.onabort = () => reject(transaction.error ?? failure ?? new DOMException('aborted', 'AbortError'));
    working.catch(() => {
      // The transaction's own end tells the reason.
    });
  });
}

/** The answer to one request. */
export function asked<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  request.onupgradeneeded = (event) => {
    for (const step of steps.slice(event.oldVersion)) step(request.result);
  };
  const database = await asked(request);
  // A newer program in another tab must not wait for this one.
  database.onversionchange = () => database.close();
  return database;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself already.
  }
}
