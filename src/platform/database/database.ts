import type { Kysely, Transaction } from 'kysely';
import type { Pool } from 'pg';

/** No tables: each room names its own with `withTables`, so that the platform knows no word of the field. */
// biome-ignore lint/complexity/noBannedTypes: Kysely's own notation for "no tables".
export type NoTables = {};

/** The open database of one installation. Everything runs as a role that owns nothing and obeys row-level security. */
export interface Database {
  /** Runs work in one transaction that sees and writes rows of this organisation only. */
  inOrganisation<Result>(
    organisationId: string,
    work: (transaction: Transaction<NoTables>) => Promise<Result>,
  ): Promise<Result>;
  /** Without an organisation: sees no row of the field; for the functions that find an organisation. */
  outside: Kysely<NoTables>;
  /** Connections whose search path is the schema `auth`; only for `platform/auth`. */
  authPool: Pool;
  /**
   * Calls back for each NOTIFY on a channel, and reconnects by itself; returns the way to stop.
   * `missed` is called after a reconnection: what was sent in between was not heard.
   */
  listen(channel: string, heard: (payload: string) => void, missed?: () => void): Promise<() => Promise<void>>;
  /** Closes all connections, and the PostgreSQL that this process started when nobody else uses it. */
  close(): Promise<void>;
}
