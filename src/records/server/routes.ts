import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Role, Session } from '#platform/auth/role.ts';
import type { Database } from '#platform/database/database.ts';
import type { KindRegistry } from '../kind.ts';
import { isKindName } from '../kind-name.ts';
import type { RecordView, RevisionView } from '../record.ts';
import { fieldsHiddenFrom, withoutRestricted } from '../restricted.ts';
import type { LiveChanges } from './live.ts';
import { InvalidContent, NoSuchRecord, RevisionConflict } from './problem.ts';
import { deletedRecords, history, listRecords, readRecord, referrers } from './reading.ts';
import { type Commit, commit, remove, restore } from './store.ts';

/** What a route of this room finds in its context, once the guard let the request through. */
export interface SignedIn {
  Variables: { session: Session };
}

/** What the routes of this room need from the rest of the house. */
export interface RecordRooms {
  database: Database;
  kinds: KindRegistry;
  live: LiveChanges;
  requireRole: (role: Role) => MiddlewareHandler<SignedIn>;
  now: () => Date;
}

/** Everything that one does with a single record: read, write, delete, restore, look back. */
export function recordRoutes({ database, kinds, requireRole, now }: RecordRooms): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>({ defaultHook: refuseUnreadable });
  const records = '/organisations/:organisation/records';
  routes.on(['GET'], [records, `${records}/*`], requireRole('reader'));
  routes.on(['POST', 'PUT', 'DELETE'], [records, `${records}/*`], requireRole('editor'));
  routes.onError(asProblem);

  const within = <Result>(context: Asking, work: Parameters<typeof database.inOrganisation<Result>>[1]) =>
    database.inOrganisation(context.get('session').organisationId, work);
  const by = (context: Asking, reason: string | undefined, notASecret?: string): Commit => {
    const { organisationId, userId, userName } = context.get('session');
    const author = { id: userId, name: userName };
    const base = { organisationId, author, reason: reason ?? '', nature: 'edit' as const, now: now() };
    return notASecret === undefined ? base : { ...base, notASecret };
  };
  const seen = (context: Asking, record: RecordView): RecordView => {
    const kind = kinds.get(record.kind);
    return kind === undefined ? record : withoutRestricted(record, fieldsHiddenFrom(kind, context.get('session').role));
  };

  routes.openapi(listRoute, async (context) => {
    const { kind, deleted, afterName, afterId, limit } = context.req.valid('query');
    const found = await within(context, async (reader) => {
      if (deleted === 'true') return deletedRecords(reader, limit);
      if (kind === undefined || !isKindName(kind)) throw new InvalidContent('list', [unknownKind(kind)]);
      const after = afterName === undefined || afterId === undefined ? {} : { after: { name: afterName, id: afterId } };
      return listRecords(reader, kind, { ...after, limit });
    });
    return context.json({ records: found.map((record) => seen(context, record)) }, 200);
  });

  routes.openapi(readRoute, async (context) => {
    const { id } = context.req.valid('param');
    const record = await within(context, (reader) => readRecord(reader, id));
    if (record === undefined) throw new NoSuchRecord(`there is no record ${id}`);
    return context.json(seen(context, record), 200);
  });

  routes.openapi(historyRoute, async (context) => {
    const { id } = context.req.valid('param');
    const [record, revisions] = await within(context, async (reader) =>
      Promise.all([readRecord(reader, id), history(reader, id)]),
    );
    if (record === undefined) throw new NoSuchRecord(`there is no record ${id}`);
    const kind = kinds.get(record.kind);
    const hidden = kind === undefined ? [] : fieldsHiddenFrom(kind, context.get('session').role);
    return context.json({ revisions: revisions.map((revision) => withoutRestricted(revision, hidden)) }, 200);
  });

  routes.openapi(referrersRoute, async (context) => {
    const { id } = context.req.valid('param');
    const found = await within(context, (reader) => referrers(reader, id));
    return context.json({ records: found.map((record) => seen(context, record)) }, 200);
  });

  routes.openapi(createRecordRoute, async (context) => {
    const { id, kind, content, reason, notASecret } = context.req.valid('json');
    if (!isKindName(kind)) throw new InvalidContent('record', [unknownKind(kind)]);
    const { record, outcome } = await within(context, (transaction) =>
      commit(transaction, kinds, by(context, reason, notASecret), { type: 'create', id, kind, content }),
    );
    return context.json(record, outcome === 'added' ? 201 : 200);
  });

  routes.openapi(updateRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { content, baseRevision, reason, notASecret } = context.req.valid('json');
    const { record } = await within(context, (transaction) =>
      commit(transaction, kinds, by(context, reason, notASecret), { type: 'update', id, content, baseRevision }),
    );
    return context.json(record, 200);
  });

  routes.openapi(deleteRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { baseRevision, reason } = context.req.valid('json');
    const { record, still } = await within(context, async (transaction) => ({
      record: await remove(transaction, by(context, reason), { id, baseRevision }),
      still: await referrers(transaction, id),
    }));
    return context.json({ record, referrers: still }, 200);
  });

  routes.openapi(restorationRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { revision, reason, notASecret } = context.req.valid('json');
    const record = await within(context, (transaction) =>
      restore(transaction, kinds, by(context, reason, notASecret), { id, revision }),
    );
    return context.json(record, 200);
  });

  return routes;
}

type Asking = Context<SignedIn>;

/** Turns what the store refuses into an answer that says what is wrong, where, and what stands now. */
function asProblem(error: Error, context: Context): Response {
  if (error instanceof InvalidContent) {
    return problem(context, 422, {
      title: 'The content was not accepted; nothing was written',
      detail: error.message,
      fields: error.fields,
    });
  }
  if (error instanceof RevisionConflict) {
    return problem(context, 409, {
      title: 'Somebody else changed this first',
      detail: error.message,
      base: error.base,
      theirs: error.theirs,
    });
  }
  if (error instanceof NoSuchRecord) return problem(context, 404, { title: 'Not found', detail: error.message });
  throw error;
}

function refuseUnreadable(outcome: { success: boolean; error?: z.ZodError }, context: Context): Response | undefined {
  if (outcome.success || outcome.error === undefined) return undefined;
  const fields = outcome.error.issues.map(({ path, code, message }) => ({ field: path.join('.'), code, message }));
  return problem(context, 400, { title: 'The request cannot be read', detail: z.prettifyError(outcome.error), fields });
}

const problem = (context: Context, status: 400 | 404 | 409 | 422, body: Record<string, unknown>): Response =>
  context.body(JSON.stringify({ status, ...body }), status, { 'content-type': 'application/problem+json' });

const unknownKind = (kind: string | undefined) => ({
  field: 'kind',
  code: 'unknown-kind',
  message: `"${kind ?? ''}" is not a kind of record`,
});

const inOrganisation = z.object({ organisation: z.string() });
const ofRecord = z.object({ organisation: z.string(), id: z.uuid() });
const reason = z.string().trim().max(300).optional();
const notASecret = z.string().trim().min(3).max(300).optional();
const jsonBody = <Shape extends z.ZodType>(schema: Shape) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});
const json = <Shape extends z.ZodType>(description: string, schema: Shape) => ({
  description,
  content: { 'application/json': { schema } },
});
const aRecord = z.custom<RecordView>().openapi({ type: 'object' });
const someRecords = z.object({ records: z.array(aRecord) });
const root = '/organisations/{organisation}/records';

const listRoute = createRoute({
  method: 'get',
  path: root,
  request: {
    params: inOrganisation,
    query: z.object({
      kind: z.string().optional(),
      deleted: z.enum(['true', 'false']).optional(),
      afterName: z.string().optional(),
      afterId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(50_000).default(200),
    }),
  },
  responses: { 200: json('Records of a kind by name, or the deleted ones.', someRecords) },
});
const readRoute = createRoute({
  method: 'get',
  path: `${root}/{id}`,
  request: { params: ofRecord },
  responses: { 200: json('One record, deleted or not.', aRecord) },
});
const historyRoute = createRoute({
  method: 'get',
  path: `${root}/{id}/revisions`,
  request: { params: ofRecord },
  responses: {
    200: json(
      'All revisions, the newest first.',
      z.object({ revisions: z.array(z.custom<RevisionView>().openapi({ type: 'object' })) }),
    ),
  },
});
const referrersRoute = createRoute({
  method: 'get',
  path: `${root}/{id}/referrers`,
  request: { params: ofRecord },
  responses: { 200: json('What points at this record.', someRecords) },
});
const createRecordRoute = createRoute({
  method: 'post',
  path: root,
  request: {
    params: inOrganisation,
    body: jsonBody(
      z.object({ id: z.uuid(), kind: z.string(), content: z.record(z.string(), z.unknown()), reason, notASecret }),
    ),
  },
  responses: {
    201: json('The new record.', aRecord),
    200: json('The record that was sent before under the same id.', aRecord),
  },
});
const updateRoute = createRoute({
  method: 'put',
  path: `${root}/{id}`,
  request: {
    params: ofRecord,
    body: jsonBody(
      z.object({
        kind: z.string().optional(),
        content: z.record(z.string(), z.unknown()),
        baseRevision: z.int().min(1),
        reason,
        notASecret,
      }),
    ),
  },
  responses: { 200: json('The record as it is now.', aRecord) },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: `${root}/{id}`,
  request: { params: ofRecord, body: jsonBody(z.object({ baseRevision: z.int().min(1), reason })) },
  responses: {
    200: json(
      'The deleted record, and what still refers to it.',
      z.object({ record: aRecord, referrers: z.array(aRecord) }),
    ),
  },
});
const restorationRoute = createRoute({
  method: 'post',
  path: `${root}/{id}/restoration`,
  request: { params: ofRecord, body: jsonBody(z.object({ revision: z.int().min(1), reason, notASecret })) },
  responses: { 200: json('The record with the older content as its newest revision.', aRecord) },
});
