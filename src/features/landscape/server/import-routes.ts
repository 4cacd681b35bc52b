import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Role, Session } from '#platform/auth/role.ts';
import type { Database, NoTables } from '#platform/database/database.ts';
import { problem } from '#platform/http/problem.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindRegistry } from '#records/kind.ts';
import { registerShapes } from '../import-register-mapping.ts';
import type { ImportRunView } from '../import-report.ts';
import { ImportRunner } from './import-runner.ts';
import { changeRun, insertRun, isInterrupted, readRun, recentRuns, runView } from './import-runs.ts';
import { dropOldUploads, dropUpload, keepUpload, shownFileName, UploadTooLarge } from './import-upload.ts';

interface SignedIn {
  Variables: { session: Session };
}

/** What the routes of imports need from the rest of the house. */
export interface ImportRooms {
  database: Database;
  kinds: KindRegistry;
  requireRole: (role: Role) => MiddlewareHandler<SignedIn>;
  now: () => Date;
  /** Where uploads wait. */
  dataDir: string;
  report: (error: unknown) => void;
}

/** Imports over HTTP: upload, preview, mapping, agreement, cancellation; progress by asking again. */
export function importRoutes(rooms: ImportRooms): OpenAPIHono<SignedIn> & { settled: () => Promise<void> } {
  const runner = new ImportRunner(rooms);
  const routes = new OpenAPIHono<SignedIn>();
  for (const path of [root, `${root}/*`]) routes.use(path, rooms.requireRole('editor'));
  routes.onError((error, c) => {
    const refusal = error instanceof UploadTooLarge ? new Refusal(413, 'large') : error;
    if (!(refusal instanceof Refusal)) throw error;
    const [title, detail] = refusals[refusal.why];
    return problem(c, refusal.status, title, detail);
  });
  addUpload(routes, rooms, runner);
  addReading(routes, rooms);
  addDecisions(routes, rooms, runner);
  addEndings(routes, rooms, runner);
  return Object.assign(routes, { settled: () => runner.settled() });
}

type Routes = OpenAPIHono<SignedIn>;
type Asking = Context<SignedIn>;

function addUpload(routes: Routes, rooms: ImportRooms, runner: ImportRunner): void {
  const { database, now, dataDir } = rooms;
  routes.post(root, async (c) => {
    const { organisationId, userName } = c.get('session');
    const id = newId();
    if (c.req.raw.body === null) throw new Refusal(400, 'empty');
    await dropOldUploads(dataDir, now());
    const { path, size } = await keepUpload(dataDir, id, c.req.raw.body, Number(c.req.header('content-length') ?? 0));
    const fileName = shownFileName(c.req.query('name'));
    const run = { organisationId, id, fileName, fileSize: size, filePath: path, startedBy: userName };
    await database.inOrganisation(organisationId, (transaction) => insertRun(transaction, run, now()));
    runner.read({ organisationId, id });
    return c.json(await viewOf(rooms, c, id), 202);
  });
}

function addReading(routes: Routes, rooms: ImportRooms): void {
  routes.openapi(listRoute, async (c) => {
    const found = await rooms.database.inOrganisation(c.get('session').organisationId, recentRuns);
    return c.json({ runs: found.map((run) => ({ ...runView(run, rooms.now()), report: null })) }, 200);
  });
  routes.openapi(readRoute, async (c) => {
    return c.json(await viewOf(rooms, c, c.req.valid('param').id), 200, { 'cache-control': 'no-store' });
  });
}

/** How a register is read, and the agreement to write. */
function addDecisions(routes: Routes, rooms: ImportRooms, runner: ImportRunner): void {
  const { now } = rooms;
  routes.openapi(mappingRoute, async (c) => {
    const { id } = c.req.valid('param');
    const reading = { state: 'reading' as const, progress: '{}', seen_at: now().toISOString() };
    await change(rooms, c, (transaction) => changeRun(transaction, id, ['preview'], reading));
    runner.read({ organisationId: c.get('session').organisationId, id }, c.req.valid('json'));
    return c.json(await viewOf(rooms, c, id), 202);
  });
  routes.openapi(agreementRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { organisationId, userId, userName } = c.get('session');
    const { choices } = c.req.valid('json');
    const applying = { state: 'applying' as const, choices: JSON.stringify(choices), seen_at: now().toISOString() };
    await change(rooms, c, async (transaction) => {
      const run = await readRun(transaction, id);
      const isReady = run?.report != null && run.report.problems.length === 0;
      return isReady && changeRun(transaction, id, ['preview'], applying);
    });
    runner.apply({ organisationId, id }, { id: userId, name: userName }, choices);
    return c.json(await viewOf(rooms, c, id), 202);
  });
}

/** Stopping, and trying again what was interrupted. */
function addEndings(routes: Routes, rooms: ImportRooms, runner: ImportRunner): void {
  const { now } = rooms;
  routes.openapi(cancellationRoute, async (c) => {
    const { id } = c.req.valid('param');
    const cancelled = { state: 'cancelled' as const, incoming: null, file_path: null, seen_at: now().toISOString() };
    let upload: string | null = null;
    await change(rooms, c, async (transaction) => {
      upload = (await readRun(transaction, id))?.file_path ?? null;
      return changeRun(transaction, id, ['reading', 'preview', 'applying', 'failed'], cancelled);
    });
    await dropUpload(upload);
    return c.json(await viewOf(rooms, c, id), 200);
  });
  routes.openapi(retryRoute, async (c) => {
    const { id } = c.req.valid('param');
    const reading = { state: 'reading' as const, report: null, progress: '{}', seen_at: now().toISOString() };
    await change(rooms, c, async (transaction) => {
      const run = await readRun(transaction, id);
      if (run === undefined || !runView(run, now()).canRetry) return false;
      return changeRun(transaction, id, isInterrupted(run, now()) ? ['reading', 'applying'] : ['failed'], reading);
    });
    runner.read({ organisationId: c.get('session').organisationId, id });
    return c.json(await viewOf(rooms, c, id), 202);
  });
}

async function viewOf({ database, now }: ImportRooms, c: Asking, id: string): Promise<ImportRunView> {
  const run = await database.inOrganisation(c.get('session').organisationId, (transaction) => readRun(transaction, id));
  if (run === undefined) throw new Refusal(404, 'missing');
  return runView(run, now());
}

/** Changes a run, or refuses because it is in another state by now. */
async function change(
  { database }: ImportRooms,
  c: Asking,
  work: (transaction: Kysely<NoTables>) => Promise<boolean>,
): Promise<void> {
  if (!(await database.inOrganisation(c.get('session').organisationId, work))) throw new Refusal(409, 'state');
}

const refusals = {
  empty: [m.landscape_import_refused_empty, m.landscape_import_refused_empty_detail],
  missing: [m.landscape_import_refused_missing, m.landscape_import_refused_missing_detail],
  state: [m.landscape_import_refused_state, m.landscape_import_refused_state_detail],
  large: [m.landscape_import_refused_large, m.landscape_import_refused_large_detail],
} as const;

class Refusal extends Error {
  readonly status: 400 | 404 | 409 | 413;
  readonly why: keyof typeof refusals;
  constructor(status: Refusal['status'], why: keyof typeof refusals) {
    super(why);
    this.status = status;
    this.why = why;
  }
}

const root = '/organisations/:organisation/imports';
const path = '/organisations/{organisation}/imports';
const ofRun = z.object({ organisation: z.string(), id: z.uuid() });
const aRun = z.custom<ImportRunView>().openapi({ type: 'object' });
const json = <Shape extends z.ZodType>(description: string, schema: Shape) => ({
  description,
  content: { 'application/json': { schema } },
});
const jsonBody = <Shape extends z.ZodType>(schema: Shape) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

const listRoute = createRoute({
  method: 'get',
  path,
  request: { params: z.object({ organisation: z.string() }) },
  responses: { 200: json('The newest imports, without their reports.', z.object({ runs: z.array(aRun) })) },
});
const readRoute = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  request: { params: ofRun },
  responses: { 200: json('One import: its state, progress and report.', aRun) },
});
const mappingRoute = createRoute({
  method: 'put',
  path: `${path}/{id}/mapping`,
  request: {
    params: ofRun,
    body: jsonBody(
      z.object({ shape: z.enum(registerShapes), columns: z.array(z.string().max(60).nullable()).max(200) }),
    ),
  },
  responses: { 202: json('The import, which is read anew in this way.', aRun) },
});
const agreementRoute = createRoute({
  method: 'post',
  path: `${path}/{id}/agreement`,
  request: {
    params: ofRun,
    body: jsonBody(z.object({ choices: z.record(z.string(), z.enum(['current', 'incoming'])).default({}) })),
  },
  responses: { 202: json('The import, which is being written.', aRun) },
});
const cancellationRoute = createRoute({
  method: 'post',
  path: `${path}/{id}/cancellation`,
  request: { params: ofRun },
  responses: { 200: json('The cancelled import; nothing of it was written.', aRun) },
});
const retryRoute = createRoute({
  method: 'post',
  path: `${path}/{id}/retry`,
  request: { params: ofRun },
  responses: { 202: json('The import, which is read anew.', aRun) },
});
