import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { StartProblem } from '../database/start-problem.ts';
import { bodyLimits } from './body-limits.ts';
import { compressLargeAnswers } from './compressed.ts';
import { checkPort, listen } from './listen.ts';
import { noLog } from './log.ts';
import { originCheck } from './origin-check.ts';
import { answerError } from './problem.ts';
import { keepNothing, securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';

const own = 'http://localhost:4180';
const folder = mkdtempSync(join(tmpdir(), 'paraat-web-'));

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Paraat</title>');
  writeFileSync(join(folder, 'service-worker.js'), '// worker');
  writeFileSync(join(folder, 'assets', 'web-abc.js'), '// web');
  writeFileSync(join(folder, 'assets', 'web-abc.js.br'), 'compressed');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['own origin', { origin: own }, 200],
  ['foreign origin', { origin: 'https://elders.example' }, 403],
  ['origin null', { origin: 'null' }, 403],
  ['same port, other name', { origin: 'http://elders.example:4180' }, 403],
  ['no origin, same site by the browser', { 'sec-fetch-site': 'same-origin' }, 200],
  ['no origin, other site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['says nothing', {}, 403],
])('a write passes only from our own page: %s', async (_, headers, status) => {
  const app = new Hono();
  app.use(originCheck(() => own));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/x', (c) => c.text('written'));
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await app.request('/x', { method, headers });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.headers.get('content-type')).toBe('application/problem+json');
  }
});

test('reading needs no origin', async () => {
  const app = new Hono();
  app.use(originCheck(() => own));
  app.get('/x', (c) => c.text('read'));
  expect((await app.request('/x', { headers: { origin: 'https://elders.example' } })).status).toBe(200);
});

test('every answer forbids foreign code, also an error', async () => {
  const app = new Hono();
  app.onError(answerError(noLog()));
  app.use(securityHeaders(true));
  app.get('/x', () => {
    throw new Error('secret inside');
  });
  for (const path of ['/x', '/nowhere']) {
    const { headers } = await app.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  }
});

test('an unexpected error leaks nothing but a number to mention, in the language asked for', async () => {
  const app = new Hono();
  app.onError(answerError(noLog()));
  app.get('/x', () => {
    throw new Error('secret inside');
  });
  const answer = await app.request('/x', { headers: { 'accept-language': 'en' } });
  const body = await answer.text();
  expect(answer.status).toBe(500);
  expect(body).not.toContain('secret');
  expect(JSON.parse(body)).toMatchObject({
    title: 'Something went wrong on the server.',
    reference: expect.any(String),
  });
});

test('a body that is too large is refused, except where files are imported', async () => {
  const app = new Hono();
  app.use(bodyLimits());
  app.post('*', async (c) => c.text(String((await c.req.text()).length)));
  const send = (path: string) => app.request(path, { method: 'POST', body: 'x'.repeat(2_000_001) });
  for (const form of [
    'records',
    'organisations/imports/records',
    'organisations/x/imports/1/mapping',
    'organisations/x/document-proposals/1/acceptance',
    'members/imports',
    'aanleveren/end',
  ]) {
    expect([form, (await send(`/api/${form}`)).status]).toEqual([form, 413]);
  }
  for (const files of ['imports', 'runbooks/imports', 'attachments', 'document-proposals', 'plans/a/word/apply']) {
    expect(await (await send(`/api/organisations/x/${files}`)).text()).toBe('2000001');
  }
});

test('what a program answers is kept by no browser, unless the answer says so', async () => {
  const app = new Hono();
  app.use(keepNothing);
  app.get('/x', (c) => c.text('read'));
  app.get('/file', (c) => c.text('file', 200, { 'cache-control': 'private, max-age=60' }));
  expect((await app.request('/x')).headers.get('cache-control')).toBe('no-store');
  expect((await app.request('/nowhere')).headers.get('cache-control')).toBe('no-store');
  expect((await app.request('/file')).headers.get('cache-control')).toBe('private, max-age=60');
});

test.each([
  ['/', 200, 'no-cache', 'Paraat'],
  ['/toepassing/zaaksysteem', 200, 'no-cache', 'Paraat'],
  ['/service-worker.js', 200, 'no-cache', 'worker'],
  ['/assets/web-abc.js', 200, 'public, max-age=31536000, immutable', 'web'],
  ['/assets/web-old.js', 404, 'no-cache', ''],
  ['/nowhere.js', 404, 'no-cache', ''],
  ['/..%2f..%2fetc/passwd', 200, 'no-cache', 'Paraat'],
])('static file %s', async (path, status, cache, content) => {
  const answer = await staticFiles(folder).request(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('cache-control')).toBe(cache);
  expect(await answer.text()).toContain(content);
});

test('a file that was compressed beforehand is sent so', async () => {
  const answer = await staticFiles(folder).request('/assets/web-abc.js', {
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(answer.headers.get('content-encoding')).toBe('br');
});

describe('a large answer', () => {
  const large = { words: 'Bel de balie. '.repeat(10_000) };
  const app = new Hono()
    .use(compressLargeAnswers)
    .get('/large', (c) => c.json(large, 200, { 'cache-control': 'no-store' }))
    .get('/small', (c) => c.json({ words: 'Bel' }))
    .get('/wrong', (c) => c.json(large, 500));

  it.each([
    ['/large', 'gzip, deflate, br', 'gzip'],
    ['/large', 'br, gzip;q=0.5', 'gzip'],
    ['/large', 'gzip;q=0', null],
    ['/large', '', null],
    ['/small', 'gzip', null],
    ['/wrong', 'gzip', null],
  ])('%s for who takes %j goes as %s', async (path, accepted, encoding) => {
    const answer = await app.request(path, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  });

  it('is the same when unpacked, and keeps its headers', async () => {
    const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(`http://127.0.0.1:${server.port}/large`);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.json()).toEqual(large);
    await server.stop();
  });
});

test('a busy port gives a sentence with the port', async () => {
  const first = await listen(() => new Response('here'), { host: '127.0.0.1', port: 0 });
  for (const attempt of [checkPort, (host: string, port: number) => listen(() => new Response(''), { host, port })]) {
    const error: unknown = await attempt('127.0.0.1', first.port).catch((reason: unknown) => reason);
    if (!(error instanceof StartProblem)) throw new Error(String(error));
    expect(error.what).toContain(String(first.port));
    expect(error.advice).toContain(String(first.port + 1));
  }
  await first.stop();
  await checkPort('127.0.0.1', first.port);
});

// A line that held the server up would do so for the minute that it lives.
test('stopping ends live lines at once', { timeout: 15_000 }, async () => {
  const app = new Hono();
  app.get('/live', (c) => streamSSE(c, async (stream) => void (await stream.sleep(60_000))));
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  const ended = new Promise((resolve) => {
    get(`http://127.0.0.1:${server.port}/live`, (answer) =>
      answer
        .resume()
        .on('close', resolve)
        .on('error', () => {}),
    );
  });
  await expect.poll(() => fetch(`http://127.0.0.1:${server.port}/nowhere`).then(({ status }) => status)).toBe(404);
  await server.stop();
  await ended;
});
