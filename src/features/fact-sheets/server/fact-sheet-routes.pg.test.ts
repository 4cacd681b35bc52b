import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import type { KindName } from '#records/kind-name.ts';
import { commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { signedIn } from '#test/signed-in.ts';
import { factSheetRoutes } from './routes.ts';

const { database } = testDatabase();
const now = new Date('2026-11-22T13:02:00Z');
const ids = { noor: uuid(), app: uuid(), bare: uuid(), sheet: uuid() };
let session: Omit<Session, 'role'>;

/** The routes behind the real check of roles, with this person signed in. */
function app(role: Role) {
  const routes = factSheetRoutes({ database: database(), requireRole, now: () => now });
  return signedIn(routes, { ...session, role });
}

const put = (organisationId: string, kind: KindName, id: string, content: Record<string, unknown>) =>
  database().inOrganisation(organisationId, (transaction) =>
    commit(
      transaction,
      kinds,
      { organisationId, author: { id: null, name: 'Noor' }, reason: 'test', nature: 'edit', now },
      { type: 'create', id, kind, content },
    ),
  );

beforeAll(async () => {
  const organisationId = await newOrganisation(database(), { slug: 'testdrecht' });
  const organisation = {
    organisationId,
    organisationSlug: 'testdrecht',
    organisationName: 'Gemeente Testdrecht',
    country: 'NL' as const,
  };
  session = { ...organisation, userId: uuid(), userName: 'Noor' };
  await put(organisationId, 'person', ids.noor, { name: 'Noor van den Berg', mobile: '06 1111 1111' });
  await put(organisationId, 'application', ids.app, { name: 'Burgerzaken', owner: ids.noor, maximumOutage: 240 });
  await put(organisationId, 'application', ids.bare, { name: 'Belastingen' });
  await put(organisationId, 'fact-sheet', ids.sheet, {
    ...{ name: 'Burgerzaken', about: ids.app },
    steps: [{ action: 'Bel de balie.' }],
  });
});

const sheets = '/organisations/testdrecht/fact-sheets';
const fitOf = (role: Role, body: unknown) =>
  app(role).request(`${sheets}/fit`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

describe('the A4', () => {
  test.each([
    ['nl', 'factsheet-burgerzaken.pdf'],
    ['en', 'fact-sheet-burgerzaken.pdf'],
  ])('comes as a PDF to look at, in %s', async (language, name) => {
    const answer = await app('reader').request(`${sheets}/burgerzaken.pdf?language=${language}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${name}"`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  test('is also there for an application without a fact sheet', async () => {
    expect((await app('reader').request(`${sheets}/belastingen.pdf`)).status).toBe(200);
  });

  test('of something unknown names what looks like it', async () => {
    const answer = await app('reader').request(`${sheets}/burgerzken.pdf`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ nearest: ['burgerzaken'] });
  });

  test('of another organisation is not to be had', async () => {
    const other = await newOrganisation(database(), { slug: 'elders' });
    await put(other, 'application', uuid(), { name: 'Geheim' });
    expect((await app('administrator').request(`${sheets}/geheim.pdf`)).status).toBe(404);
  });

  test.each(['../etc/passwd.pdf', 'BURGERZAKEN.pdf', 'burgerzaken.txt', '%2e%2e.pdf'])(
    'is refused for %s',
    async (file) => {
      expect((await app('reader').request(`${sheets}/${file}`)).status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('the fit of a draft', () => {
  const about = { kind: 'application', slug: 'burgerzaken' };

  test('is given to an editor, from the text that is typed and not from what was kept', async () => {
    const answer = await fitOf('editor', { about, content: { steps: [{ action: 'Bel.' }] } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      ...{ pages: 1, fits: true, size: 13, operation: true, overflowLines: 0, shorten: [] },
    });
  });

  test('names what to shorten when there is too much', async () => {
    const long = 'Kijk of de verbinding er nog is en schrijf op wat je ziet. '.repeat(3).trim();
    const steps = Array.from({ length: 18 }, () => ({ action: long, expected: long, ifNot: long }));
    const fit = await (await fitOf('editor', { about, content: { steps } })).json();
    expect(fit).toMatchObject({ pages: 1, fits: false, shorten: expect.any(Array) });
    expect(fit.overflowLines).toBeGreaterThan(20);
    expect(fit.shorten[0]).toMatchObject({ field: 'steps', excessCharacters: expect.any(Number) });
  });

  test('also works before there is a sheet', async () => {
    const bare = { kind: 'application', slug: 'belastingen' };
    expect(await (await fitOf('editor', { about: bare, content: {} })).json()).toMatchObject({ fits: true });
  });

  test('is not for readers, not for what is not there, and not for nonsense', async () => {
    expect((await fitOf('on-call', { about, content: {} })).status).toBe(403);
    expect((await fitOf('editor', { about: { ...about, slug: 'weg' }, content: {} })).status).toBe(404);
    expect((await fitOf('editor', { about: 'x' })).status).toBe(400);
    expect((await fitOf('editor', { about, content: { recognise: ['x'.repeat(300_000)] } })).status).toBe(413);
  });
});

test('a reader gets all fact sheets as one file', async () => {
  const answer = await app('reader').request('/organisations/testdrecht/binder.pdf');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="factsheets.pdf"');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const begins = '%PDF-';
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, begins.length)).toBe(begins);
});
