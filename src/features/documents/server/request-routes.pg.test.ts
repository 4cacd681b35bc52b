import { v7 as uuid } from 'uuid';
import { describe, expect, it, test } from 'vitest';
import { documentsRoom, noor, zaaksysteem } from '#test/documents-room.ts';
import { remindRequests } from './request-mail.ts';

const { count, database, here, owner, server } = documentsRoom();

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
      here.organisationId,
    ]);
    expect(mail.rows).toMatchObject([{ to_address: 'noor@example.nl', text: expect.stringContaining(token) }]);
  });

  it('refuses a note with a password in it, and sends nothing', async () => {
    const { status, body } = await made({ note: 'Log in met wachtwoord: Zomer2024!', mail: true });
    expect([status, body.code, body.field]).toEqual([422, 'secret', 'note']);
    const { rowCount } = await owner().query('SELECT FROM document_request WHERE organisation_id = $1', [
      here.organisationId,
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
      [here.organisationId],
    );
    expect(rows).toMatchObject([
      { content: { type: 'sla', state: 'found', about: [zaaksysteem], fileName: 'sla.txt' } },
    ]);
    expect((await ask('GET', '/api/aanleveren/asked', { headers })).body.code).toBe('link_delivered');
  });

  it('tells whoever delivers that a secret stands in the file, and keeps it out of what is searched', async () => {
    const { headers } = await made();
    const { ask, at, send } = server();
    const { body } = await send('sla.txt', 'Server db01\nWachtwoord: tulpenbol', '/api/aanleveren/files', headers);
    expect(body).toMatchObject({ files: ['sla.txt'], secrets: [{ around: 'Wachtwoord: •••' }] });
    expect((await ask('GET', at('documents/search?q=tulpenbol'))).body.hits).toEqual([]);
    const { rows } = await owner().query(
      `SELECT content FROM record WHERE kind = 'document' AND organisation_id = $1`,
      [here.organisationId],
    );
    expect(rows).toMatchObject([{ content: { secretsAt: ['Wachtwoord: •••'] } }]);
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
    here.now = new Date('2027-01-01T10:00:00Z');
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
    here.now = new Date(`${today}T07:00:00Z`);
    const organisation = { id: here.organisationId, slug: 'o', name: 'Testdrecht', timeZone: 'Europe/Amsterdam' };
    return database().inOrganisation(here.organisationId, (transaction) =>
      remindRequests('https://paraat.test', { transaction, organisation, today, now: here.now }),
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
      [here.organisationId],
    );
    const newest = /#([\w-]{43})/.exec(rows.at(-1).text)?.[1] ?? '';
    const { ask } = server();
    expect((await ask('GET', '/api/aanleveren/asked', { headers: { 'x-paraat-link': newest } })).status).toBe(200);
    expect((await ask('GET', '/api/aanleveren/asked', { headers })).status).toBe(404);
  });
});
