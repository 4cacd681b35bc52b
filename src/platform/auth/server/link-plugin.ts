import type { AuthContext } from '@better-auth/core';
import { getCurrentAdapter, runWithTransaction } from '@better-auth/core/context';
import { APIError, createAuthEndpoint, formCsrfMiddleware, getSessionFromCtx } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import { z } from 'zod';
import type { Role } from '../role.ts';
import type { Audit } from './audit.ts';
import { type LinkPurpose, tokenHash } from './link-token.ts';

interface LinkRow {
  id: string;
  userId: string;
  organisationId: string;
  role: Role;
  purpose: LinkPurpose;
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

type Adapter = Awaited<ReturnType<typeof getCurrentAdapter>>;

const text = (fieldName: string) => ({ type: 'string' as const, required: true, fieldName });
const instant = (fieldName: string, required: boolean) => ({ type: 'date' as const, required, fieldName });

const schema = {
  oneTimeLink: {
    modelName: 'one_time_link',
    fields: {
      tokenHash: text('token_hash'),
      userId: text('user_id'),
      organisationId: text('organisation_id'),
      name: text('name'),
      role: text('role'),
      purpose: text('purpose'),
      expiresAt: instant('expires_at', true),
      usedAt: instant('used_at', false),
      revokedAt: instant('revoked_at', false),
    },
  },
  membership: {
    modelName: 'membership',
    fields: {
      userId: text('user_id'),
      organisationId: text('organisation_id'),
      role: text('role'),
      since: instant('since', true),
    },
  },
} satisfies BetterAuthPlugin['schema'];

/** Signs in whoever holds a one-time link: claiming the link, membership and session are one transaction. */
export const oneTimeLinks = (audit: Audit) =>
  ({
    id: 'one-time-link',
    schema,
    endpoints: {
      openOneTimeLink: createAuthEndpoint(
        '/one-time-link',
        { method: 'POST', body: z.object({ token: z.string().max(200) }), use: [formCsrfMiddleware] },
        async (ctx) => {
          const present = await getSessionFromCtx(ctx);
          const opened = await runWithTransaction(ctx.context.adapter, () =>
            openLink(ctx.context, tokenHash(ctx.body.token), present?.user.id ?? null),
          );
          const { link, session, user } = opened;
          const actor = { id: user.id, name: user.name };
          await audit(link.organisationId, {
            actor,
            action: 'link-opened',
            subject: user.name,
            detail: { purpose: link.purpose },
          });
          if (session !== null) await setSessionCookie(ctx, { session, user });
          return ctx.json({ organisationId: link.organisationId });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

async function openLink(context: AuthContext, hash: string, presentUserId: string | null) {
  const adapter = await getCurrentAdapter(context.adapter);
  const link = await claim(adapter, hash);
  const own = presentUserId === link.userId;
  if (!own) await refuseTakeover(adapter, link);
  if (link.purpose === 'first-administrator') await refuseWhenSettled(adapter, link);
  else if (!own || link.purpose === 'recovery') await forgetOldWays(context, adapter, link.userId);
  await join(adapter, link);
  const user = await context.internalAdapter.findUserById(link.userId);
  if (!user) throw refusal('LINK_UNKNOWN');
  const keep = own && link.purpose === 'invitation';
  const session = keep ? null : await context.internalAdapter.createSession(user.id);
  return { link, user, session };
}

async function claim(adapter: Adapter, hash: string): Promise<LinkRow> {
  const now = new Date();
  const claimed = await adapter.incrementOne<LinkRow>({
    model: 'oneTimeLink',
    where: [
      { field: 'tokenHash', value: hash },
      { field: 'usedAt', value: null },
      { field: 'revokedAt', value: null },
      { field: 'expiresAt', operator: 'gt', value: now },
    ],
    increment: {},
    set: { usedAt: now },
  });
  if (claimed) return claimed;
  const link = await adapter.findOne<LinkRow>({ model: 'oneTimeLink', where: [{ field: 'tokenHash', value: hash }] });
  if (link?.usedAt) throw refusal('LINK_USED');
  throw refusal(link && !link.revokedAt ? 'LINK_EXPIRED' : 'LINK_UNKNOWN');
}

// An administrator of one organisation must not come, by a link, into an account that also serves another.
async function refuseTakeover(adapter: Adapter, link: LinkRow): Promise<void> {
  const elsewhere = await adapter.count({
    model: 'membership',
    where: [
      { field: 'userId', value: link.userId },
      { field: 'organisationId', operator: 'ne', value: link.organisationId },
    ],
  });
  if (elsewhere > 0) throw refusal('LINK_NEEDS_SIGN_IN');
}

// The first administrator's link stays in a terminal's scroll-back: it ends once there is another way in.
async function refuseWhenSettled(adapter: Adapter, link: LinkRow): Promise<void> {
  const where = [{ field: 'userId', value: link.userId }];
  const ways = (await adapter.count({ model: 'account', where })) + (await adapter.count({ model: 'passkey', where }));
  if (ways > 0) throw refusal('LINK_UNKNOWN');
}

// Whoever made the account may be another than the one who now holds the link.
async function forgetOldWays(context: AuthContext, adapter: Adapter, userId: string): Promise<void> {
  const where = [{ field: 'userId', value: userId }];
  await adapter.deleteMany({ model: 'account', where });
  await adapter.deleteMany({ model: 'passkey', where });
  await context.internalAdapter.deleteUserSessions(userId);
}

async function join(adapter: Adapter, link: LinkRow): Promise<void> {
  const { userId, organisationId, role } = link;
  const where = [
    { field: 'userId', value: userId },
    { field: 'organisationId', value: organisationId },
  ];
  if ((await adapter.count({ model: 'membership', where })) > 0) return;
  if (link.purpose === 'recovery') throw refusal('LINK_UNKNOWN');
  await adapter.create({ model: 'membership', data: { userId, organisationId, role, since: new Date() } });
}

const refusal = (code: string) => new APIError('BAD_REQUEST', { code, message: code });
