import { Hono } from 'hono';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Plan } from '#features/plans/plan.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import type { KindName } from '#records/kind-name.ts';
import { attachmentNames, searchAttachments } from '#records/server/attachments.ts';
import { listRecords, readBySlug } from '#records/server/reading.ts';
import { commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { listed, pictured, said, wordFile } from '#test/word-files.ts';
import type { WordChoices } from '../word-choices.ts';
import type { WordOutcome, WordPreview } from '../word-preview.ts';
import { wordRoutes } from './word-routes.ts';

const { database } = testDatabase();
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = wordFile(
  said('Doel', 'Kop1') +
    said('Waarvoor dit is.') +
    pictured('rId1', 'Schema') +
    said('Herstel', 'Kop1') +
    listed('Zet de server aan') +
    listed('Kijk of het werkt') +
    said('Wachtwoorden', 'Kop1') +
    said('wachtwoord: Zomer2026!Geheim'),
  { relations: { rId1: 'media/a.png' }, files: { 'word/media/a.png': dot } },
);

let organisationId: string;
const now = new Date('2026-11-22T10:00:00Z');
const plan = {
  name: 'Plan Zaken',
  type: 'organisation',
  sections: [
    { key: 'doel', title: 'Waarvoor', block: 'text', text: 'Stond er al.' },
    { key: 'herstel', title: 'Herstellen', block: 'steps-recovery' },
  ],
};

const write = (kind: KindName, content: unknown, id = newId()) =>
  database().inOrganisation(organisationId, async (transaction) => {
    const by = { organisationId, author: { id: newId(), name: 'Noor' }, reason: '', nature: 'edit' as const, now };
    return (await commit(transaction, kinds, by, { type: 'create', id, kind, content })).record;
  });

beforeEach(async () => {
  organisationId = await newOrganisation(database());
  await write('plan', plan);
});

function server(role: Role = 'editor') {
  const app = new Hono<{ Variables: { session: Session } }>();
  app.use(async (c, next) => {
    const session = { userId: newId(), userName: 'Noor', organisationId, organisationSlug: 'o', organisationName: 'O' };
    c.set('session', { ...session, country: 'NL', role });
    await next();
  });
  app.route('/', wordRoutes({ database: database(), kinds, requireRole, now: () => now }));
  const base = '/organisations/o/plans/plan-zaken/word';
  const show = (body: Buffer, fileName = 'Herstelplan.docx', path = base) =>
    app.request(path, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'x-file-name': encodeURIComponent(fileName) },
    });
  const apply = (choices: WordChoices, more: { document?: string; baseRevision?: number; bytes?: Buffer } = {}) => {
    const { document, baseRevision = 1, bytes = file } = more;
    const form = new FormData();
    const order = {
      fileName: 'Herstelplan.docx',
      baseRevision,
      choices,
      ...(document === undefined ? {} : { document }),
    };
    form.set('order', JSON.stringify(order));
    if (document === undefined) form.set('file', new Blob([new Uint8Array(bytes)]), 'Herstelplan.docx');
    return app.request(`${base}/apply`, { method: 'POST', body: form });
  };
  return { app, base, show, apply };
}

const kept = () =>
  database().inOrganisation(organisationId, async (reader) => ({
    files: (await attachmentNames(reader)).map(({ fileName }) => fileName).sort(),
    documents: await listRecords(reader, 'document', { limit: 10 }),
    plan: (await readBySlug(reader, 'plan', 'plan-zaken')) as { revision: number; content: Record<string, unknown> },
  }));

async function partIds(): Promise<{ doel: string; herstel: string; secrets: string }> {
  const { parts } = (await (await server().show(file)).json()) as WordPreview;
  const [doel, herstel, secrets] = parts.map(({ id }) => id);
  return { doel: doel ?? '', herstel: herstel ?? '', secrets: secrets ?? '' };
}

describe('a Word file beside a plan', () => {
  it('is shown in parts with its pictures, and nothing of it is kept', async () => {
    const answer = await server().show(file);
    const { parts, pictures, fileName, warnings } = (await answer.json()) as WordPreview;
    expect([answer.status, fileName, warnings]).toEqual([200, 'Herstelplan.docx', {}]);
    expect(parts.map(({ title, type }) => [title, type])).toEqual([
      ['Doel', 'text'],
      ['Herstel', 'steps'],
      ['Wachtwoorden', 'text'],
    ]);
    expect(Buffer.from(pictures[0]?.base64 ?? '', 'base64')).toEqual(dot);
    expect(await kept()).toMatchObject({ files: [], documents: [], plan: { revision: 1 } });
  });

  it('comes into the plan with its file, its record, its pictures and where it came from', async () => {
    const { doel, herstel } = await partIds();
    const answer = await server().apply({
      [doel]: { as: 'text', section: 'doel' },
      [herstel]: { as: 'steps', section: 'herstel', phase: 'recovery' },
    });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ sections: 1, steps: 2, pictures: 1, document: 'herstelplan', changedMeanwhile: false }),
    ]);
    const { files, documents, plan: after } = await kept();
    expect(files).toEqual(['Herstelplan 1.png', 'Herstelplan.docx']);
    expect(documents[0]?.content).toMatchObject({ name: 'Herstelplan', state: 'found', fileName: 'Herstelplan.docx' });
    const { sections, steps } = after.content as Plan;
    const source = { from: documents[0]?.id, part: 'Doel', takenOn: '2026-11-22' };
    expect(sections?.[0]).toMatchObject({ sources: [source] });
    expect(sections?.[0]?.text).toMatch(
      /^Stond er al\.\n\n### Doel\n\nWaarvoor dit is\.\n\n!\[Schema\]\(\.\.\/attachments\/[0-9a-f]{64}\.png\)$/,
    );
    expect(steps?.map(({ action, phase }) => [action, phase])).toEqual([
      ['Zet de server aan', 'recovery'],
      ['Kijk of het werkt', 'recovery'],
    ]);
    expect(steps?.[0]?.source).toEqual({ ...source, part: 'Herstel' });
  });

  it('is one document, also when more of it is taken later, from its record', async () => {
    const { doel, herstel } = await partIds();
    await server().apply({ [doel]: { as: 'text', section: 'doel' } });
    await server().apply({ [herstel]: { as: 'new' } });
    const [document] = (await kept()).documents;
    const shown = await server().show(Buffer.alloc(0), '', `${server().base}?document=${document?.id}`);
    expect(((await shown.json()) as WordPreview).parts).toHaveLength(3);
    const again = await server().apply({ [doel]: { as: 'new' } }, { document: document?.id ?? '', baseRevision: 3 });
    expect(((await again.json()) as WordOutcome).document).toBe(document?.slug);
    const after = await kept();
    expect([
      after.documents.length,
      after.plan.revision,
      (after.plan.content as Plan).sections?.map(({ key }) => key),
    ]).toEqual([1, 4, ['doel', 'herstel', 'herstel-2', 'doel-2']]);
  });

  it('keeps what somebody else wrote in the plan meanwhile, and says so', async () => {
    const { doel } = await partIds();
    await server().apply({ [doel]: { as: 'new' } });
    const late = await server().apply({ [doel]: { as: 'text', section: 'doel' } }, { baseRevision: 1 });
    expect(((await late.json()) as WordOutcome).changedMeanwhile).toBe(true);
    expect(((await kept()).plan.content as Plan).sections?.map(({ key }) => key)).toEqual([
      'doel',
      'herstel',
      'doel-2',
    ]);
  });

  it('takes two at the same moment, one after the other', async () => {
    const { doel, herstel } = await partIds();
    const answers = await Promise.all([
      server().apply({ [doel]: { as: 'text', section: 'doel' } }),
      server().apply({ [herstel]: { as: 'steps', section: 'herstel', phase: 'recovery' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { plan: after, documents } = await kept();
    expect([after.revision, documents.length]).toEqual([3, 1]);
    expect((after.content as Plan).steps).toHaveLength(2);
  });

  it.each<[string, number, string, (ids: Awaited<ReturnType<typeof partIds>>) => Response | Promise<Response>]>([
    [
      'a section that is gone',
      409,
      'section-gone',
      ({ doel }) => server().apply({ [doel]: { as: 'text', section: 'weg' } }),
    ],
    ['nothing', 422, 'nothing-chosen', () => server().apply({})],
    ['a password', 422, 'secret', ({ secrets }) => server().apply({ [secrets]: { as: 'new' } })],
    [
      'a document that is gone',
      404,
      'document-gone',
      ({ doel }) => server().apply({ [doel]: { as: 'new' } }, { document: newId() }),
    ],
    [
      'a broken file',
      422,
      'word_not-word',
      ({ doel }) => server().apply({ [doel]: { as: 'new' } }, { bytes: Buffer.from('geen Word') }),
    ],
    [
      'choices that cannot be read',
      400,
      'order',
      () => server().apply({ x: { as: 'onzin' } } as unknown as WordChoices),
    ],
    ['another plan', 404, 'plan-gone', () => server().show(file, 'a.docx', '/organisations/o/plans/geen/word')],
  ])('takes %s: no, and keeps nothing', async (_what, status, code, ask) => {
    const answer = await ask(await partIds());
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect(await kept()).toMatchObject({ files: [], documents: [], plan: { revision: 1 } });
  });

  it('names the part in which a secret stands', async () => {
    const { secrets } = await partIds();
    const answer = await server().apply({ [secrets]: { as: 'new' } });
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/^In “Wachtwoorden” staat iets/);
  });

  it('finds the file by what stands in it, without the secret, and its document says where that stands', async () => {
    const { doel } = await partIds();
    await server().apply({ [doel]: { as: 'text', section: 'doel' } });
    const [found, none] = await database().inOrganisation(organisationId, async (reader) => [
      await searchAttachments(reader, 'waarvoor'),
      await searchAttachments(reader, 'Zomer2026'),
    ]);
    expect([found?.length, none]).toEqual([1, []]);
    expect((await kept()).documents[0]?.content).toMatchObject({ secretsAt: ['wachtwoord: •••'] });
  });

  it('is not for readers', async () => {
    expect((await server('on-call').show(file)).status).toBe(403);
    expect((await server('reader').apply({})).status).toBe(403);
  });
});
