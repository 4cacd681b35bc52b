import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Role, Session } from '#platform/auth/role.ts';
import type { Database } from '#platform/database/database.ts';
import type { MessageView } from '../message.ts';
import { countMessages, listMessages, retryMessage } from './outbox.ts';

interface SignedIn {
  Variables: { session: Session };
}

/** What the routes of this room need from the rest of the house. */
export interface OutboxRooms {
  database: Database;
  requireRole: (role: Role) => MiddlewareHandler<SignedIn>;
  now: () => Date;
  /** Whether mail can leave at all. */
  isMailSetUp: boolean;
}

/** What administrators see of the messages that leave, and the second chance that they give one. */
export function outboxRoutes({ database, requireRole, now, isMailSetUp }: OutboxRooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>({ defaultHook: refuseUnreadable });
  routes.use('/organisations/:organisation/messages/*', requireRole('administrator'));
  routes.use('/organisations/:organisation/messages', requireRole('administrator'));

  routes.openapi(listRoute, async (context) => {
    const { organisationId } = context.get('session');
    const answer = await database.inOrganisation(organisationId, async (transaction) => ({
      isMailSetUp,
      counts: await countMessages(transaction),
      messages: await listMessages(transaction),
    }));
    return context.json(answer, 200, { 'cache-control': 'no-store' });
  });

  routes.openapi(retryRoute, async (context) => {
    const { organisationId } = context.get('session');
    const { id } = context.req.valid('param');
    const isQueued = await database.inOrganisation(organisationId, (transaction) =>
      retryMessage(transaction, id, now()),
    );
    if (isQueued) return context.body(null, 204);
    return problem(context, 404, { title: 'Not found', detail: 'there is no message to try again under this id' });
  });

  return routes;
}

const problem = (context: Context, status: 400 | 404, body: Record<string, unknown>): Response =>
  context.body(JSON.stringify({ status, ...body }), status, { 'content-type': 'application/problem+json' });

function refuseUnreadable(outcome: { success: boolean; error?: z.ZodError }, context: Context): Response | undefined {
  if (outcome.success || outcome.error === undefined) return undefined;
  return problem(context, 400, { title: 'The request cannot be read', detail: z.prettifyError(outcome.error) });
}

const listRoute = createRoute({
  method: 'get',
  path: '/organisations/{organisation}/messages',
  request: { params: z.object({ organisation: z.string() }) },
  responses: {
    200: {
      description: 'The newest messages, those that were given up first.',
      content: {
        'application/json': {
          schema: z.object({
            isMailSetUp: z.boolean(),
            counts: z.record(z.string(), z.number()),
            messages: z.array(z.custom<MessageView>().openapi({ type: 'object' })),
          }),
        },
      },
    },
  },
});
const retryRoute = createRoute({
  method: 'post',
  path: '/organisations/{organisation}/messages/{id}/retry',
  request: { params: z.object({ organisation: z.string(), id: z.uuid() }) },
  responses: { 204: { description: 'It is tried again at once.' } },
});
