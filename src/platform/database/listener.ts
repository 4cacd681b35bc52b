import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

type Heard = (payload: string) => void;

/** One connection that hears NOTIFY for the whole process, and comes back by itself when it is lost. */
export class Listener {
  readonly #config: () => pg.ClientConfig;
  readonly #available: () => Promise<void>;
  readonly #channels = new Map<string, Set<{ heard: Heard; missed: (() => void) | undefined }>>();
  #connection: Promise<pg.Client> | undefined;
  #closed = false;

  constructor(config: () => pg.ClientConfig, available: () => Promise<void>) {
    this.#config = config;
    this.#available = available;
  }

  /** Hears a channel from the moment that this settles; returns the way to stop. */
  async listen(channel: string, heard: Heard, missed?: () => void): Promise<() => Promise<void>> {
    const ear = { heard, missed };
    const ears = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, ears.add(ear));
    this.#connection ??= this.#connect();
    const client = await this.#connection;
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return async () => {
      ears.delete(ear);
    };
  }

  /** Stops hearing. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#connection?.catch(() => undefined);
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<pg.Client> {
    await this.#available();
    const client = new pg.Client(this.#config());
    client.on('error', () => {});
    client.on('notification', ({ channel, payload }) => {
      for (const ear of this.#channels.get(channel) ?? []) ear.heard(payload ?? '');
    });
    await client.connect();
    client.once('end', () => {
      if (!this.#closed) this.#connection = this.#reconnect();
    });
    return client;
  }

  async #reconnect(): Promise<pg.Client> {
    for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
      try {
        const client = await this.#connect();
        for (const channel of this.#channels.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
        for (const ears of this.#channels.values()) for (const ear of ears) ear.missed?.();
        return client;
      } catch (error) {
        if (this.#closed) throw error;
        await pause(wait);
      }
    }
  }
}
