import { Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { beforeEach } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { deliveryRoutes, requestRoutes } from '#features/documents/server/request-routes.ts';
import { studyRoutes } from '#features/documents/server/study-routes.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import { bodyLimits } from '#platform/http/body-limits.ts';
import { commitAll } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from './database.ts';

export const zaaksysteem = uuid();
export const noor = uuid();

/** Before each test an organisation with one application and one person, and a server with the room of documents only. */
export function documentsRoom() {
  const { database, owner } = testDatabase();
  const here = { organisationId: '', now: new Date() };
  beforeEach(async () => {
    here.organisationId = await newOrganisation(database());
    here.now = new Date('2026-11-22T10:00:00Z');
    const { organisationId, now } = here;
    const by = { organisationId, author: { id: 'u', name: 'Noor' }, reason: '', nature: 'edit' as const, now };
    await database().inOrganisation(organisationId, (transaction) =>
      commitAll(transaction, kinds, by, [
        { type: 'create', id: zaaksysteem, kind: 'application', content: { name: 'Zaaksysteem', otherNames: ['ZS'] } },
        { type: 'create', id: noor, kind: 'person', content: { name: 'Noor de Wit', email: 'noor@example.nl' } },
      ]),
    );
  });
  const count = async (table: string): Promise<number> => {
    const { rows } = await owner().query(
      `SELECT count(*)::integer AS count FROM ${table} WHERE organisation_id = $1 ${table === 'record' ? "AND kind = 'document'" : ''}`,
      [here.organisationId],
    );
    return rows[0].count;
  };
  return { database, owner, here, count, server: (role: Role = 'editor') => server(database(), here, role) };
}

type Database = Parameters<typeof studyRoutes>[0]['database'];

/** A server with this room only, and somebody of this role before what needs signing in. */
function server(database: Database, here: { organisationId: string; now: Date }, role: Role) {
  const { organisationId } = here;
  const session = { userId: 'u', userName: 'Noor', organisationId, organisationName: 'Testdrecht', role } as Session;
  const rooms = { database, kinds, requireRole, now: () => here.now, originOf: () => 'https://paraat.test' };
  const app = new Hono<{ Variables: { session: Session } }>();
  app.use(bodyLimits());
  app.route('/api', deliveryRoutes(rooms));
  app.use('/api/organisations/*', async (c, next) => {
    c.set('session', session);
    await next();
  });
  app.route('/api', studyRoutes(rooms));
  app.route('/api', requestRoutes(rooms));
  const ask = async (
    method: string,
    path: string,
    given: { json?: unknown; bytes?: BodyInit; headers?: Record<string, string> } = {},
  ) => {
    const body = given.json === undefined ? given.bytes : JSON.stringify(given.json);
    const answer = await app.request(path, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: given.headers ?? {},
      duplex: 'half',
    } as RequestInit);
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const at = (path: string) => `/api/organisations/o/${path}`;
  const send = (
    path: string,
    bytes: string | Buffer,
    to = at('document-proposals'),
    more: Record<string, string> = {},
  ) =>
    ask('POST', to, {
      bytes: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
      headers: { 'x-file-name': encodeURIComponent(path), ...more },
    });
  const proposals = async () => (await ask('GET', at('document-proposals'))).body.proposals;
  return { ask, at, send, proposals };
}
