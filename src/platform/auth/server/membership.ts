import type { Pool, PoolClient } from 'pg';
import type { Country, Role } from '../role.ts';
import { Refusal } from './problem.ts';

/** One organisation that somebody belongs to. */
export interface Membership {
  organisationId: string;
  slug: string;
  name: string;
  country: Country;
  role: Role;
}

/** A member, or somebody who was invited and has not come yet. */
export interface Member {
  userId: string;
  name: string;
  email: string | null;
  role: Role;
  since: Date | null;
  /** Until when the invitation that is open can be used. */
  invitedUntil: Date | null;
  hasPassword: boolean;
  passkeys: number;
  sessions: number;
}

/** The addresses of accounts without a mailbox end in a name that can never exist. */
export const placeholderDomain = '@paraat.invalid';
const shownEmail = (email: string): string | null => (email.endsWith(placeholderDomain) ? null : email);

/** The organisations of one user, by slug. */
export async function membershipsOf(pool: Pool, userId: string): Promise<Membership[]> {
  const { rows } = await pool.query<Membership>(
    `SELECT o.id AS "organisationId", o.slug, o.name, o.country, m.role
     FROM auth.membership m JOIN public.find_organisations() o ON o.id = m.organisation_id
     WHERE m.user_id = $1 ORDER BY o.slug`,
    [userId],
  );
  return rows;
}

/** Members and open invitations of one organisation, by name. */
export async function listMembers(pool: Pool, organisationId: string, now: Date): Promise<Member[]> {
  const { rows } = await pool.query<Member & { email: string }>(
    `WITH invited AS (
       SELECT user_id, max(name) AS name, max(role) AS role, max(expires_at) AS until FROM auth.one_time_link
       WHERE organisation_id = $1 AND purpose = 'invitation' AND used_at IS NULL AND revoked_at IS NULL
         AND expires_at > $2
       GROUP BY user_id)
     SELECT u.id AS "userId", CASE WHEN m.id IS NULL THEN i.name ELSE u.name END AS name, u.email, coalesce(m.role, i.role) AS role, m.since,
       CASE WHEN m.id IS NULL THEN i.until END AS "invitedUntil",
       m.id IS NOT NULL AND EXISTS (SELECT FROM auth.account a WHERE a."userId" = u.id AND a.password IS NOT NULL) AS "hasPassword",
       CASE WHEN m.id IS NULL THEN 0 ELSE (SELECT count(*) FROM auth.passkey p WHERE p."userId" = u.id) END::int AS passkeys,
       CASE WHEN m.id IS NULL THEN 0
         ELSE (SELECT count(*) FROM auth.session s WHERE s."userId" = u.id AND s."expiresAt" > $2) END::int AS sessions
     FROM auth."user" u
     LEFT JOIN auth.membership m ON m.user_id = u.id AND m.organisation_id = $1
     LEFT JOIN invited i ON i.user_id = u.id
     WHERE m.id IS NOT NULL OR i.user_id IS NOT NULL
     ORDER BY 2, 1`,
    [organisationId, now],
  );
  return rows.map((row) => ({ ...row, email: shownEmail(row.email) }));
}

/** Gives a member another role, and answers with the one they had. */
export function changeRole(pool: Pool, organisationId: string, userId: string, role: Role) {
  return withMember(pool, organisationId, userId, async (client, member) => {
    if (role !== 'administrator') await keepAnAdministrator(client, organisationId, member);
    await client.query('UPDATE auth.membership SET role = $3 WHERE organisation_id = $1 AND user_id = $2', [
      organisationId,
      userId,
      role,
    ]);
    return member;
  });
}

/** Ends a membership with its open links; sessions too when nothing is left to be signed in for. */
export function endMembership(pool: Pool, organisationId: string, userId: string) {
  return withMember(pool, organisationId, userId, async (client, member) => {
    await keepAnAdministrator(client, organisationId, member);
    await client.query('DELETE FROM auth.membership WHERE organisation_id = $1 AND user_id = $2', [
      organisationId,
      userId,
    ]);
    await client.query(
      `DELETE FROM auth.one_time_link WHERE organisation_id = $1 AND user_id = $2 AND used_at IS NULL`,
      [organisationId, userId],
    );
    await client.query(
      `DELETE FROM auth.session WHERE "userId" = $1
       AND NOT EXISTS (SELECT FROM auth.membership m WHERE m.user_id = $1)`,
      [userId],
    );
    return member;
  });
}

/** Signs a member out on every device; answers with their name and how many sessions ended. */
export function endSessions(pool: Pool, organisationId: string, userId: string) {
  return withMember(pool, organisationId, userId, async (client, member) => {
    const { rowCount } = await client.query('DELETE FROM auth.session WHERE "userId" = $1', [userId]);
    return { ...member, ended: rowCount ?? 0 };
  });
}

/** A member by name, or null. */
export async function findMember(
  on: Pool | PoolClient,
  organisationId: string,
  userId: string,
): Promise<MemberRow | null> {
  const { rows } = await on.query<MemberRow>(memberQuery, [organisationId, userId]);
  return rows[0] ?? null;
}

interface MemberRow {
  userId: string;
  name: string;
  role: Role;
}

const memberQuery = `SELECT u.id AS "userId", u.name, m.role FROM auth.membership m
  JOIN auth."user" u ON u.id = m.user_id WHERE m.organisation_id = $1 AND m.user_id = $2`;

async function withMember<Result>(
  pool: Pool,
  organisationId: string,
  userId: string,
  work: (client: PoolClient, member: MemberRow) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    // All memberships of the organisation, in one order: two administrators cannot remove each other at once.
    await client.query('SELECT id FROM auth.membership WHERE organisation_id = $1 ORDER BY id FOR UPDATE', [
      organisationId,
    ]);
    const { rows } = await client.query<MemberRow>(memberQuery, [organisationId, userId]);
    if (rows[0] === undefined) throw new Refusal('no_such_member');
    return work(client, rows[0]);
  });
}

async function keepAnAdministrator(client: PoolClient, organisationId: string, member: MemberRow): Promise<void> {
  if (member.role !== 'administrator') return;
  const { rowCount } = await client.query(
    `SELECT FROM auth.membership WHERE organisation_id = $1 AND user_id <> $2 AND role = 'administrator'`,
    [organisationId, member.userId],
  );
  if (rowCount === 0) throw new Refusal('last_administrator');
}

/** Runs work in one transaction on one connection. */
export async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
