import { Dexie, type EntityTable, type Table } from 'dexie';
import type { RecordView } from '../record.ts';

/** The two shelves for records: one is read, the other takes a fresh copy in when all must be fetched anew. */
export const shelves = ['shelfA', 'shelfB'] as const;
export type ShelfName = (typeof shelves)[number];

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
export const copyNamePrefix = 'paraat-copy:';

/**
 * The device's database. A schema that once shipped is never edited: a newer one is a further `version(n)`
 * with its upgrade, and an older program opens a newer database as it finds it.
 */
export class CopyDatabase extends Dexie {
  declare shelfA: EntityTable<RecordView, 'id'>;
  declare shelfB: EntityTable<RecordView, 'id'>;
  declare meta: Table<CopyRow, string>;
  declare drafts: Table<DraftRow, string>;

  constructor(name: string, factory?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super(name, factory);
    this.version(1).stores({
      shelfA: 'id, [kind+slug], *references',
      shelfB: 'id, [kind+slug], *references',
      meta: 'key',
      drafts: 'key',
    });
  }

  shelf(name: ShelfName): EntityTable<RecordView, 'id'> {
    return name === 'shelfA' ? this.shelfA : this.shelfB;
  }
}
