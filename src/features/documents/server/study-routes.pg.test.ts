import { Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import { bodyLimits } from '#platform/http/body-limits.ts';
import { commitAll } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { officeFile, zipOf } from '#test/handed-in-files.ts';
import { remindRequests } from './request-mail.ts';
import { deliveryRoutes, requestRoutes } from './request-routes.ts';
import { studyRoutes } from './study-routes.ts';

const { database, owner } = testDatabase();
let organisationId: string;
let now: Date;
const zaaksysteem = uuid();
const noor = uuid();
beforeEach(async () => {
  organisationId = await newOrganisation(database());
  now = new Date('2026-11-22T10:00:00Z');
  const by = { organisationId, author: { id: 'u', name: 'Noor' }, reason: '', nature: 'edit' as const, now };
  await database().inOrganisation(organisationId, (transaction) =>
    commitAll(transaction, kinds, by, [
      { type: 'create', id: zaaksysteem, kind: 'application', content: { name: 'Zaaksysteem', otherNames: ['ZS'] } },
      { type: 'create', id: noor, kind: 'person', content: { name: 'Noor de Wit', email: 'noor@example.nl' } },
    ]),
  );
});

/** A server with this room only, and somebody of this role before what needs signing in. */
function server(role: Role = 'editor') {
  const session = { userId: 'u', userName: 'Noor', organisationId, organisationName: 'Testdrecht', role } as Session;
  const rooms = { database: database(), kinds, requireRole, now: () => now, originOf: () => 'https://paraat.test' };
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

const count = async (table: string): Promise<number> => {
  const { rows } = await owner().query(
    `SELECT count(*)::integer AS count FROM ${table} WHERE organisation_id = $1 ${table === 'record' ? "AND kind = 'document'" : ''}`,
    [organisationId],
  );
  return rows[0].count;
};

describe('the study of documents', () => {
  it('proposes, and writes only after a yes: the file and its record at once', async () => {
    const { ask, at, send, proposals } = server();
    expect((await send('Contracten/SLA Zaaksysteem 2024-03-01.txt', 'Beschikbaarheid: herstelbaar')).body).toEqual({
      files: [{ path: 'Contracten/SLA Zaaksysteem 2024-03-01.txt', outcome: 'proposed', id: expect.any(String) }],
    });
    expect([await count('attachment'), await count('record')]).toEqual([0, 0]);
    const [waiting] = await proposals();
    expect(waiting).toMatchObject({
      folder: 'Contracten',
      begin: 'Beschikbaarheid: herstelbaar',
      proposal: { name: 'SLA Zaaksysteem 2024-03-01', type: 'sla', date: '2024-03-01', about: [zaaksysteem] },
    });
    const content = { name: 'SLA', type: 'sla', about: [zaaksysteem] };
    const done = await ask('POST', at(`document-proposals/${waiting.id}/acceptance`), { json: content });
    expect(done).toEqual({ status: 201, body: { slug: 'sla', name: 'SLA' } });
    expect([await count('attachment'), await count('record'), await count('document_proposal')]).toEqual([1, 1, 0]);
    const { body } = await ask('GET', at('documents/search?q=herstelbaar'));
    expect(body.hits).toMatchObject([{ document: { slug: 'sla' }, piece: expect.stringContaining('herstelbaar') }]);
  });

  it('says of a file that it waits or is known already, and doubles nothing', async () => {
    const { ask, at, send, proposals } = server();
    const twice = await Promise.all([send('a.txt', 'zelfde'), send('b.txt', 'zelfde')]);
    expect(twice.map(({ body }) => body.files[0].outcome).sort()).toEqual(['proposed', 'waiting']);
    const [{ id }] = await proposals();
    const both = await Promise.all(
      [1, 2].map(() => ask('POST', at(`document-proposals/${id}/acceptance`), { json: { name: 'A' } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await send('c.txt', 'zelfde')).body.files).toEqual([
      { path: 'c.txt', outcome: 'known', document: { slug: 'a', name: 'A' } },
    ]);
    expect(await count('attachment')).toBe(1);
  });

  it('leaves nothing behind of a yes that cannot be, and keeps the proposal', async () => {
    const { ask, at, send, proposals } = server();
    await send('a.txt', 'tekst');
    const [{ id }] = await proposals();
    for (const json of [{ name: '' }, { name: 'A', about: [uuid()] }, { name: 'A', date: 'gisteren' }, undefined]) {
      expect((await ask('POST', at(`document-proposals/${id}/acceptance`), { json })).status).toBe(422);
    }
    expect([await count('attachment'), await count('document_proposal')]).toEqual([0, 1]);
    expect((await ask('DELETE', at(`document-proposals/${id}`))).status).toBe(204);
    expect((await ask('DELETE', at('document-proposals/x'))).status).toBe(404);
  });

  it('takes a ZIP apart, with a reason for each file that stays out', async () => {
    const zip = zipOf([
      { name: 'map/ZS contract.txt', content: 'a' },
      { name: '../weg.txt', content: 'b' },
      { name: 'map/leeg.docx', content: '' },
      { name: 'map/kwaad.svg', content: '<svg/>' },
      { name: 'map/nog een.ZIP', content: zipOf([{ name: 'a.txt', content: 'a' }]) },
      { name: 'map/stuk.docx', content: officeFile('word/document.xml').subarray(0, -30) },
    ]);
    const { body } = await server().send('alles.zip', zip);
    expect(body.files.map(({ outcome, reason }: { outcome: string; reason?: string }) => reason ?? outcome)).toEqual([
      'proposed',
      'outside',
      'empty',
      'kind',
      'nested',
      'proposed',
    ]);
  });

  test.each([
    ['a ZIP that is none', 'a.zip', 'niets', 422, 'zip_broken'],
    ['a ZIP without files', 'a.zip', zipOf([]), 422, 'zip_empty'],
    [
      'a ZIP bomb',
      'a.zip',
      zipOf(Array.from({ length: 5 }, (_, at) => ({ name: `${at}.exe`, content: Buffer.alloc(49_000_000) }))),
      413,
      'zip_too-large',
    ],
  ])('refuses %s', async (_, name, bytes, status, code) => {
    const answer = await server().send(name, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await count('document_proposal')).toBe(0);
  });

  test.each([
    ['what turns letters around', 'map\u202e/contract\u202excod.txt', 'map/contractxcod.txt'],
    ['control characters', 'ma\u0001p/a\r\nb\u0007.txt', 'map/ab.txt'],
    ['half a character where it is cut', `map/a${'😀'.repeat(600)}.txt`, `${'😀'.repeat(498)}.txt`],
    ['a thousand letters', `${'m'.repeat(1_500)}/${'a'.repeat(1_000)}.txt`, `${'a'.repeat(996)}.txt`],
  ])('takes a name with %s, and neither shows nor keeps that', async (_, path, shown) => {
    const { send, proposals } = server();
    const zip = zipOf([{ name: path, content: 'uit de ZIP' }]);
    const answers = [await send(path, 'los'), await send('alles.zip', zip)];
    for (const { status, body } of answers) {
      expect([status, body.files[0].path, body.files[0].outcome]).toEqual([201, shown, 'proposed']);
    }
    for (const { fileName, folder } of await proposals()) {
      expect(`${folder}/${fileName}`).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(fileName.length).toBeLessThanOrEqual(180);
    }
  });

  it('takes of a form no runbook that leads out of its folder', async () => {
    const form = new FormData();
    for (const name of ['../op.md', '/vast.md', 'C:\\schijf.md', 'map/../../op.md', 'goed\0/nul.md']) {
      form.append('file', new File([`# ${name.length}`], name));
    }
    const { ask, at } = server();
    const { status, body } = await ask('POST', at('runbooks/imports'), { bytes: form });
    expect([status, body.pages?.map(({ path }: { path: string }) => path)]).toEqual([200, ['nul.md']]);
  });

  it('refuses 300 MB before it is read', async () => {
    const { status } = await server().send('a.zip', 'x', undefined, { 'content-length': '300000000' });
    expect(status).toBe(413);
  });

  it('is for editors; searching is for readers', async () => {
    const { ask, at, send } = server('on-call');
    expect((await send('a.txt', 'x')).status).toBe(403);
    expect((await ask('GET', at('document-requests'))).status).toBe(403);
    expect((await ask('GET', at('documents/search?q=x'))).status).toBe(200);
  });

  it('takes runbooks from a form and from a ZIP as the same folder', async () => {
    const { ask, at, send } = server();
    const form = new FormData();
    form.append('file', new File(['# Een\n\n[twee](twee.md)'], 'handboek/een.md'));
    form.append('file', new File(['tekst'], 'handboek/twee.md'));
    expect((await ask('POST', at('runbooks/imports'), { bytes: form })).body).toMatchObject({
      added: 2,
      deadLinks: [],
    });
    const zip = zipOf([
      { name: 'handboek/een.md', content: '# Een\n\n[twee](twee.md)' },
      { name: 'handboek/twee.md', content: 'tekst' },
    ]);
    expect((await send('handboek.zip', zip, at('runbooks/imports'))).body).toMatchObject({ added: 0, unchanged: 2 });
    expect((await send('x', 'geen zip', at('runbooks/imports'))).status).toBe(422);
  });
});

describe('asking for a document', () => {
  const made = async (more: object = {}) => {
    const json = { about: zaaksysteem, type: 'sla', askedOf: noor, dueOn: '2026-12-01', note: 'De laatste', ...more };
    const { ask, at } = server();
    const answer = await ask('POST', at('document-requests'), { json });
    const token: string = answer.body.link?.split('#')[1] ?? '';
    return { ...answer, token, headers: { 'x-paraat-link': token } };
  };

  it('gives a link once, sends it, and keeps only its hash', async () => {
    const { status, body, token } = await made({ mail: true });
    expect([status, body.isMailed, body.link]).toEqual([201, true, `https://paraat.test/aanleveren#${token}`]);
    const { rows } = await owner().query('SELECT r::text AS row FROM document_request r');
    expect(rows[0].row).not.toContain(token);
    const mail = await owner().query(`SELECT to_address, text FROM outbox_message WHERE organisation_id = $1`, [
      organisationId,
    ]);
    expect(mail.rows).toMatchObject([{ to_address: 'noor@example.nl', text: expect.stringContaining(token) }]);
  });

  it('refuses a note with a password in it, and sends nothing', async () => {
    const { status, body } = await made({ note: 'Log in met wachtwoord: Zomer2024!', mail: true });
    expect([status, body.code, body.field]).toEqual([422, 'secret', 'note']);
    const { rowCount } = await owner().query('SELECT FROM document_request WHERE organisation_id = $1', [
      organisationId,
    ]);
    expect(rowCount).toBe(0);
  });

  it('takes files without an account, and says thank you once', async () => {
    const { headers } = await made();
    const { ask, send } = server();
    expect((await ask('GET', '/api/aanleveren/asked', { headers })).body).toEqual({
      organisation: 'Gemeente Testdrecht',
      aboutName: 'Zaaksysteem',
      type: 'sla',
      askedBy: 'Noor',
      askedOfName: 'Noor de Wit',
      dueOn: '2026-12-01',
      note: 'De laatste',
      files: [],
    });
    expect((await ask('POST', '/api/aanleveren/end', { headers })).status).toBe(422);
    for (const name of ['sla.txt', 'dezelfde.txt']) await send(name, 'tekst', '/api/aanleveren/files', headers);
    expect((await send('kwaad.svg', '<svg/>', '/api/aanleveren/files', headers)).status).toBe(422);
    expect(
      (await send('groot.pdf', 'x', '/api/aanleveren/files', { ...headers, 'content-length': '300000000' })).status,
    ).toBe(413);
    expect((await ask('GET', '/api/aanleveren/asked', { headers })).body.files).toEqual(['sla.txt']);
    expect((await ask('POST', '/api/aanleveren/end', { headers })).status).toBe(204);
    const { rows } = await owner().query(
      `SELECT content FROM record WHERE kind = 'document' AND organisation_id = $1`,
      [organisationId],
    );
    expect(rows).toMatchObject([
      { content: { type: 'sla', state: 'found', about: [zaaksysteem], fileName: 'sla.txt' } },
    ]);
    expect((await ask('GET', '/api/aanleveren/asked', { headers })).body.code).toBe('link_delivered');
  });

  test.each([
    ['is none', 'x', 'link_unknown'],
    ['was made up', 'A'.repeat(43), 'link_unknown'],
    ['is another form of text', "' OR 1=1 --", 'link_unknown'],
  ])('a link that %s leads to a calm page', async (_, token, code) => {
    const { ask, send } = server();
    const headers = { 'x-paraat-link': token };
    const answer = await ask('GET', '/api/aanleveren/asked', { headers });
    expect([answer.status, answer.body.code]).toEqual([404, code]);
    expect((await send('a.txt', 'x', '/api/aanleveren/files', headers)).status).toBe(404);
  });

  it('has links that end: by the calendar, by hand and by a newer one', async () => {
    const { ask, at } = server();
    const code = async (headers: Record<string, string>) =>
      (await ask('GET', '/api/aanleveren/asked', { headers })).body.code;
    const one = await made();
    const renewed = await ask('POST', at(`document-requests/${one.body.request.id}/link`));
    expect([renewed.status, await code(one.headers)]).toEqual([201, 'link_unknown']);
    const two = await made();
    expect((await ask('POST', at(`document-requests/${two.body.request.id}/revocation`))).status).toBe(204);
    expect([
      await code(two.headers),
      (await ask('POST', at(`document-requests/${two.body.request.id}/link`))).status,
    ]).toEqual(['link_revoked', 404]);
    const three = await made();
    now = new Date('2027-01-01T10:00:00Z');
    expect(await code(three.headers)).toBe('link_expired');
  });

  it('holds up who tries too often', async () => {
    const { headers } = await made();
    const { ask } = server();
    const statuses = new Set<number>();
    for (let at = 0; at < 125; at += 1) statuses.add((await ask('GET', '/api/aanleveren/asked', { headers })).status);
    expect([...statuses]).toEqual([200, 429]);
  });

  it('counts guesses together, and they hold up no real link', async () => {
    const { headers } = await made();
    const { ask, send } = server();
    for (let at = 10; at < 15; at += 1) {
      await ask('GET', '/api/aanleveren/asked', { headers: { 'x-paraat-link': `${at}${'A'.repeat(41)}` } });
    }
    const { rows } = await owner().query(`SELECT key FROM auth.attempt WHERE key LIKE 'aanleveren:1%A'`);
    expect(rows).toEqual([]);
    await owner().query(`UPDATE auth.attempt SET count = 10000 WHERE key = 'aanleveren:none'`);
    expect((await send('a.txt', 'x', '/api/aanleveren/files', headers)).status).toBe(201);
    await owner().query(`DELETE FROM auth.attempt WHERE key = 'aanleveren:none'`);
  });

  it('reads three files of one link at once, and no more than it may bring', async () => {
    const { headers } = await made();
    const { send } = server();
    const sent = (from: number, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          send(`${from + at}.txt`, `${from + at}`, '/api/aanleveren/files', headers),
        ),
      );
    const statuses = (await sent(0, 8)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(3);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    for (let from = 100; from < 140; from += 2) await sent(from, 2);
    expect((await send('meer.txt', 'meer', '/api/aanleveren/files', headers)).body.code).toBe('link_full');
  });

  test.each([
    ['half a character in a cut name', `a${'😀'.repeat(100)}.txt`],
    ['nothing but an ending', '.txt'],
    ['nothing that can be seen', '\u200b\u202e.txt'],
    ['letters of a script', '<img src=x onerror=alert(1)>.txt'],
  ])('takes a file by a link with %s as its name', async (_, name) => {
    const { headers } = await made();
    const { status, body } = await server().send(name, 'inhoud', '/api/aanleveren/files', headers);
    expect([status, body.files.length]).toEqual([201, 1]);
  });

  test.each([
    ['a day without end', { dueOn: '9999-12-31' }],
    ['a day that is past', { dueOn: '2026-11-21' }],
    ['nobody', { askedOf: uuid() }],
    ['a person as the subject', { about: noor }],
    ['an unknown type', { type: 'roman' }],
    ['a note of a book', { note: 'x'.repeat(1_001) }],
  ])('refuses a request with %s', async (_, more) => {
    expect((await made(more)).status).toBe(422);
    expect(await count('document_request')).toBe(0);
  });

  const remind = (today: string) => {
    now = new Date(`${today}T07:00:00Z`);
    const organisation = { id: organisationId, slug: 'o', name: 'Testdrecht', timeZone: 'Europe/Amsterdam' };
    return database().inOrganisation(organisationId, (transaction) =>
      remindRequests('https://paraat.test', { transaction, organisation, today, now }),
    );
  };

  it('leaves a link that was handed over without mail as it is: no reminder brings another', async () => {
    const { headers } = await made({ mail: false });
    for (const day of ['2026-11-28', '2026-12-02', '2026-12-09']) expect(await remind(day)).toBe(0);
    expect((await server().ask('GET', '/api/aanleveren/asked', { headers })).status).toBe(200);
    expect(await count('outbox_message')).toBe(0);
  });

  it('reminds with a link that works, once a moment', async () => {
    const { headers } = await made({ mail: true });
    const days = ['2026-11-25', '2026-11-28', '2026-11-29', '2026-12-02', '2026-12-03', '2026-12-09', '2026-12-20'];
    const sent: number[] = [];
    for (const day of days) sent.push(await remind(day));
    expect(sent).toEqual([0, 1, 0, 1, 0, 1, 0]);
    const { rows } = await owner().query(
      'SELECT text FROM outbox_message WHERE organisation_id = $1 ORDER BY queued_at',
      [organisationId],
    );
    const newest = /#([\w-]{43})/.exec(rows.at(-1).text)?.[1] ?? '';
    const { ask } = server();
    expect((await ask('GET', '/api/aanleveren/asked', { headers: { 'x-paraat-link': newest } })).status).toBe(200);
    expect((await ask('GET', '/api/aanleveren/asked', { headers })).status).toBe(404);
  });
});
