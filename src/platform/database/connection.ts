import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { NoTables } from './database.ts';
import { codeOf } from './start-problem.ts';

const bigintType = 20;
/** So long a query waits for a database that is being restarted. */
const patience = 10_000;
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03']);

/** Numbers of changes and sizes fit a JavaScript number; one that does not is refused, never rounded. */
function safeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
}

/** Reads bigint as number; timestamptz stays a Date, json a value, numeric a string. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === bigintType && format !== 'binary' ? safeNumber : pg.types.getTypeParser(type, format as 'text'),
};

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** Connections that follow a restarted server to its new port, and wait for it a while instead of failing at once. */
export class PatientPool extends pg.Pool {
  readonly #config: () => pg.PoolConfig;
  readonly #available: () => Promise<void>;

  constructor(config: () => pg.PoolConfig, available: () => Promise<void>) {
    super({ application_name: 'paraat', types: columnTypes, keepAlive: true, ...config() });
    this.#config = config;
    this.#available = available;
    // A lost connection is replaced at the next query, and a query that it breaks is told so; without these
    // listeners the loss itself would end the program, also when it happens between two queries of a transaction.
    this.on('error', () => {});
    this.on('connect', (client) => void client.on('error', () => {}));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return this.#connectPatiently();
    this.#connectPatiently().then(
      (client) => callback(undefined, client, (release) => client.release(release as boolean | undefined)),
      (error: Error) => callback(error, undefined, () => {}),
    );
    return undefined;
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    const end = performance.now() + patience;
    for (;;) {
      await this.#available();
      Object.assign(this.options, this.#config());
      try {
        return await super.connect();
      } catch (error) {
        if (this.ending || performance.now() > end || !passing.has(codeOf(error) ?? '')) throw error;
        await pause(50);
      }
    }
  }
}

/** Kysely over a pool. */
export function makeKysely(pool: pg.Pool): Kysely<NoTables> {
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
}
