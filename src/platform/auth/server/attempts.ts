import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** At most so many attempts in so many seconds. */
export interface AttemptRule {
  window: number;
  max: number;
}

/** Guessing one account's password: whoever forgot it has a passkey or a new link, and reading never needs it. */
export const accountRule: AttemptRule = { window: 15 * 60, max: 10 };

/** Counts one attempt and says whether it is still allowed, in one statement so that no two pass on the same count. */
export async function countAttempt(pool: Pool, key: string, rule: AttemptRule, now = new Date()) {
  const { rows } = await pool.query<{ count: number; since: Date }>(
    `INSERT INTO auth.attempt AS seen (key, count, since) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN seen.since <= $3 THEN 1 ELSE seen.count + 1 END,
       since = CASE WHEN seen.since <= $3 THEN $2 ELSE seen.since END
     RETURNING count, since`,
    [key, now, new Date(now.getTime() - rule.window * 1000)],
  );
  const { count = 1, since = now } = rows[0] ?? {};
  const allowed = count <= rule.max;
  const retryAfter = Math.max(1, Math.ceil((since.getTime() - now.getTime()) / 1000 + rule.window));
  return { allowed, retryAfter: allowed ? null : retryAfter };
}

/** Forgets the attempts under this key, after one that succeeded. */
export async function forgetAttempts(pool: Pool, key: string): Promise<void> {
  await pool.query('DELETE FROM auth.attempt WHERE key = $1', [key]);
}

/** The key of one account's attempts; hashed, so that the table is no list of names that were tried. */
export const accountKey = (email: string): string =>
  `account:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`;

/** Removes what no rule looks at any more. */
export async function pruneAttempts(pool: Pool, now = new Date()): Promise<void> {
  await pool.query('DELETE FROM auth.attempt WHERE since < $1', [new Date(now.getTime() - 24 * 3600 * 1000)]);
}
