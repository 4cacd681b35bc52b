import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { roles, type Session } from '../role.ts';
import { readAccount } from './account.ts';
import { accountRoutes } from './account-routes.ts';
import { pruneAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { type Guarded, guard } from './guard.ts';
import { memberRoutes } from './member-routes.ts';
import { membershipsOf } from './membership.ts';
import { answerInvalid, answerRefusal, codeOf, problem } from './problem.ts';

/** All routes of signing in and members, to be mounted under /api, before what needs the guard. */
export function authRoutes(auth: Auth, now: () => Date): OpenAPIHono<Guarded> {
  const app = new OpenAPIHono<Guarded>({ defaultHook: answerInvalid });
  app.onError(answerRefusal);
  app.on(['GET', 'POST'], '/auth/*', (c) => signingIn(auth, c));
  app.use('/session', guard(auth));
  app.openapi(sessionRoute, async (c) => {
    return c.json(await whoAmI(auth, c.get('session')), 200, { 'cache-control': 'no-store' });
  });
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
  userId: z.string(),
  userName: z.string(),
  /** The organisation that requests are about while they do not name another. */
  organisationId: z.string(),
  organisationSlug: z.string(),
  organisationName: z.string(),
  country: z.enum(['NL', 'BE']),
  role: z.enum(roles),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  passkeys: z.number(),
  organisations: z.array(Organisation),
});

const sessionRoute = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in, and in which organisations with which role',
  responses: {
    200: { description: 'Whoever asks', content: { 'application/json': { schema: WhoAmI } } },
    401: { description: 'Nobody is signed in' },
    403: { description: 'Signed in, but a member of no organisation' },
  },
});

async function whoAmI(auth: Auth, session: Session): Promise<z.infer<typeof WhoAmI>> {
  const [account, memberships] = await Promise.all([
    readAccount(auth.pool, session.userId),
    membershipsOf(auth.pool, session.userId),
  ]);
  const { email, hasPassword, passkeys } = account;
  const organisations = memberships.map(({ organisationId: id, slug, name, role }) => ({ id, slug, name, role }));
  return { ...session, email, hasPassword, passkeys, organisations };
}
