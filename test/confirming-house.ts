import { OpenAPIHono } from '@hono/zod-openapi';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { confirmingRoutes } from '#features/reviews/server/confirming-routes.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { readRecord } from '#records/server/reading.ts';
import { type Change, commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from './database.ts';

/** When everything in these tests happens. */
export const now = new Date('2026-11-22T13:02:00Z');
/** Where these tests say that Paraat is. */
export const originOf = () => 'https://paraat.testdrecht.example';

/** Everybody of this house: an administrator of the system, a stranger, a role holder, and who writes. */
const cast: [key: string, role: Role][] = [
  ['noor', 'on-call'],
  ['bram', 'reader'],
  ['marloes', 'reader'],
  ['tom', 'reader'],
  ['els', 'on-call'],
  ['eva', 'editor'],
];

/** An organisation with accounts, a system and its plan before each test, and the ways to confirm that plan. */
export function confirmingHouse() {
  const { database, owner, urls } = testDatabase();
  const people = { noor: uuid(), bram: uuid(), marloes: uuid() };
  const ids = { app: uuid(), ciso: uuid(), policy: uuid(), plan: uuid() };
  let organisationId: string;
  let time = now;
  let accounts: Record<string, { userId: string; name: string; role: Role }>;

  beforeEach(async () => {
    time = now;
    const slug = `testdrecht-${uuid()}`;
    organisationId = await newOrganisation(database(), { slug });
    for (const name of ['app', 'ciso', 'policy', 'plan'] as const) ids[name] = uuid();
    accounts = {};
    for (const [key, role] of cast) {
      const userId = uuid();
      accounts[key] = { userId, name: key, role };
      const email = `${key}-${organisationId}@Testdrecht.example`;
      await owner().query(
        `INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") VALUES ($1, $2, $3, true, $4, $4)`,
        [userId, key, email, now],
      );
      await owner().query(
        'INSERT INTO auth.membership (id, user_id, organisation_id, role, since) VALUES ($1, $2, $3, $4, $5)',
        [uuid(), userId, organisationId, role, now],
      );
    }
    for (const key of ['noor', 'bram', 'marloes'] as const) {
      people[key] = uuid();
      await put('person', people[key], { name: key, email: `${key}-${organisationId}@testdrecht.example` });
    }
    await put('application', ids.app, { name: 'Burgerzaken', owner: people.noor, deputy: people.bram });
    await put('role', ids.ciso, { name: 'CISO', holders: [people.marloes] });
  });

  const put = (kind: KindName, id: string, content: Record<string, unknown>) =>
    write({ type: 'create', id, kind, content });

  async function write(change: Change, who = 'eva'): Promise<RecordView> {
    const author = { id: accounts[who]?.userId ?? null, name: who };
    const by = { organisationId, author, reason: '', nature: 'edit' as const, now: time };
    const { record } = await database().inOrganisation(organisationId, (transaction) =>
      commit(transaction, kinds, by, change),
    );
    return record;
  }

  const content = () => ({
    name: 'Plan Burgerzaken',
    type: 'application',
    about: ids.app,
    mustKnow: [ids.ciso, people.bram],
  });
  const newPlan = (more: Record<string, unknown> = {}) => put('plan', ids.plan, { ...content(), ...more });
  const editPlan = (baseRevision: number, more: Record<string, unknown>) =>
    write({ type: 'update', id: ids.plan, baseRevision, content: { ...content(), ...more } });
  const planNow = () => database().inOrganisation(organisationId, (reader) => readRecord(reader, ids.plan));

  function sessionOf(key: string, elsewhere?: string): Session {
    const account = accounts[key] as { userId: string; name: string; role: Role };
    return {
      userId: account.userId,
      userName: account.name,
      role: account.role,
      organisationId: elsewhere ?? organisationId,
      organisationSlug: 'testdrecht',
      organisationName: 'Gemeente Testdrecht',
      country: 'NL',
    };
  }

  /** Sends a request as somebody; in their own organisation unless another is given. */
  async function as(key: string, method: string, path: string, body?: unknown, elsewhere?: string) {
    const session = sessionOf(key, elsewhere);
    const server = new OpenAPIHono<{ Variables: { session: Session } }>();
    server.use(async (context, next) => {
      context.set('session', session);
      await next();
    });
    server.route('/', confirmingRoutes({ database: database(), kinds, requireRole, now: () => time, originOf }));
    const answer = await server.request(`/organisations/testdrecht/confirmations${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: answer.status, body: await answer.json() };
  }

  const at = (part: string) => `/${ids.plan}/${part}`;
  const ask = ({ contentHash }: RecordView, more = {}) => as('eva', 'POST', at('round'), { contentHash, ...more });
  const say = (key: string, { contentHash }: RecordView, type: string, more: Record<string, unknown> = {}) =>
    as(key, 'POST', at('verdicts'), { contentHash, type, yes: true, ...more });
  const publishNow = ({ contentHash }: RecordView) => as('eva', 'POST', at('publication'), { contentHash });

  async function published(more: Record<string, unknown> = {}): Promise<RecordView> {
    const plan = await newPlan(more);
    await ask(plan);
    await say('noor', plan, 'correct');
    await say('tom', plan, 'understandable');
    const { status, body } = await publishNow(plan);
    expect(status).toBe(200);
    return body;
  }

  /** Lets so many days go by. */
  const later = (days: number) => {
    time = new Date(time.getTime() + days * 86_400_000);
  };
  const here = () => organisationId;
  const userId = (key: string) => accounts[key]?.userId;
  return {
    ...{ database, owner, urls, sessionOf, here, userId, people, ids, put, write, newPlan, editPlan, planNow },
    ...{ as, at, ask, say, publishNow, published, later },
  };
}
