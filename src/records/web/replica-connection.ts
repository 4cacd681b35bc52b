import { openedEarly } from './replica-early.ts';

/** Errors by which browsers say that the connection is gone while the data is still there. */
const lostNames = ['InvalidStateError', 'AbortError', 'UnknownError', 'TimeoutError'];
const lostWords =
  /connection to indexed database server lost|database (?:connection )?is clos(?:ed|ing)|internal error/i;

/** A piece of work that never came back; phones do that to a database after they slept. */
class NoAnswer extends Error {
  override name = 'TimeoutError';
}

export interface ConnectionOptions {
  open?: () => Promise<IDBDatabase>;
  tries?: number;
  /** How long one try may take, in milliseconds. */
  patience?: number;
  /** Waits between tries. */
  pause?: (milliseconds: number) => Promise<void>;
}

/** The way to the device's database that survives a lost connection: it opens again and repeats the work. */
export class Connection {
  #opening: Promise<IDBDatabase> | undefined;
  readonly #open: () => Promise<IDBDatabase>;
  readonly #tries: number;
  readonly #patience: number;
  readonly #pause: (milliseconds: number) => Promise<void>;

  constructor(name: string, options: ConnectionOptions = {}) {
    this.#open = options.open ?? (() => openedEarly(name));
    this.#tries = options.tries ?? 4;
    this.#patience = options.patience ?? 8000;
    this.#pause = options.pause ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds)));
  }

  /** Does the work on an open database; the work must be safe to repeat. Throws what remains after the last try. */
  async run<Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      const opening = this.#database();
      try {
        return await withPatience(opening.then(work), this.#patience);
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        if (this.#opening === opening) this.close();
        if (attempt >= this.#tries) throw error;
        await this.#pause(50 * 3 ** (attempt - 1));
      }
    }
  }

  close(): void {
    void this.#opening?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#opening = undefined;
  }

  #database(): Promise<IDBDatabase> {
    if (this.#opening !== undefined) return this.#opening;
    const opening = this.#open();
    this.#opening = opening;
    const forget = () => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    // The browser may take the database away by itself; what could not be opened is not kept either.
    opening.then((database) => {
      database.onclose = forget;
    }, forget);
    return opening;
  }
}

/** Says whether opening again may help. */
export function isLostConnection(error: unknown): boolean {
  if (isFull(error)) return false;
  const { name, message } = told(error);
  return lostNames.includes(name) || lostWords.test(message);
}

/** Says whether the device has no room left. */
export function isFull(error: unknown): boolean {
  const { name, message } = told(error);
  return name === 'QuotaExceededError' || /quota/i.test(message);
}

function told(error: unknown): { name: string; message: string } {
  if (error === null || typeof error !== 'object') return { name: '', message: '' };
  const { name, message } = error as { name?: unknown; message?: unknown };
  return { name: String(name ?? ''), message: String(message ?? '') };
}

function withPatience<Result>(work: Promise<Result>, patience: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer('the database did not answer')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
