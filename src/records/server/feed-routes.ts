import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { compressLargeAnswers } from '#platform/http/compressed.ts';
import type { RecordView } from '../record.ts';
import { fieldsHiddenFrom, withoutRestricted } from '../restricted.ts';
import { changesSince, currentChange } from './reading.ts';
import type { RecordRooms, SignedIn } from './routes.ts';

const pageSize = 2000;
const heartbeat = 20_000;

/** The change feed: pages of what changed, and a live line that says when there is more. */
export function feedRoutes({ database, kinds, live, requireRole }: RecordRooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>();
  routes.use('/organisations/:organisation/changes', requireRole('reader'), compressLargeAnswers);

  routes.openapi(changesRoute, async (context) => {
    const { organisationId, role } = context.get('session');
    const { since } = context.req.valid('query');
    const page = await database.inOrganisation(organisationId, (reader) => changesSince(reader, since, pageSize));
    const hidden = new Map([...kinds.values()].map((kind) => [kind.name, fieldsHiddenFrom(kind, role)]));
    const records = page.records.map((record) => travelling(record, hidden.get(record.kind) ?? []));
    return context.json({ ...page, records }, 200, { 'cache-control': 'no-store' });
  });

  routes.get('/organisations/:organisation/live', requireRole('reader'), async (context) => {
    const { organisationId } = context.get('session');
    context.header('cache-control', 'no-store');
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      const told = async (change: number) => stream.writeSSE({ event: 'change', data: String(change) });
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
      // A timer that is cleared at once: one that runs out by itself would hold up a server that stops.
      const pulse = setInterval(() => void stream.writeSSE({ event: 'alive', data: '' }), heartbeat);
      // Follow first, then say where the organisation is: what is committed between the two is told twice, never missed.
      const stop = live.follow(organisationId, (change) => void told(change));
      try {
        await told(await database.inOrganisation(organisationId, currentChange));
        await ended;
      } finally {
        clearInterval(pulse);
        stop();
      }
    });
  });

  return routes;
}

/** A deleted record travels without its content; restricted fields only travel to those who may see them. */
function travelling(record: RecordView, hidden: readonly string[]): RecordView {
  if (record.deletedAt !== null) {
    const { published: _, ...rest } = record;
    return { ...rest, content: {}, references: [] };
  }
  return withoutRestricted(record, hidden);
}

const changesRoute = createRoute({
  method: 'get',
  path: '/organisations/{organisation}/changes',
  request: {
    params: z.object({ organisation: z.string() }),
    query: z.object({ since: z.coerce.number().int().min(0).default(0) }),
  },
  responses: {
    200: {
      description:
        'What changed after a change number, oldest first; `more` says whether to ask again from `change` on.',
      content: {
        'application/json': {
          schema: z.object({
            change: z.number(),
            more: z.boolean(),
            records: z.array(z.custom<RecordView>().openapi({ type: 'object' })),
          }),
        },
      },
    },
  },
});
