import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { accountKey, accountRule, countAttempt, forgetAttempts } from './attempts.ts';
import type { Audit } from './audit.ts';
import { membershipsOf } from './membership.ts';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** What happens around signing in: attempts are counted per account, and every outcome reaches the audit trail. */
export const signInHooks = (pool: Pool, audit: Audit) => ({
  before: createAuthMiddleware(async (ctx) => {
    if (ctx.path === '/sign-in/email') await refuseGuessing(pool, ctx);
  }),
  after: createAuthMiddleware(async (ctx) => {
    const failed = isAPIError(ctx.context.returned);
    if (ctx.path === '/sign-in/email') await (failed ? auditFailure(pool, audit, ctx) : welcome(pool, audit, ctx));
    if (failed) return;
    if (ctx.path === '/passkey/verify-authentication') await auditSignIn(pool, audit, ctx, 'passkey');
    if (ctx.path === '/passkey/verify-registration') await auditPasskey(pool, audit, ctx);
  }),
});

async function refuseGuessing(pool: Pool, ctx: Context): Promise<void> {
  // No account has it, and asking the database for it would be an error.
  if (emailOf(ctx).includes('\0')) throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL' });
  const { allowed, retryAfter } = await countAttempt(pool, accountKey(emailOf(ctx)), accountRule);
  if (allowed) return;
  const refusal = { code: 'TOO_MANY_ATTEMPTS', message: 'TOO_MANY_ATTEMPTS' };
  throw new APIError('TOO_MANY_REQUESTS', refusal, { 'x-retry-after': String(retryAfter) });
}

async function welcome(pool: Pool, audit: Audit, ctx: Context): Promise<void> {
  await forgetAttempts(pool, accountKey(emailOf(ctx)));
  await auditSignIn(pool, audit, ctx, 'password');
}

async function auditSignIn(pool: Pool, audit: Audit, ctx: Context, by: 'password' | 'passkey'): Promise<void> {
  const user = ctx.context.newSession?.user;
  if (user) await auditEverywhere(pool, audit, user, 'signed-in', { by });
}

async function auditFailure(pool: Pool, audit: Audit, ctx: Context): Promise<void> {
  const found = await ctx.context.internalAdapter.findUserByEmail(emailOf(ctx));
  // Names that nobody here has belong to no organisation's trail.
  if (found) await auditEverywhere(pool, audit, { ...found.user, actor: null }, 'sign-in-failed', { by: 'password' });
}

async function auditPasskey(pool: Pool, audit: Audit, ctx: Context): Promise<void> {
  const user = ctx.context.session?.user;
  if (user) await auditEverywhere(pool, audit, user, 'passkey-added', {});
}

async function auditEverywhere(
  pool: Pool,
  audit: Audit,
  user: { id: string; name: string; actor?: null },
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const actor = user.actor === null ? { id: null, name: '?' } : { id: user.id, name: user.name };
  for (const { organisationId } of await membershipsOf(pool, user.id)) {
    await audit(organisationId, { actor, action, subject: user.name, detail });
  }
}

const emailOf = (ctx: Context): string => {
  const body: unknown = ctx.body;
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email.toLowerCase() : '';
};
