import type { Connection } from './replica-connection.ts';
import { asked, type DraftRow, transact } from './replica-database.ts';

/** What a person typed and did not save yet, kept on the device. A write counts only when its promise is fulfilled. */
export class Drafts {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  read(key: string): Promise<DraftRow | undefined> {
    return this.#within('readonly', (drafts) => asked<DraftRow | undefined>(drafts.get(key)));
  }

  async write(key: string, value: unknown, updatedAt: string): Promise<void> {
    await this.#within('readwrite', (drafts) => asked(drafts.put({ key, value, updatedAt })));
  }

  async remove(key: string): Promise<void> {
    await this.#within('readwrite', (drafts) => asked(drafts.delete(key)));
  }

  /** Every draft on this device, the newest first: what signing out would throw away. */
  async all(): Promise<DraftRow[]> {
    const drafts = await this.#within('readonly', (store) => asked<DraftRow[]>(store.getAll()));
    return drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }

  #within<Result>(mode: 'readonly' | 'readwrite', work: (drafts: IDBObjectStore) => Promise<Result>): Promise<Result> {
    return this.#connection.run((database) =>
      transact(database, ['drafts'], mode, (transaction) => work(transaction.objectStore('drafts'))),
    );
  }
}
