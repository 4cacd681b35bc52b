import type { Context, MiddlewareHandler } from 'hono';
import { atLeast, type Role, type Session } from '../role.ts';
import type { Auth, Identity } from './auth.ts';
import { type Membership, membershipsOf } from './membership.ts';
import { problem } from './problem.ts';

/** What the guard puts in Hono's context for the routes behind it. */
export interface Guarded {
  Variables: { session: Session };
}

/** What it puts there before an organisation is chosen. */
export interface Identified {
  Variables: { identity: Identity };
}

/** Names the organisation where the address has no `:organisation`; without it, the user's first one. */
export const organisationHeader = 'x-paraat-organisation';

/** Lets only signed-in users of an organisation through, and says who they are and what they may. */
export function guard(auth: Auth): MiddlewareHandler<Guarded> {
  return async (c, next) => {
    const identity = await admitted(auth, c);
    if (identity instanceof Response) return identity;
    const wished = c.req.param('organisation') ?? c.req.header(organisationHeader);
    const membership = chosen(await membershipsOf(auth.pool, identity.user.id), wished);
    if (membership === undefined) return problem(c, 'not_a_member');
    c.set('session', sessionOf(identity, membership));
    await next();
    keepCookies(c, identity);
  };
}

/** Lets any signed-in user through, with or without an organisation: for what is about the account itself. */
export function identified(auth: Auth): MiddlewareHandler<Identified> {
  return async (c, next) => {
    const identity = await admitted(auth, c);
    if (identity instanceof Response) return identity;
    c.set('identity', identity);
    await next();
    keepCookies(c, identity);
  };
}

async function admitted(auth: Auth, c: Context): Promise<Identity | Response> {
  if (isForeign(auth, c)) return problem(c, 'foreign_origin');
  if (auth.originOf(c.req.raw) === null) return problem(c, 'unknown_address');
  return (await auth.identify(c.req.raw)) ?? problem(c, 'not_signed_in');
}

// Browsers always say where a write comes from; a page of another site must not write in somebody's name.
function isForeign(auth: Auth, c: Context): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return false;
  const origin = c.req.header('origin');
  if (origin !== undefined) return origin !== auth.originOf(c.req.raw);
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function keepCookies(c: Context, identity: Identity): void {
  for (const cookie of identity.cookies) c.header('set-cookie', cookie, { append: true });
}

/** Lets only those through who may at least what this role may; stands behind `guard`. */
export const requireRole =
  (role: Role): MiddlewareHandler<Guarded> =>
  async (c, next) => {
    // Without a guard before it nobody passes.
    const session: Session | undefined = c.get('session');
    if (session === undefined) return problem(c, 'not_signed_in');
    return atLeast(session.role, role) ? next() : problem(c, 'role_too_low');
  };

// The organisation that was asked for, and no other; without a wish the first one.
const chosen = (memberships: readonly Membership[], slug: string | undefined): Membership | undefined =>
  slug === undefined ? memberships[0] : memberships.find((one) => one.slug === slug);

const sessionOf = ({ user }: Identity, membership: Membership): Session => ({
  userId: user.id,
  userName: user.name,
  organisationId: membership.organisationId,
  organisationSlug: membership.slug,
  organisationName: membership.name,
  country: membership.country,
  role: membership.role,
});
