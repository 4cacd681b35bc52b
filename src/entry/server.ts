import { setTimeout as pause } from 'node:timers/promises';
import { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { deliveryRoutes, requestRoutes } from '#features/documents/server/request-routes.ts';
import { studyRoutes } from '#features/documents/server/study-routes.ts';
import { wordRoutes } from '#features/documents/server/word-routes.ts';
import { factSheetRoutes } from '#features/fact-sheets/server/routes.ts';
import { importRoutes } from '#features/landscape/server/import-routes.ts';
import { documentRoutes } from '#features/plans/server/document-routes.ts';
import { confirmingRoutes } from '#features/reviews/server/confirming-routes.ts';
import { outboxRoutes } from '#outbox/server/routes.ts';
import { type Auth, openAuth } from '#platform/auth/server/auth.ts';
import { type Guarded, guard, requireRole } from '#platform/auth/server/guard.ts';
import { authRoutes } from '#platform/auth/server/routes.ts';
import type { Database } from '#platform/database/database.ts';
import { bodyLimits } from '#platform/http/body-limits.ts';
import { type Log, logRequests } from '#platform/http/log.ts';
import { originCheck } from '#platform/http/origin-check.ts';
import { answerError, answerNotFound } from '#platform/http/problem.ts';
import { keepNothing, securityHeaders } from '#platform/http/security-headers.ts';
import { staticFiles } from '#platform/http/static-files.ts';
import type { KindRegistry } from '#records/kind.ts';
import { attachmentRoutes } from '#records/server/attachment-routes.ts';
import { appendAudit } from '#records/server/audit.ts';
import { feedRoutes } from '#records/server/feed-routes.ts';
import { type LiveChanges, liveChanges } from '#records/server/live.ts';
import { recordRoutes } from '#records/server/routes.ts';

/** So long an import that is being written may take when the server stops; it is one transaction. */
const importPatience = 3_000;

/** What a server is made of; all that differs between a real one and a test's. */
export interface ServerParts {
  database: Database;
  kinds: KindRegistry;
  /** The key that signs session cookies. */
  secret: string;
  origin?: string | undefined;
  ownHosts?: readonly string[];
  trustedProxies?: readonly string[];
  webFolder: string;
  /** Where uploads wait. */
  dataDir: string;
  version: string;
  log: Log;
  /** Whether mail can leave this installation. */
  isMailSetUp?: boolean;
  now: () => Date;
}

/** The whole server, without a port: every room's routes, behind the same guards. */
export async function createServer(parts: ServerParts): Promise<{ app: OpenAPIHono<Guarded>; close(): Promise<void> }> {
  const live = await liveChanges(parts.database);
  const auth = openAuth({
    database: parts.database,
    secret: parts.secret,
    addresses: { origin: parts.origin, ownHosts: parts.ownHosts },
    trustedProxies: parts.trustedProxies ?? [],
    audit: (organisationId, event) =>
      parts.database.inOrganisation(organisationId, (transaction) =>
        appendAudit(transaction, organisationId, parts.now(), [event]),
      ),
    report: (message) => parts.log.error({ room: 'auth', message }),
  });
  const app = new OpenAPIHono<Guarded>();
  app.onError(answerError(parts.log));
  app.use(securityHeaders(parts.origin?.startsWith('https:') ?? false));
  app.use('/api/*', logRequests(parts.log), keepNothing, bodyLimits(), originCheck(auth.originOf));
  const { settled } = mountRooms(app, parts, auth, live);
  app.all('/api/*', answerNotFound);
  app.route('/', staticFiles(parts.webFolder));
  const close = async (): Promise<void> => {
    await Promise.race([settled(), patienceOf(importPatience)]);
    await live.close();
  };
  return { app, close };
}

function mountRooms(app: OpenAPIHono<Guarded>, parts: ServerParts, auth: Auth, live: LiveChanges) {
  app.get('/api/health', async (c) => {
    const answers = await databaseAnswers(parts.database);
    return c.json({ ok: answers, version: parts.version }, answers ? 200 : 503, { 'cache-control': 'no-store' });
  });
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Paraat', version: parts.version } });
  app.route('/api', authRoutes(auth, parts.now));
  app.route('/api', deliveryRoutes(parts));
  app.use('/api/organisations/:organisation/*', guard(auth));
  const rooms = { database: parts.database, kinds: parts.kinds, live, requireRole, now: parts.now };
  // What leaves by mail leads to the address that was set up, whatever name its sender reached us by.
  const originOf = (request: Request) => parts.origin ?? auth.originOf(request);
  app.route('/api', recordRoutes(rooms));
  app.route('/api', attachmentRoutes(rooms));
  app.route('/api', studyRoutes(rooms));
  app.route('/api', requestRoutes({ ...rooms, originOf }));
  app.route('/api', feedRoutes(rooms));
  app.route('/api', factSheetRoutes(rooms));
  app.route('/api', documentRoutes(rooms));
  app.route('/api', wordRoutes(rooms));
  app.route('/api', confirmingRoutes({ ...rooms, originOf }));
  app.route('/api', outboxRoutes({ ...rooms, isMailSetUp: parts.isMailSetUp === true }));
  const report = (error: unknown) => parts.log.error({ room: 'import', error: String(error) });
  const imports = importRoutes({ ...rooms, dataDir: parts.dataDir, report });
  app.route('/api', imports);
  return { settled: imports.settled };
}

async function databaseAnswers(database: Database): Promise<boolean> {
  const asked = sql`SELECT 1`.execute(database.outside).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, patienceOf(1_000)]);
}

const patienceOf = (milliseconds: number): Promise<false> => pause(milliseconds, false as const, { ref: false });
