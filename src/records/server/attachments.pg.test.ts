import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import { bodyLimits } from '#platform/http/body-limits.ts';
import { securityHeaders } from '#platform/http/security-headers.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { gif, jpeg, officeFile, png, webp } from '#test/handed-in-files.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { attachmentsOf, searchAttachments } from './attachments.ts';

const { database, owner } = testDatabase();
let organisationId: string;
beforeEach(async () => {
  organisationId = await newOrganisation(database());
});

/** A server with attachments only, and somebody of this role before it. */
function server(role: Role = 'editor', organisation = organisationId) {
  const session = { userId: 'u', userName: 'Noor', organisationId: organisation, role } as Session;
  const app = new Hono<{ Variables: { session: Session } }>();
  app.use(securityHeaders(false), bodyLimits(), async (c, next) => {
    c.set('session', session);
    await next();
  });
  app.route(
    '/api',
    attachmentRoutes({ database: database(), requireRole, now: () => new Date('2026-11-22T10:00:00Z') }),
  );
  const base = '/api/organisations/o/attachments';
  return {
    send: (fileName: string, body: string | Buffer | ReadableStream, headers: Record<string, string> = {}) =>
      app.request(base, {
        method: 'POST',
        body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
        headers: { 'x-file-name': encodeURIComponent(fileName), ...headers },
        duplex: 'half',
      } as RequestInit),
    get: (name: string, headers: Record<string, string> = {}) => app.request(`${base}/${name}`, { headers }),
  };
}

const count = async (): Promise<number> => {
  const found = await owner().query('SELECT count(*)::integer AS count FROM attachment WHERE organisation_id = $1', [
    organisationId,
  ]);
  return found.rows[0].count;
};

describe('handing a file in', () => {
  it('keeps it under its own hash and gives it back as it was', async () => {
    const { send, get } = server();
    const bytes = png(4, 3);
    const answer = await send('pláátje één.png', bytes);
    const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
    expect([answer.status, await answer.json()]).toEqual([
      201,
      { name, fileName: 'pláátje één.png', type: 'image/png', size: bytes.length },
    ]);
    const back = await get(name);
    expect(back.headers.get('content-disposition')).toBe(
      `inline; filename="pl__tje __n.png"; filename*=UTF-8''pl%C3%A1%C3%A1tje%20%C3%A9%C3%A9n.png`,
    );
    expect(Buffer.from(await back.arrayBuffer())).toEqual(bytes);
    expect((await get(name, { 'if-none-match': back.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('makes one file of the same bytes sent twice at once, with two fine answers', async () => {
    const { send } = server();
    const answers = await Promise.all([send('a.pdf', '%PDF-1.7 een'), send('b.pdf', '%PDF-1.7 een')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await count()).toBe(1);
  });

  test.each([
    ['a script', 'kwaad.html', '<script>alert(1)</script>', 'text/html; charset=utf-8'],
    ['Markdown with HTML', 'kwaad.md', '<img src=x onerror=alert(1)>', 'text/markdown; charset=utf-8'],
    ['a PDF', 'stuk.pdf', '%PDF-1.4', 'application/pdf'],
    ['a name with line breaks', 'a\r\nset-cookie: x=1\r\n.txt', 'tekst', 'text/plain; charset=utf-8'],
  ])('gives %s back so that no browser runs it', async (_, fileName, body, type) => {
    const { send, get } = server();
    const { name } = (await (await send(fileName, body)).json()) as { name: string };
    const { headers } = await get(name);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each([
    ['docx', officeFile('word/document.xml')],
    ['xlsx', officeFile('xl/workbook.xml')],
    ['pptx', officeFile('ppt/presentation.xml')],
    ['jpeg', jpeg(40, 30)],
    ['gif', gif(4, 3)],
    ['webp', webp(4, 3)],
    ['htm', Buffer.from('<p>Hallo')],
    ['txt', Buffer.from('\ufeffhallo', 'utf16le')],
    ['csv', Buffer.from('a;b\n')],
  ])('takes a %s', async (extension, bytes) => {
    expect((await server().send(`bestand.${extension}`, bytes)).status).toBe(201);
  });

  test.each([
    ['an empty file', 'a.pdf', '', 422, 'file_empty'],
    ['a drawing that can hold scripts', 'a.svg', '<svg/>', 422, 'file_kind'],
    ['a program', 'a.exe', 'MZ', 422, 'file_kind'],
    ['a file without extension', 'lees mij', 'tekst', 422, 'file_kind'],
    ['an extension that every object has', 'a.constructor', 'tekst', 422, 'file_kind'],
    ['a ZIP', 'a.zip', 'PK\u0003\u0004', 422, 'file_kind'],
    ['HTML called a picture', 'a.png', '<script>', 422, 'file_mismatch'],
    ['a ZIP called Word', 'a.docx', officeFile('xl/workbook.xml'), 422, 'file_mismatch'],
    ['a ZIP called text', 'a.txt', officeFile('word/document.xml'), 422, 'file_mismatch'],
    ['bytes called text', 'a.txt', Buffer.from([0, 1, 2]), 422, 'file_mismatch'],
    ['Word with a password', 'a.docx', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 422, 'file_encrypted'],
    ['Word of before 2007', 'a.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 422, 'file_encrypted'],
    ['a picture of 20,001 pixels', 'a.png', png(20_001, 1), 422, 'file_picture'],
    ['a picture of 100 megapixels', 'a.jpg', jpeg(10_000, 10_000), 422, 'file_picture'],
    ['a password as its name', 'wachtwoord_Zomer2024!.txt', 'tekst', 422, 'file_secret'],
    ['half a picture', 'a.png', png(4, 3).subarray(0, 12), 422, 'file_mismatch'],
  ])('refuses %s, says why and keeps nothing', async (_, fileName, body, status, code) => {
    const answer = await server().send(fileName, body);
    const said = (await answer.json()) as { code: string; title: string; detail: string };
    expect([answer.status, said.code]).toEqual([status, code]);
    expect(said.title.length * said.detail.length).toBeGreaterThan(0);
    expect(await count()).toBe(0);
  });

  it('refuses 300 MB before it is read', async () => {
    const pulled: number[] = [];
    const answer = await server().send('a.pdf', endless(pulled), { 'content-length': '300000000' });
    expect([answer.status, pulled.length <= 1]).toEqual([413, true]);
  });

  it('stops at the first byte too many of a body that did not say how long it is', async () => {
    const pulled: number[] = [];
    const answer = await server().send('a.pdf', endless(pulled));
    expect([answer.status, await count()]).toEqual([413, 0]);
    expect(pulled.length).toBeLessThan(60);
  });
});

/** A body of a megabyte a piece that never ends. */
const endless = (pulled: number[]) =>
  new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(pulled.push(1) > 0 ? 1_000_000 : 0)) });

describe('who may', () => {
  it('lets a reader read and an editor hand in', async () => {
    const { name } = (await (await server().send('a.txt', 'tekst')).json()) as { name: string };
    expect((await server('reader').get(name)).status).toBe(200);
    expect((await server('on-call').send('b.txt', 'tekst')).status).toBe(403);
  });

  it('shows no file of another organisation', async () => {
    const { name } = (await (await server().send('a.txt', 'geheim')).json()) as { name: string };
    const other = server('reader', await newOrganisation(database()));
    expect((await other.get(name)).status).toBe(404);
    expect((await other.get(name, { 'if-none-match': `"${name}"` })).status).toBe(404);
    expect((await other.get('..%2f..%2fetc%2fpasswd')).status).toBe(404);
  });

  it('lets the program change nothing of a file but the text that was read from it', async () => {
    await server().send('a.txt', 'tekst');
    const attempt = (statement: string) =>
      database().inOrganisation(organisationId, (transaction) =>
        transaction.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: '1' },
        }),
      );
    await attempt(`UPDATE attachment SET text = 'gelezen'`);
    await expect(attempt(`UPDATE attachment SET bytes = ''`)).rejects.toThrow(/permission denied/);
    await expect(attempt('DELETE FROM attachment')).rejects.toThrow(/permission denied/);
  });
});

it('streams every file by name', async () => {
  await server().send('a.txt', 'een');
  await server().send('b.txt', 'twee');
  const read = await database().inOrganisation(organisationId, async (reader) => {
    const all: string[] = [];
    for await (const { name, bytes } of attachmentsOf(reader)) all.push(`${name} ${bytes}`);
    return all;
  });
  expect(read).toEqual([...read].sort());
  expect(read.map((line) => line.split(' ')[1]).sort()).toEqual(['een', 'twee']);
});

test.each([
  ['herstellen', 1],
  ['herstel', 1],
  ['betaalstraat zs-4711', 1],
  ['handboek', 1],
  ["') | (", 0],
  ['iets anders', 0],
  ['', 0],
])('finds "%s" %i times', async (words, times) => {
  await server().send('Handboek_storing.txt', 'tekst');
  await owner().query('UPDATE attachment SET text = $2 WHERE organisation_id = $1', [
    organisationId,
    'Zo herstellen wij de betaalstraat, zie ZS-4711.',
  ]);
  const found = await database().inOrganisation(organisationId, (reader) => searchAttachments(reader, words));
  expect(found).toHaveLength(times);
});
