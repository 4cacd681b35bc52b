import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeAccount,
  endOtherSessions,
  endOwnSession,
  ownPasskeys,
  ownSessions,
  readAccount,
  removePasskey,
} from './account.ts';
import { countAttempt } from './attempts.ts';
import type { Auth, Identity } from './auth.ts';
import { type Identified, identified } from './guard.ts';
import { membershipsOf } from './membership.ts';
import { answerInvalid, answerRefusal, Refusal } from './problem.ts';

/** What somebody does with their own account. */
export function accountRoutes(auth: Auth, now: () => Date): OpenAPIHono<Identified> {
  const app = new OpenAPIHono<Identified>({ defaultHook: answerInvalid });
  app.onError(answerRefusal);
  app.use(identified(auth));
  app.openapi(accountRoute, async (c) => c.json(await readAccount(auth.pool, c.get('identity').user.id), 200));
  app.openapi(changeAccountRoute, async (c) => {
    const { id } = c.get('identity').user;
    const { name, email } = c.req.valid('json');
    await changeAccount(auth.pool, id, { name, email });
    return c.body(null, 204);
  });
  app.openapi(passwordRoute, async (c) => {
    const identity = c.get('identity');
    const headers = await changePassword(auth, identity, c.req.raw, c.req.valid('json'));
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
    return c.body(null, 204);
  });
  app.openapi(sessionsRoute, async (c) => {
    const { user, sessionId } = c.get('identity');
    const sessions = await ownSessions(auth.pool, user.id, now());
    return c.json(
      sessions.map(({ id, since, seen, device }) => ({
        id,
        since: since.toISOString(),
        seen: seen.toISOString(),
        device,
        current: id === sessionId,
      })),
      200,
    );
  });
  app.openapi(endOtherSessionsRoute, async (c) => {
    const { user, sessionId } = c.get('identity');
    await endOtherSessions(auth.pool, user.id, sessionId);
    return c.body(null, 204);
  });
  app.openapi(endSessionRoute, async (c) => {
    await endOwnSession(auth.pool, c.get('identity').user.id, c.req.valid('param').id);
    return c.body(null, 204);
  });
  app.openapi(passkeysRoute, async (c) => {
    const passkeys = await ownPasskeys(auth.pool, c.get('identity').user.id);
    return c.json(
      passkeys.map(({ id, name, since }) => ({ id, name, since: since?.toISOString() ?? null })),
      200,
    );
  });
  app.openapi(removePasskeyRoute, async (c) => {
    const { user } = c.get('identity');
    await removePasskey(auth.pool, user.id, c.req.valid('param').id);
    await auditOwn(auth, user, 'passkey-removed');
    return c.body(null, 204);
  });
  return app;
}

async function changePassword(
  auth: Auth,
  { user }: Identity,
  request: Request,
  body: { newPassword: string; currentPassword?: string | undefined },
): Promise<Headers> {
  const { allowed } = await countAttempt(auth.pool, `password:${user.id}`, { window: 15 * 60, max: 10 });
  if (!allowed) throw new Refusal('too_many_attempts');
  const { hasPassword } = await readAccount(auth.pool, user.id);
  const currentPassword = hasPassword ? (body.currentPassword ?? '') : null;
  const headers = await auth.setPassword(request, { newPassword: body.newPassword, currentPassword });
  await auditOwn(auth, user, 'password-changed');
  return headers;
}

async function auditOwn(auth: Auth, { id, name }: Identity['user'], action: string): Promise<void> {
  for (const { organisationId } of await membershipsOf(auth.pool, id)) {
    await auth.audit(organisationId, { actor: { id, name }, action, subject: name, detail: {} });
  }
}

const done = { 204: { description: 'Done' } };
const id = z.object({ id: z.string().max(100) });

const accountRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'Your account and with what you can sign in',
  responses: {
    200: {
      description: 'Your account',
      content: {
        'application/json': {
          schema: z.object({
            name: z.string(),
            email: z.string().nullable(),
            hasPassword: z.boolean(),
            passkeys: z.number(),
          }),
        },
      },
    },
  },
});

const changeAccountRoute = createRoute({
  method: 'patch',
  path: '/',
  summary: 'Change your own name, and once the address of an account that was made without one',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            name: z.string().trim().min(1).max(200),
            email: z.email().max(200).nullable().default(null),
          }),
        },
      },
    },
  },
  responses: done,
});

const passwordRoute = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Set or change your password; other devices are signed out when it changes',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ newPassword: z.string().max(1000), currentPassword: z.string().max(1000).optional() }),
        },
      },
    },
  },
  responses: done,
});

const sessionsRoute = createRoute({
  method: 'get',
  path: '/sessions',
  summary: 'The devices on which you are signed in',
  responses: {
    200: {
      description: 'Newest first',
      content: {
        'application/json': {
          schema: z.array(
            z.object({
              id: z.string(),
              since: z.string(),
              seen: z.string(),
              device: z.string(),
              current: z.boolean(),
            }),
          ),
        },
      },
    },
  },
});

const endOtherSessionsRoute = createRoute({
  method: 'delete',
  path: '/sessions',
  summary: 'Sign out on all other devices',
  responses: done,
});

const endSessionRoute = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  summary: 'Sign out on one device',
  request: { params: id },
  responses: done,
});

const passkeysRoute = createRoute({
  method: 'get',
  path: '/passkeys',
  summary: 'Your passkeys',
  responses: {
    200: {
      description: 'Oldest first',
      content: {
        'application/json': {
          schema: z.array(z.object({ id: z.string(), name: z.string().nullable(), since: z.string().nullable() })),
        },
      },
    },
  },
});

const removePasskeyRoute = createRoute({
  method: 'delete',
  path: '/passkeys/{id}',
  summary: 'Remove a passkey',
  request: { params: id },
  responses: done,
});
