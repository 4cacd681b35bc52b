import { OpenAPIHono } from '@hono/zod-openapi';
import type { Role } from '#platform/auth/role.ts';
import type { AuthEvent } from '#platform/auth/server/audit.ts';
import { type Auth, openAuth } from '#platform/auth/server/auth.ts';
import { type Guarded, guard } from '#platform/auth/server/guard.ts';
import { firstAdministratorLink } from '#platform/auth/server/one-time-link.ts';
import { authRoutes } from '#platform/auth/server/routes.ts';
import type { Database } from '#platform/database/database.ts';
import { Visitor } from './visitor.ts';

export const origin = 'http://localhost:8080';

/** A server that only lets people in, with one guarded route; remembers what was put in the audit trail. */
export interface SignInServer {
  app: OpenAPIHono<Guarded>;
  auth: Auth;
  trail: (AuthEvent & { organisationId: string })[];
}

/** Starts signing in on a test database. */
export function signInServer(
  database: Pick<Database, 'authPool'>,
  given: { now?: () => Date; publicOrigin?: string; trustedProxies?: string[] } = {},
): SignInServer {
  const trail: SignInServer['trail'] = [];
  const auth = openAuth({
    database,
    secret: 'a secret for tests, long enough to sign with',
    addresses: { origin: given.publicOrigin },
    audit: async (organisationId, event) => void trail.push({ organisationId, ...event }),
    trustedProxies: given.trustedProxies ?? [],
  });
  const app = new OpenAPIHono<Guarded>();
  app.route('/api', authRoutes(auth, given.now ?? (() => new Date())));
  for (const path of ['/api/guarded', '/api/organisations/:organisation/guarded']) {
    app.use(path, guard(auth));
    app.all(path, (c) => c.json(c.get('session')));
  }
  return { app, auth, trail };
}

/** The token in a link to hand over. */
export const tokenOf = (url: string | null): string => url?.split('#')[1] ?? '';

/** A visitor who opened the first administrator's link, with a password if one is given. */
export async function firstAdministrator(
  server: SignInServer,
  { password, email = 'beheer@testdrecht.example' }: { password?: string; email?: string } = {},
): Promise<Visitor> {
  const url = await firstAdministratorLink({ database: { authPool: server.auth.pool }, origin, now: new Date() });
  const visitor = new Visitor(server.app, origin);
  await expectDone(visitor.post('/api/auth/one-time-link', { token: tokenOf(url) }));
  if (password === undefined) return visitor;
  await expectDone(visitor.patch('/api/account', { name: 'Bea Beheer', email }));
  await expectDone(visitor.post('/api/account/password', { newPassword: password }));
  return visitor;
}

/** Somebody whom an administrator invited, and who came. */
export async function invited(
  server: SignInServer,
  administrator: Visitor,
  { name = 'Piet Piket', email = 'piet@testdrecht.example', role = 'reader' as Role } = {},
): Promise<{ visitor: Visitor; userId: string }> {
  const { body, status } = await administrator.post('/api/members', { name, email, role });
  if (status !== 201) throw new Error(`the invitation failed: ${status} ${JSON.stringify(body)}`);
  const visitor = new Visitor(server.app, origin);
  await expectDone(visitor.post('/api/auth/one-time-link', { token: tokenOf(body.url) }));
  const me = await visitor.get('/api/session');
  return { visitor, userId: me.body.userId };
}

async function expectDone(sent: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await sent;
  if (status !== 204) throw new Error(`expected 204, got ${status}: ${JSON.stringify(body)}`);
}
