import { getDocumentProxy } from 'unpdf';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { factSheetRoutes } from '#features/fact-sheets/server/routes.ts';
import { documentRoutes } from '#features/plans/server/document-routes.ts';
import type { Role } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import { asPublished } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { feedRoutes } from '#records/server/feed-routes.ts';
import { publish } from '#records/server/publish.ts';
import { recordRoutes } from '#records/server/routes.ts';
import { type Change, commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { sessionIn, signedIn } from '#test/signed-in.ts';
import { filesOf } from '#test/unzip.ts';
import { kinds } from './kinds.ts';

const { database } = testDatabase();
const now = new Date('2026-11-22T13:02:00Z');
const ids = { noor: uuid(), app: uuid(), sheet: uuid(), plan: uuid() };
/** A word that only what was published holds, and one that only the draft above it holds. */
const [valid, drafted] = ['groenlicht', 'roodlicht'];
let organisationId = '';

beforeAll(async () => {
  organisationId = await newOrganisation(database(), { slug: 'testdrecht' });
  await write({ type: 'create', id: ids.noor, kind: 'person', content: { name: 'Noor van den Berg', mobile: '0611' } });
  await write({ type: 'create', id: ids.app, kind: 'application', content: { name: 'Burgerzaken', owner: ids.noor } });
  for (const [kind, content] of [
    ['fact-sheet', sheetWith],
    ['plan', planWith],
  ] as const) {
    const id = kind === 'plan' ? ids.plan : ids.sheet;
    const { contentHash } = await write({ type: 'create', id, kind, content: content(valid) });
    await within((transaction) => publish(transaction, by(), { id, contentHash }));
    await write({ type: 'update', id, baseRevision: 1, content: content(drafted) });
  }
});

const sheetWith = (word: string) => ({
  ...{ name: `Burgerzaken ${word}`, about: ids.app },
  steps: [{ action: `Zet ${word} aan.` }],
});
const planWith = (word: string) => ({
  ...{ name: `Plan ${word}`, type: 'application', about: ids.app, owner: ids.noor },
  sections: [{ key: 'doel', title: 'Doel', text: `Bij ${word} werkt de balie weer.`, block: 'text' }],
  questions: [{ question: `Wat is ${word}?`, answers: ['Een sein', 'Een auto'], right: 1 }],
});

const by = () => ({ organisationId, author: { id: null, name: 'Eva' }, reason: '', nature: 'edit' as const, now });
const within = <Result>(work: Parameters<ReturnType<typeof database>['inOrganisation']>[1]) =>
  database().inOrganisation(organisationId, work) as Promise<Result>;
const write = async (change: Change): Promise<RecordView> =>
  (await within<{ record: RecordView }>((transaction) => commit(transaction, kinds, by(), change))).record;

/** What the server answers to somebody in this role. */
async function ask(path: string, role: Role = 'reader'): Promise<Response> {
  const live = { follow: () => () => undefined, close: async () => undefined };
  const rooms = { database: database(), kinds, live, requireRole, now: () => now };
  const all = [recordRoutes(rooms), feedRoutes(rooms), factSheetRoutes(rooms), documentRoutes(rooms)];
  for (const routes of all) {
    const answer = await signedIn(routes, sessionIn(organisationId, role)).request(`/organisations/testdrecht/${path}`);
    if (answer.status !== 404) return answer;
  }
  throw new Error(`nobody answers ${path}`);
}

async function records(path: string): Promise<RecordView[]> {
  const said = await (await ask(path)).json();
  return 'records' in said ? said.records : [said];
}

/** A device that took in what the server told this reader, as its screens read it. */
const device = async (): Promise<RecordSource> => fixtureSource(await records('changes?since=0'));

describe.each(['plan', 'fact-sheet'] as const)('a reader whose %s has a newer draft', (kind) => {
  const id = kind === 'plan' ? ids.plan : ids.sheet;

  test.each([`records?kind=${kind}`, `records/${id}`, 'changes?since=0', `records/${ids.app}/referrers`])(
    'gets the published version whole from %s, with what was confirmed',
    async (path) => {
      const found = (await records(path)).find((record) => record.id === id);
      const shown = asPublished(found as RecordView);
      expect(JSON.stringify(shown.content)).toContain(valid);
      expect(JSON.stringify({ ...shown, head: undefined })).not.toContain(drafted);
      expect(shown).toMatchObject({ name: shown.content.name, published: { by: 'Eva', at: now.toISOString() } });
    },
  );

  test('sees it in every way in which a screen asks', async () => {
    const source = await device();
    const bySlug = (await source.byId(id))?.slug ?? '';
    const asked = [
      [await source.byId(id)],
      await source.byIds([id]),
      [await source.bySlug(kind, bySlug)],
      await source.list(kind),
      await source.pointingAt(ids.app, kind),
    ];
    for (const [record] of asked) {
      expect(JSON.stringify(record?.content)).toContain(valid);
      expect(JSON.stringify({ ...record, head: undefined })).not.toContain(drafted);
    }
  });

  test('finds it by its own words, and by no word of the draft', async () => {
    const source = await device();
    // What stands on a fact sheet leads to what the sheet is about.
    const leadsTo = kind === 'fact-sheet' ? ids.app : id;
    expect((await source.search(valid)).map((hit) => hit.id)).toContain(leadsTo);
    expect(await source.search(drafted)).toEqual([]);
  });
});

test('the right answers to questions stay here, in the published version too', async () => {
  const told = await (await ask(`records/${ids.plan}`)).text();
  expect(told).toContain(`Wat is ${valid}?`);
  expect(told).not.toContain('"right"');
  expect(await (await ask(`records/${ids.plan}`, 'editor')).text()).toContain('"right"');
});

describe('on paper', () => {
  let slug = '';
  beforeAll(async () => {
    slug = (await records(`records/${ids.plan}`))[0]?.slug ?? '';
  });

  const pdf = async (path: string, role: Role = 'reader') => textOfPdf(await (await ask(path, role)).arrayBuffer());
  const office = async (path: string, role: Role = 'reader') =>
    [...filesOf(Buffer.from(await (await ask(path, role)).arrayBuffer())).values()].join('\n');

  test('the plan and the fact sheet say what was published', async () => {
    const papers = [
      await pdf(`plans/${slug}.pdf`),
      await office(`plans/${slug}.docx`),
      await pdf('fact-sheets/burgerzaken.pdf'),
      await pdf('binder.pdf'),
    ];
    for (const paper of papers) {
      expect(paper).toContain(valid);
      expect(paper).not.toContain(drafted);
    }
    expect(await pdf('dossier/application/burgerzaken.pdf')).not.toContain(drafted);
    expect(await office(`plans/${slug}/slides.pptx`)).not.toContain(drafted);
  });

  test('only who writes gets the draft, and who asks for it as a reader gets nothing', async () => {
    expect((await ask(`plans/${slug}.pdf?version=draft`)).status).toBe(403);
    const draft = await pdf(`plans/${slug}.pdf?version=draft`, 'editor');
    expect(draft).toContain(drafted);
    expect(draft).not.toContain(valid);
  });
});

async function textOfPdf(bytes: ArrayBuffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join('\n');
}
