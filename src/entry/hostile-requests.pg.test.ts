import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstAdministratorLink } from '#platform/auth/server/one-time-link.ts';
import { openLog } from '#platform/http/log.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { tokenOf } from '#test/sign-in.ts';
import { Visitor } from '#test/visitor.ts';
import { kinds } from './kinds.ts';
import { createServer } from './server.ts';

const { database } = testDatabase();
const origin = 'http://localhost:8080';
const folder = mkdtempSync(join(tmpdir(), 'paraat-hostile-'));
const lines: string[] = [];
let server: Awaited<ReturnType<typeof createServer>>;
let cookie: string;
let routes: { method: string; path: string }[];

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Paraat</title>');
  const log = openLog(join(folder, 'log'));
  for (const level of ['info', 'warn', 'error'] as const) {
    log[level] = ((entry: unknown) => void lines.push(JSON.stringify(entry))) as (typeof log)[typeof level];
  }
  server = await createServer({
    ...{ database: database(), kinds, log, origin, webFolder: folder, dataDir: folder, version: '0.0.0' },
    secret: 'a secret for tests, long enough to sign with',
    now: () => new Date(),
  });
  await newOrganisation(database(), { slug: 'eigen' });
  const link = await firstAdministratorLink({ database: database(), origin, now: new Date() });
  const administrator = new Visitor(server.app, origin);
  await administrator.post('/api/auth/one-time-link', { token: tokenOf(link) });
  cookie = [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const own = server.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  const more = ['sign-in/email', 'one-time-link', 'passkey/verify-authentication'];
  routes = [
    ...own.filter(({ path }) => !/\/(live|\*|\/?binder\.pdf)$/.test(path)),
    ...more.map((path) => ({ method: 'POST', path: `/api/auth/${path}` })),
  ];
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const id = '018e0000-0000-7000-8000-00000000dead';
const send = (method: string, path: string, body?: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
  server.app.request(`${origin}${path}`, {
    method,
    headers: { cookie, origin, 'content-type': type, 'x-file-name': 'a%00%ED%A0%80.txt', 'x-paraat-link': 'x' },
    ...(body === undefined || method === 'GET' ? {} : { body }),
  });

/** The answers that are a fault of the program, of each route that has something in its address, or takes what is sent. */
async function faultsOf(value: string, body?: string | Uint8Array<ArrayBuffer>, type?: string): Promise<string[]> {
  const faults: string[] = [];
  const met = routes.filter(({ method, path }) => (body === undefined ? path.includes(':') : method !== 'GET'));
  for (const { method, path } of met) {
    const address = path.replace(':organisation', 'eigen').replace(/:\w+(\{[^}]*\})?/g, value);
    const answer = await send(method, address, body, type);
    if (answer.status >= 500) faults.push(`${method} ${path}: ${answer.status}`);
    await answer.body?.cancel();
  }
  return faults;
}

test.each([
  ['a zero byte', 'x%00y'],
  ['half a character', '%ED%A0%80'],
  ['a way up', '..%2f..%2fetc%2fpasswd'],
  ['what every object has', '__proto__'],
])('no route fails on %s in its address', async (_, value) => {
  expect(routes.length).toBeGreaterThan(50);
  expect((await send('GET', '/api/session')).status).toBe(200);
  expect(await faultsOf(value)).toEqual([]);
});

const said = {
  ...{ id, kind: 'person', baseRevision: 1, revision: 1, role: 'reader', type: 'sla', dueOn: '9999-12-31', about: id },
  ...{ askedOf: id, contentHash: 'a'.repeat(64), answers: [0], token: 'x', asked: [], yes: true },
};
const filled = (text: string) =>
  JSON.stringify({
    ...said,
    ...{ content: { name: text }, reason: text, note: text, name: text, email: `a${text}@b.example`, password: text },
  });

test.each([
  ['a zero byte', filled('a\0b')],
  ['half a character', filled('a\ud83d')],
  [
    'what every object has',
    `{"__proto__":{"role":"administrator"},"id":"${id}","kind":"person","content":{"__proto__":1}}`,
  ],
  [
    'things in things',
    `{"id":"${id}","kind":"person","baseRevision":1,"content":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  ],
  ['lists in lists', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['bytes that are no text', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['half an object', '{"password":"Zomer2026!geheim'],
  ['null', 'null'],
])('no route fails on %s in what is sent', async (_, body) => {
  expect(await faultsOf(id, body)).toEqual([]);
});

test.each(['text/plain', 'multipart/form-data; boundary=x'])('no route fails on the type "%s"', async (type) =>
  expect(await faultsOf(id, '--x\r\n', type)).toEqual([]),
);

test('nothing of what was sent stands in the log', () => {
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.filter((line) => line.includes('Zomer2026'))).toEqual([]);
});
