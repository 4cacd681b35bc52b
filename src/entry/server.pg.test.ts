import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstAdministratorLink } from '#platform/auth/server/one-time-link.ts';
import { noLog } from '#platform/http/log.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { tokenOf } from '#test/sign-in.ts';
import { Visitor } from '#test/visitor.ts';
import { kinds } from './kinds.ts';
import { createServer } from './server.ts';

const { database } = testDatabase();
const origin = 'http://localhost:8080';
const folder = mkdtempSync(join(tmpdir(), 'paraat-server-'));
let server: Awaited<ReturnType<typeof createServer>>;
let administrator: Visitor;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Paraat</title>');
  const fixed = {
    kinds,
    secret: 'a secret for tests, long enough to sign with',
    origin,
    webFolder: folder,
    dataDir: folder,
  };
  server = await createServer({
    ...fixed,
    database: database(),
    version: '0.0.0',
    log: noLog(),
    now: () => new Date(),
  });
  await newOrganisation(database(), { slug: 'eigen' });
  const link = await firstAdministratorLink({ database: database(), origin, now: new Date() });
  await newOrganisation(database(), { slug: 'vreemd' });
  administrator = new Visitor(server.app, origin);
  await administrator.post('/api/auth/one-time-link', { token: tokenOf(link) });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('is healthy', async () => {
  const answer = await server.app.request(`${origin}/api/health`);
  expect(await answer.json()).toEqual({ ok: true, version: '0.0.0' });
});

test('a member reads own records, through every guard', async () => {
  const { status, body } = await administrator.get('/api/organisations/eigen/records?kind=application');
  expect(status).toBe(200);
  expect(body).toEqual({ records: [] });
});

test.each(['records?kind=application', 'changes?since=0', 'live', 'imports'])(
  'nobody reads %s of another organisation, nor without signing in',
  async (path) => {
    expect((await administrator.get(`/api/organisations/vreemd/${path}`)).status).toBe(403);
    expect((await administrator.get(`/api/organisations/bestaat-niet/${path}`)).status).toBe(403);
    expect((await server.app.request(`${origin}/api/organisations/eigen/${path}`)).status).toBe(401);
  },
);

test('every route below an organisation asks who is there', async () => {
  const routes = server.app.routes.filter(({ path, method }) => path.includes('/:organisation/') && method !== 'ALL');
  expect(routes.length).toBeGreaterThan(5);
  for (const { path, method } of routes) {
    const address = `${origin}${path
      .replace(':organisation', 'eigen')
      .replace(/:\w+(\{[^}]*\})?/g, 'x')
      .replace('*', 'x')}`;
    const answer = await server.app.request(address, { method, headers: { origin } });
    expect([method, path, answer.status]).toEqual([method, path, 401]);
  }
});

test('a page of another site cannot write in our name', async () => {
  const answer = await server.app.request(`${origin}/api/organisations/eigen/records`, {
    method: 'POST',
    headers: { origin: 'https://elders.example', 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(403);
});

test('a link to hand out leads to the address that was set up, by whatever name its maker reached us', async () => {
  const ids = { about: uuid(), askedOf: uuid() };
  for (const [id, kind] of [
    [ids.about, 'application'],
    [ids.askedOf, 'person'],
  ]) {
    await administrator.post('/api/organisations/eigen/records', { id, kind, content: { name: 'Noor' } });
  }
  const elsewhere = new Visitor(server.app, 'http://127.0.0.1:8080');
  for (const [name, value] of administrator.cookies) elsewhere.cookies.set(name, value);
  const asked = { ...ids, type: 'sla', dueOn: '2099-01-01' };
  const { status, body } = await elsewhere.post('/api/organisations/eigen/document-requests', asked);
  expect([status, body.link]).toEqual([201, expect.stringMatching(/^http:\/\/localhost:8080\/aanleveren#/)]);
});

test('an unknown address below /api is a problem, elsewhere a screen', async () => {
  const unknown = await server.app.request(`${origin}/api/bestaat-niet`);
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  const screen = await server.app.request(`${origin}/toepassing/zaaksysteem`);
  expect(await screen.text()).toContain('<title>Paraat</title>');
  expect(screen.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('describes itself', async () => {
  const description = await (await server.app.request(`${origin}/api/openapi.json`)).json();
  expect(Object.keys(description.paths)).toContain('/api/organisations/{organisation}/records');
});
