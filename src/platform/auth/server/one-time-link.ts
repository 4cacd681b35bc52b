import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#platform/database/database.ts';
import type { Role } from '../role.ts';
import { type LinkPurpose, newToken, tokenHash } from './link-token.ts';
import { findMember, inTransaction, placeholderDomain } from './membership.ts';
import { Refusal } from './problem.ts';

/** A link to hand over, once: the token cannot be asked for again. */
export interface OneTimeLink {
  url: string;
  expiresAt: Date;
}

const lifetime = 24 * 3600 * 1000;
const firstAdministratorName = 'Eerste beheerder';

/**
 * A fresh link for the first organisation in which no administrator can sign in, or null where each has one.
 * Older links of this kind end.
 */
export async function firstAdministratorLink(given: {
  database: Pick<Database, 'authPool'>;
  origin: string;
  now: Date;
}): Promise<string | null> {
  return inTransaction(given.database.authPool, async (client) => {
    const organisation = await withoutAdministrator(client);
    if (organisation === null) return null;
    const email = `eerste-beheerder.${organisation.slug}${placeholderDomain}`;
    const userId = organisation.userId ?? (await upsertUser(client, firstAdministratorName, email, given.now));
    const link = {
      userId,
      organisationId: organisation.id,
      name: firstAdministratorName,
      role: 'administrator' as const,
    };
    return (await issue(client, { ...link, purpose: 'first-administrator' }, given)).url;
  });
}

/** The name of the first organisation in which no administrator can sign in, or null where each has one. */
export async function organisationWithoutAdministrator(database: Pick<Database, 'authPool'>): Promise<string | null> {
  return (await withoutAdministrator(database.authPool))?.name ?? null;
}

async function withoutAdministrator(client: Pick<PoolClient, 'query'> | Pool) {
  const { rows } = await client.query<{ id: string; slug: string; name: string; userId: string | null }>(
    `SELECT o.id, o.slug, o.name, (
         SELECT m.user_id FROM auth.membership m WHERE m.organisation_id = o.id AND m.role = 'administrator'
         ORDER BY m.since, m.id LIMIT 1) AS "userId"
     FROM public.find_organisations() o
     WHERE NOT EXISTS (
       SELECT FROM auth.membership m
       WHERE m.organisation_id = o.id AND m.role = 'administrator' AND (
         EXISTS (SELECT FROM auth.account a WHERE a."userId" = m.user_id AND a.password IS NOT NULL)
         OR EXISTS (SELECT FROM auth.passkey p WHERE p."userId" = m.user_id)))
     ORDER BY o.slug LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** Invites somebody by e-mail address; the membership begins when they open the link. */
export async function invite(
  pool: Pool,
  invitation: { organisationId: string; name: string; email: string; role: Role },
  given: { origin: string; now: Date },
): Promise<OneTimeLink & { userId: string }> {
  return inTransaction(pool, async (client) => {
    const { organisationId, name, role } = invitation;
    const userId = await upsertUser(client, name, invitation.email.trim().toLowerCase(), given.now);
    if (await findMember(client, organisationId, userId)) throw new Refusal('already_member');
    const link = await issue(client, { userId, organisationId, name, role, purpose: 'invitation' }, given);
    return { ...link, userId };
  });
}

/** A new way in for a member who lost theirs; the old ways end when it is opened. */
export async function recoveryLink(
  pool: Pool,
  member: { organisationId: string; userId: string },
  given: { origin: string; now: Date },
): Promise<OneTimeLink & { name: string }> {
  return inTransaction(pool, async (client) => {
    const found = await findMember(client, member.organisationId, member.userId);
    if (found === null) throw new Refusal('no_such_member');
    const elsewhere = await client.query('SELECT FROM auth.membership WHERE user_id = $1 AND organisation_id <> $2', [
      member.userId,
      member.organisationId,
    ]);
    if (elsewhere.rowCount !== 0) throw new Refusal('member_elsewhere');
    const link = await issue(client, { ...found, organisationId: member.organisationId, purpose: 'recovery' }, given);
    return { ...link, name: found.name };
  });
}

/** Ends an invitation that was not used yet; answers with the name of who was invited. */
export async function withdrawInvitation(
  pool: Pool,
  organisationId: string,
  userId: string,
  now: Date,
): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `UPDATE auth.one_time_link SET revoked_at = $3
     WHERE organisation_id = $1 AND user_id = $2 AND purpose = 'invitation'
       AND used_at IS NULL AND revoked_at IS NULL RETURNING name`,
    [organisationId, userId, now],
  );
  if (rows[0] === undefined) throw new Refusal('no_such_member');
  return rows[0].name;
}

async function upsertUser(client: PoolClient, name: string, email: string, now: Date): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     VALUES ($1, $2, $3, false, $4, $4)
     ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`,
    [uuidv7(), name, email, now],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The user was neither made nor found.');
  return row.id;
}

async function issue(
  client: PoolClient,
  link: { userId: string; organisationId: string; name: string; role: Role; purpose: LinkPurpose },
  given: { origin: string; now: Date },
): Promise<OneTimeLink> {
  await client.query(
    `UPDATE auth.one_time_link SET revoked_at = $4
     WHERE user_id = $1 AND organisation_id = $2 AND purpose = $3 AND used_at IS NULL AND revoked_at IS NULL`,
    [link.userId, link.organisationId, link.purpose, given.now],
  );
  const token = newToken();
  const expiresAt = new Date(given.now.getTime() + lifetime);
  await client.query(
    `INSERT INTO auth.one_time_link
       (id, token_hash, user_id, organisation_id, name, role, purpose, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      uuidv7(),
      tokenHash(token),
      link.userId,
      link.organisationId,
      link.name,
      link.role,
      link.purpose,
      given.now,
      expiresAt,
    ],
  );
  // After the # it never leaves the browser by itself, so it stands in no log.
  return { url: `${given.origin}/aanmelden/link#${token}`, expiresAt };
}
