import { v7 as uuid } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { verifyAudit } from '#records/server/audit.ts';
import { listRecords, readBySlug } from '#records/server/reading.ts';
import { commit, lockOrganisation } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { zipOf } from '#test/handed-in-files.ts';
import { type Deadly, killAfter, killBefore, momentsIn, wholeRequest } from '#test/killed-request.ts';
import { sessionIn } from '#test/signed-in.ts';
import { listed, pictured, said, wordFile } from '#test/word-files.ts';
import { partsOf } from '../word-parts.ts';
import { readWord } from './word-read.ts';

const { database, owner, urls } = testDatabase();
const now = new Date('2026-11-22T10:00:00Z');
const rounds = 2;
/** A process starts for each time that one is killed. */
const patience = { timeout: 120_000 };
let organisationId: string;
beforeEach(async () => {
  organisationId = await newOrganisation(database());
});

const asked = (room: Deadly['room'], path: string, body: Uint8Array, headers: Record<string, string>): Deadly => ({
  ...{ urls: urls(), session: sessionIn(organisationId, 'editor'), now: now.toISOString() },
  ...{ room, path: `/organisations/testdrecht/${path}`, body, headers },
});

/** What is kept, seen behind the lock that every commit takes: whatever a killed process began is over by then. */
const kept = () =>
  database().inOrganisation(organisationId, async (reader) => {
    await lockOrganisation(reader, organisationId);
    const plan = await readBySlug(reader, 'plan', 'plan-zaken');
    const { rows } = await owner().query(
      `SELECT (SELECT count(*)::int FROM attachment WHERE organisation_id = $1) AS files,
        (SELECT count(*)::int FROM revision WHERE organisation_id = $1) AS revisions`,
      [organisationId],
    );
    expect((await verifyAudit(reader)).breaks).toEqual([]);
    const documents = await listRecords(reader, 'document', { limit: 10 });
    return { ...rows[0], documents: documents.length, plan: plan?.revision };
  });

describe('taking over a Word file, killed', () => {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const file = wordFile(
    said('Doel', 'Kop1') + said('Waarvoor.') + pictured('rId1', 'Schema') + said('Herstel', 'Kop1') + listed('Zet aan'),
    { relations: { rId1: 'media/a.png' }, files: { 'word/media/a.png': dot } },
  );

  async function takeOver(): Promise<Deadly> {
    const [doel, herstel] = partsOf(readWord(file)).map(({ id }) => id);
    const choices = { [doel ?? '']: { as: 'text', section: 'doel' }, [herstel ?? '']: { as: 'new' } };
    const form = new FormData();
    form.set('order', JSON.stringify({ fileName: 'Plan.docx', baseRevision: 1, choices }));
    form.set('file', new Blob([new Uint8Array(file)]), 'Plan.docx');
    const sent = new Response(form);
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
    return asked('word', 'plans/plan-zaken/word/apply', new Uint8Array(await sent.arrayBuffer()), headers);
  }

  beforeEach(async () => {
    const by = { organisationId, author: { id: uuid(), name: 'Noor' }, reason: '', nature: 'edit' as const, now };
    const content = {
      name: 'Plan Zaken',
      type: 'organisation',
      sections: [{ key: 'doel', title: 'Doel', block: 'text' }],
    };
    await database().inOrganisation(organisationId, (transaction) =>
      commit(transaction, kinds, by, { type: 'create', id: uuid(), kind: 'plan', content }),
    );
  });
  const before = { files: 0, documents: 0, plan: 1, revisions: 1 };
  const after = { files: 2, documents: 1, plan: 2, revisions: 3 };

  it('just before it is done leaves nothing, and can be done again', patience, async () => {
    await killBefore(await takeOver(), owner(), 'audit_entry');
    expect(await kept()).toEqual(before);
    expect(await wholeRequest(database(), await takeOver())).toMatchObject({ status: 200 });
    expect(await kept()).toEqual(after);
  });

  it('at any moment leaves all of it or nothing', patience, async () => {
    const { took } = await wholeRequest(database(), await takeOver());
    let present = await kept();
    for (const moment of momentsIn(took * 1.2, rounds)) {
      await killAfter(await takeOver(), moment);
      const next = await kept();
      const again = { ...present, plan: present.plan + 1, revisions: present.revisions + 1 };
      expect([present, again]).toContainEqual(next);
      present = next;
    }
    expect(await wholeRequest(database(), await takeOver())).toMatchObject({ status: 200 });
  });
});

describe('a ZIP, killed', () => {
  const names = Array.from({ length: 40 }, (_, at) => `map/Handleiding ${at}.txt`);
  const zip = zipOf(names.map((name, at) => ({ name, content: `Tekst ${at}. `.repeat(2_000) })));
  const upload = () => asked('study', 'document-proposals', new Uint8Array(zip), { 'x-file-name': 'map.zip' });
  const proposed = async () => {
    const { rows } = await owner().query(
      `SELECT file_name AS name, encode(sha256(bytes), 'hex') || '.txt' = attachment_name AS whole, length(text) > 15000 AS read
        FROM document_proposal WHERE organisation_id = $1 ORDER BY 1`,
      [organisationId],
    );
    return rows as { name: string; whole: boolean; read: boolean }[];
  };

  it('in the middle of a file leaves nothing of that file', patience, async () => {
    await killBefore(upload(), owner(), 'document_proposal');
    expect(await proposed()).toEqual([]);
  });

  it('at any moment leaves whole files only, and the rest comes when it is sent again', patience, async () => {
    const rehearsal = organisationId;
    const { took } = await wholeRequest(database(), upload());
    organisationId = await newOrganisation(database());
    expect(organisationId).not.toBe(rehearsal);
    for (const moment of momentsIn(took, rounds)) {
      await killAfter(upload(), moment);
      expect((await proposed()).filter(({ whole, read }) => !whole || !read)).toEqual([]);
    }
    expect(await wholeRequest(database(), upload())).toMatchObject({ status: 201 });
    expect(await proposed()).toHaveLength(names.length);
    expect(await kept()).toMatchObject({ files: 0, documents: 0 });
  });
});
