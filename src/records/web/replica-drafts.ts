import type { Connection } from './replica-connection.ts';
import type { DraftRow } from './replica-database.ts';

/** What a person typed and did not save yet, kept on the device. A write counts only when its promise is fulfilled. */
export class Drafts {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  read(key: string): Promise<DraftRow | undefined> {
    return this.#connection.run((database) => database.drafts.get(key));
  }

  async write(key: string, value: unknown, updatedAt: string): Promise<void> {
    await this.#connection.run((database) =>
      database.transaction('rw', [database.drafts], () => database.drafts.put({ key, value, updatedAt })),
    );
  }

  async remove(key: string): Promise<void> {
    await this.#connection.run((database) =>
      database.transaction('rw', [database.drafts], () => database.drafts.delete(key)),
    );
  }

  /** Every draft on this device, the newest first: what signing out would throw away. */
  async all(): Promise<DraftRow[]> {
    const drafts = await this.#connection.run((database) => database.drafts.toArray());
    return drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }
}
