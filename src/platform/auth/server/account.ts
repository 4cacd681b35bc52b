import type { Pool } from 'pg';
import { inTransaction, placeholderDomain } from './membership.ts';
import { Refusal } from './problem.ts';

/** With what somebody can sign in, and under which name. */
export interface Account {
  name: string;
  /** Null while the account still has the address that it was made with and that cannot receive anything. */
  email: string | null;
  hasPassword: boolean;
  passkeys: number;
}

/** One device on which somebody is signed in. */
export interface OwnSession {
  id: string;
  since: Date;
  seen: Date;
  device: string;
}

/** One passkey of somebody. */
export interface OwnPasskey {
  id: string;
  name: string | null;
  since: Date | null;
}

/** Reads somebody's own account. */
export async function readAccount(pool: Pool, userId: string): Promise<Account> {
  const { rows } = await pool.query<Account & { email: string }>(
    `SELECT u.name, u.email,
       EXISTS (SELECT FROM auth.account a WHERE a."userId" = u.id AND a.password IS NOT NULL) AS "hasPassword",
       (SELECT count(*) FROM auth.passkey p WHERE p."userId" = u.id)::int AS passkeys
     FROM auth."user" u WHERE u.id = $1`,
    [userId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal('not_signed_in');
  return { ...row, email: row.email.endsWith(placeholderDomain) ? null : row.email };
}

/**
 * Changes somebody's own name, and once the address of an account that was made without one. An address that stands
 * is changed by an invitation only: else anybody could take the address under which another is about to be invited.
 */
export async function changeAccount(pool: Pool, userId: string, change: { name: string; email: string | null }) {
  return inTransaction(pool, async (client) => {
    await client.query('UPDATE auth."user" SET name = $2, "updatedAt" = now() WHERE id = $1', [userId, change.name]);
    if (change.email === null) return;
    const email = change.email.trim().toLowerCase();
    const taken = await client.query('SELECT FROM auth."user" WHERE email = $1 AND id <> $2', [email, userId]);
    if (taken.rowCount !== 0) throw new Refusal('email_taken', 'email');
    const { rowCount } = await client.query(
      `UPDATE auth."user" SET email = $2 WHERE id = $1 AND (email = $2 OR email LIKE '%' || $3::text)`,
      [userId, email, placeholderDomain],
    );
    if (rowCount === 0) throw new Refusal('email_fixed', 'email');
  });
}

/** The devices on which somebody is signed in, newest first. Tokens stay here. */
export async function ownSessions(pool: Pool, userId: string, now: Date): Promise<OwnSession[]> {
  const { rows } = await pool.query<OwnSession>(
    `SELECT id, "createdAt" AS since, "updatedAt" AS seen, coalesce("userAgent", '') AS device
     FROM auth.session WHERE "userId" = $1 AND "expiresAt" > $2 ORDER BY "createdAt" DESC, id`,
    [userId, now],
  );
  return rows;
}

/** Ends one of somebody's own sessions. */
export async function endOwnSession(pool: Pool, userId: string, sessionId: string): Promise<void> {
  await pool.query('DELETE FROM auth.session WHERE "userId" = $1 AND id = $2', [userId, sessionId]);
}

/** Ends somebody's sessions on all devices but this one. */
export async function endOtherSessions(pool: Pool, userId: string, sessionId: string): Promise<void> {
  await pool.query('DELETE FROM auth.session WHERE "userId" = $1 AND id <> $2', [userId, sessionId]);
}

/** Somebody's own passkeys, oldest first. */
export async function ownPasskeys(pool: Pool, userId: string): Promise<OwnPasskey[]> {
  const { rows } = await pool.query<OwnPasskey>(
    'SELECT id, name, "createdAt" AS since FROM auth.passkey WHERE "userId" = $1 ORDER BY "createdAt", id',
    [userId],
  );
  return rows;
}

/** Removes one of somebody's own passkeys, unless they could not come in any more. */
export async function removePasskey(pool: Pool, userId: string, passkeyId: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM auth.passkey WHERE "userId" = $1 FOR UPDATE', [
      userId,
    ]);
    const password = await client.query('SELECT FROM auth.account WHERE "userId" = $1 AND password IS NOT NULL', [
      userId,
    ]);
    if (password.rowCount === 0 && rows.length < 2) throw new Refusal('last_way_in');
    await client.query('DELETE FROM auth.passkey WHERE "userId" = $1 AND id = $2', [userId, passkeyId]);
  });
}
