import { OpenAPIHono } from '@hono/zod-openapi';
import { v7 as uuid } from 'uuid';
import type { Role, Session } from '#platform/auth/role.ts';

interface SignedIn {
  Variables: { session: Session };
}

/** Somebody of this organisation, with this role. */
export const sessionIn = (organisationId: string, role: Role): Session => ({
  ...{ organisationId, organisationSlug: 'testdrecht', organisationName: 'Gemeente Testdrecht' },
  ...{ country: 'NL', userId: uuid(), userName: 'Noor', role },
});

/** Routes behind their own check of roles, as they answer whoever is signed in; nobody without a session. */
export function signedIn(routes: OpenAPIHono<SignedIn>, session: Session | undefined): OpenAPIHono<SignedIn> {
  const server = new OpenAPIHono<SignedIn>();
  server.use(async (context, next) => {
    if (session !== undefined) context.set('session', session);
    await next();
  });
  server.route('/', routes);
  return server;
}
