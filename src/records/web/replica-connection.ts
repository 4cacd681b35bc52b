import { CopyDatabase } from './replica-database.ts';

/** Errors by which browsers say that the connection is gone while the data is still there. */
const lostNames = ['InvalidStateError', 'AbortError', 'UnknownError', 'DatabaseClosedError', 'TimeoutError'];
const lostWords =
  /connection to indexed database server lost|database (?:connection )?is clos(?:ed|ing)|internal error/i;

/** A piece of work that never came back; phones do that to a database after they slept. */
class NoAnswer extends Error {
  override name = 'TimeoutError';
}

export interface ConnectionOptions {
  open?: () => CopyDatabase;
  tries?: number;
  /** How long one try may take, in milliseconds. */
  patience?: number;
  /** Waits between tries. */
  pause?: (milliseconds: number) => Promise<void>;
}

/** The way to the device's database that survives a lost connection: it opens again and repeats the work. */
export class Connection {
  #database: CopyDatabase | undefined;
  readonly #open: () => CopyDatabase;
  readonly #tries: number;
  readonly #patience: number;
  readonly #pause: (milliseconds: number) => Promise<void>;

  constructor(name: string, options: ConnectionOptions = {}) {
    this.#open = options.open ?? (() => new CopyDatabase(name));
    this.#tries = options.tries ?? 4;
    this.#patience = options.patience ?? 8000;
    this.#pause = options.pause ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds)));
  }

  /** Does the work on an open database; the work must be safe to repeat. Throws what remains after the last try. */
  async run<Result>(work: (database: CopyDatabase) => PromiseLike<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      this.#database ??= this.#open();
      const database = this.#database;
      try {
        return await withPatience(onOpen(database, work), this.#patience);
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        if (this.#database === database) this.close();
        if (attempt >= this.#tries) throw error;
        await this.#pause(50 * 3 ** (attempt - 1));
      }
    }
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }
}

/** Says whether opening again may help. */
export function isLostConnection(error: unknown): boolean {
  if (isFull(error)) return false;
  return errorChain(error).some((one) => lostNames.includes(one.name) || lostWords.test(one.message));
}

/** Says whether the device has no room left. */
export const isFull = (error: unknown): boolean =>
  errorChain(error).some((one) => one.name === 'QuotaExceededError' || /quota/i.test(one.message));

/** An error with those inside it: Dexie wraps what the browser threw. */
function errorChain(error: unknown): { name: string; message: string }[] {
  if (error === null || typeof error !== 'object') return [];
  const one = error as { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown; failures?: unknown };
  const failures = Array.isArray(one.failures) ? one.failures.slice(0, 1) : [];
  const within = [one.inner, one.cause, ...failures].filter((inner) => inner !== error);
  return [{ name: String(one.name ?? ''), message: String(one.message ?? '') }, ...within.flatMap(errorChain)];
}

async function onOpen<Result>(
  database: CopyDatabase,
  work: (database: CopyDatabase) => PromiseLike<Result>,
): Promise<Result> {
  if (!database.isOpen()) await database.open();
  return await work(database);
}

function withPatience<Result>(work: Promise<Result>, patience: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer('the database did not answer')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
