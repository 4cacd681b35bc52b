import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { roles } from '../role.ts';
import { readAccount } from './account.ts';
import { accountRoutes } from './account-routes.ts';
import { pruneAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { chosen, organisationHeader } from './guard.ts';
import { memberRoutes } from './member-routes.ts';
import { membershipsOf } from './membership.ts';
import { allowsPasskeys } from './origin.ts';
import { answerInvalid, answerRefusal, codeOf, problem } from './problem.ts';

/** All routes of signing in and members, to be mounted under /api, before what needs the guard. */
export function authRoutes(auth: Auth, now: () => Date): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: answerInvalid });
  app.onError(answerRefusal);
  app.on(['GET', 'POST'], '/auth/*', (c) => signingIn(auth, c));
  app.openapi(sessionRoute, async (c) => c.json(await whoAmI(auth, c), 200, { 'cache-control': 'no-store' }));
  app.route('/account', accountRoutes(auth, now));
  app.route('/members', memberRoutes(auth, now));
  return app;
}

// Only what the screens use; better-auth has more doors than this house needs.
const open = new Set([
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/one-time-link',
  'GET /api/auth/passkey/generate-register-options',
  'POST /api/auth/passkey/verify-registration',
  'GET /api/auth/passkey/generate-authenticate-options',
  'POST /api/auth/passkey/verify-authentication',
]);

async function signingIn(auth: Auth, c: Context): Promise<Response> {
  if (!open.has(`${c.req.method} ${c.req.path}`)) return problem(c, 'no_such_page');
  const answer = await auth.handle(c.req.raw, remoteAddress(c.env));
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  c.header('cache-control', 'no-store');
  if (answer.ok) {
    // Tokens stay in the cookie; only the passkey's question has to reach the page.
    if (c.req.method === 'GET') return c.json(await answer.json());
    void pruneAttempts(auth.pool).catch(() => undefined);
    return c.body(null, 204);
  }
  if (answer.status >= 500) throw new Error(`signing in failed: ${c.req.path}`);
  const body: unknown = await answer.json().catch(() => null);
  const retryAfter = Number(answer.headers.get('x-retry-after') ?? Number.NaN);
  return problem(c, codeOf(answer.status, body), Number.isNaN(retryAfter) ? {} : { retryAfter });
}

// Without a socket (a test's request) all senders count as one.
function remoteAddress(env: unknown): string {
  const socket = at(at(env, 'incoming'), 'socket');
  const address = at(socket, 'remoteAddress');
  return typeof address === 'string' ? address : '127.0.0.1';
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const Organisation = z.object({ id: z.string(), slug: z.string(), name: z.string(), role: z.enum(roles) });

const WhoAmI = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }).nullable(),
  hasPassword: z.boolean(),
  passkeys: z.number(),
  /** Whether this address allows passkeys at all. */
  passkeysPossible: z.boolean(),
  organisations: z.array(Organisation),
  /** The one that requests are about while they do not name another. */
  organisation: Organisation.nullable(),
});

const sessionRoute = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in, and in which organisations with which role',
  responses: { 200: { description: 'Also when nobody is', content: { 'application/json': { schema: WhoAmI } } } },
});

async function whoAmI(auth: Auth, c: Context): Promise<z.infer<typeof WhoAmI>> {
  const origin = auth.originOf(c.req.raw);
  const passkeysPossible = origin !== null && allowsPasskeys(origin);
  const identity = await auth.identify(c.req.raw);
  const nobody = {
    user: null,
    hasPassword: false,
    passkeys: 0,
    passkeysPossible,
    organisations: [],
    organisation: null,
  };
  if (identity === null) return nobody;
  for (const cookie of identity.cookies) c.header('set-cookie', cookie, { append: true });
  const { id } = identity.user;
  const [account, memberships] = await Promise.all([readAccount(auth.pool, id), membershipsOf(auth.pool, id)]);
  const { name, email, hasPassword, passkeys } = account;
  const organisations = memberships.map(({ organisationId, slug, name, role }) => ({
    id: organisationId,
    slug,
    name,
    role,
  }));
  const wanted = chosen(memberships, c.req.header(organisationHeader));
  const organisation = organisations.find((one) => one.id === wanted?.organisationId) ?? null;
  return { user: { id, name, email }, hasPassword, passkeys, passkeysPossible, organisations, organisation };
}
