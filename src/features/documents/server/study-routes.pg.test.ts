import { v7 as uuid } from 'uuid';
import { describe, expect, it, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { keepAttachment } from '#records/server/attachments.ts';
import { commitAll } from '#records/server/store.ts';
import { documentsRoom, zaaksysteem } from '#test/documents-room.ts';
import { officeFile, zipOf } from '#test/handed-in-files.ts';
import { readKeptFiles } from './read-kept-files.ts';

const { count, database, here, owner, server } = documentsRoom();

/** Keeps a file as the editor of a record does: without reading it. */
const keep = (fileName: string, bytes: string | Buffer) =>
  database().inOrganisation(here.organisationId, (transaction) =>
    keepAttachment(transaction, {
      organisationId: here.organisationId,
      bytes: Buffer.from(bytes as string),
      fileName,
      by: 'Noor',
      now: here.now,
    }),
  );

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

  it('says where a secret stands in a file, and lets nobody find it by searching', async () => {
    const { ask, at, send, proposals } = server();
    await send('Beheer.txt', 'Bel Noor.\nWachtwoord: tulpenbol\nPoort 443');
    const [waiting] = await proposals();
    expect(waiting).toMatchObject({
      begin: 'Bel Noor.\nWachtwoord: •••\nPoort 443',
      proposal: { secrets: [{ around: 'Wachtwoord: •••' }] },
    });
    const json = { name: 'Beheer', secretsAt: ['verzonnen'] };
    await ask('POST', at(`document-proposals/${waiting.id}/acceptance`), { json });
    const found = async (word: string) => (await ask('GET', at(`documents/search?q=${word}`))).body.hits;
    expect(await found('tulpenbol')).toEqual([]);
    expect(await found('poort')).toMatchObject([{ piece: expect.stringContaining('Wachtwoord: •••') }]);
    const { rows } = await owner().query(
      `SELECT (SELECT string_agg(t::text, '') FROM (SELECT text, words FROM attachment) t) AS kept,
        content->'secretsAt' AS places FROM record WHERE kind = 'document' AND organisation_id = $1`,
      [here.organisationId],
    );
    expect(rows).toMatchObject([{ kept: expect.not.stringMatching(/tulpenbol/), places: ['Wachtwoord: •••'] }]);
  });

  it('gives a file that was kept without its text that text when it is studied after all', async () => {
    const { ask, at, send, proposals } = server();
    await keep('los.txt', 'De kaart is herstelbaar.');
    await send('los.txt', 'De kaart is herstelbaar.');
    const [{ id }] = await proposals();
    await ask('POST', at(`document-proposals/${id}/acceptance`), { json: { name: 'Los' } });
    expect((await ask('GET', at('documents/search?q=herstelbaar'))).body.hits).toHaveLength(1);
  });

  it('reads files that came with a record or a folder, once, and their documents say where a secret stands', async () => {
    const { ask, at } = server();
    const kept = await keep('los.txt', 'De kaart is herstelbaar.\nWachtwoord: tulpenbol');
    await keep('punt.gif', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'));
    const id = uuid();
    const by = { organisationId: here.organisationId, author: { id: 'u', name: 'Noor' }, reason: '', now: here.now };
    const content = { name: 'Los', file: kept.name, fileName: 'los.txt' };
    await database().inOrganisation(here.organisationId, (transaction) =>
      commitAll(transaction, kinds, { ...by, nature: 'edit' }, [{ type: 'create', id, kind: 'document', content }]),
    );
    const read = () =>
      readKeptFiles({ database: database(), kinds, organisationId: here.organisationId, now: () => here.now });
    expect([await read(), await read()]).toEqual([2, 0]);
    expect((await ask('GET', at('documents/search?q=herstelbaar'))).body.hits).toMatchObject([
      { document: { slug: 'los' }, piece: expect.stringContaining('•••') },
    ]);
    const { rows } = await owner().query('SELECT content FROM record WHERE id = $1', [id]);
    expect(rows).toMatchObject([{ content: { ...content, secretsAt: ['Wachtwoord: •••'] } }]);
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
      zipOf(Array.from({ length: 5 }, (_, at) => ({ name: `${at}.txt`, content: Buffer.alloc(49_000_000, 'a') }))),
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

  it('takes of a ZIP that lies about a size only what is true', async () => {
    const zip = zipOf([
      { name: 'a.txt', content: 'langer dan gezegd' },
      { name: 'b.txt', content: 'goed' },
    ]);
    zip.writeUInt32LE(3, zip.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    const { body } = await server().send('alles.zip', zip);
    expect(body.files.map(({ outcome, reason }: { outcome: string; reason?: string }) => reason ?? outcome)).toEqual([
      'broken',
      'proposed',
    ]);
  });

  test.each([
    ['a ZIP', 'a.zip', 'zip_heavy'],
    ['a file', 'a.pdf', 'file_large'],
  ])('refuses 300 MB before it is read, and says how much %s may be', async (_, name, code) => {
    const { status, body } = await server().send(name, 'x', undefined, { 'content-length': '300000000' });
    expect([status, body.code]).toEqual([413, code]);
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
