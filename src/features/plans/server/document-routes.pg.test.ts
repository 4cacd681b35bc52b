import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Role, Session } from '#platform/auth/role.ts';
import { requireRole } from '#platform/auth/server/guard.ts';
import type { KindName } from '#records/kind-name.ts';
import { commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { signedIn } from '#test/signed-in.ts';
import { documentRoutes } from './document-routes.ts';

const { database } = testDatabase();
// With parts of a second, as every real clock has.
const now = new Date('2026-11-22T13:02:00.123Z');
let session: Omit<Session, 'role'>;

/** The routes behind the real check of roles, with this person signed in. */
function ask(role: Role, path: string) {
  const routes = documentRoutes({ database: database(), kinds, requireRole, now: () => now });
  return signedIn(routes, { ...session, role }).request(`/organisations/testdrecht/${path}`);
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
  session = {
    ...{ organisationId, organisationSlug: 'testdrecht', organisationName: 'Gemeente Testdrecht' },
    ...{ country: 'NL', userId: uuid(), userName: 'Noor' },
  };
  const [noor, app] = [uuid(), uuid()];
  await put(organisationId, 'person', noor, { name: 'Noor van den Berg', mobile: '06 1111 1111' });
  await put(organisationId, 'application', app, { name: 'Burgerzaken', owner: noor, maximumOutage: 240 });
  await put(organisationId, 'plan', uuid(), {
    ...{ name: 'Burgerzaken terug', about: app, owner: noor, type: 'application' },
    sections: [{ key: 'doel', title: 'Doel', text: 'De balie werkt weer.', block: 'text' }],
  });
  const other = await newOrganisation(database(), { slug: 'elders' });
  await put(other, 'plan', uuid(), { name: 'Geheim plan', type: 'application' });
  await put(other, 'application', uuid(), { name: 'Geheim' });
});

const zip = 'PK\u0003\u0004';

test.each([
  ['plans/burgerzaken-terug.pdf', '%PDF-', 'inline; filename="burgerzaken-terug.pdf"'],
  ['plans/burgerzaken-terug.pdf?archive=yes&language=en', '%PDF-', 'inline; filename="burgerzaken-terug.pdf"'],
  ['plans/burgerzaken-terug.docx', zip, 'attachment; filename="burgerzaken-terug.docx"'],
  ['plans/burgerzaken-terug/slides.pptx', zip, 'attachment; filename="burgerzaken-terug-administrators.pptx"'],
  [
    'plans/burgerzaken-terug/slides.pptx?audience=sponsors',
    zip,
    'attachment; filename="burgerzaken-terug-sponsors.pptx"',
  ],
  ['dossier/application/burgerzaken.pdf', '%PDF-', 'inline; filename="dossier-burgerzaken.pdf"'],
  ['dossier/application/burgerzaken.docx', zip, 'attachment; filename="dossier-burgerzaken.docx"'],
  ['responsibles.pdf', '%PDF-', 'inline; filename="responsibles.pdf"'],
  ['responsibles.docx', zip, 'attachment; filename="responsibles.docx"'],
])('a reader gets %s', async (path, begins, disposition) => {
  const answer = await ask('reader', path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toBe(disposition);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, begins.length)).toBe(begins);
});

test('the archive gets its own form of PDF', async () => {
  const bytes = Buffer.from(await (await ask('reader', 'plans/burgerzaken-terug.pdf?archive=yes')).arrayBuffer());
  expect(bytes.toString('latin1')).toContain('pdfaid:conformance');
});

describe('a draft', () => {
  test.each(['plans/burgerzaken-terug.pdf', 'plans/burgerzaken-terug/slides.pptx'])(
    'of %s is for editors only',
    async (path) => {
      for (const role of ['reader', 'on-call'] as const) {
        const refused = await ask(role, `${path}?version=draft`);
        expect(refused.status).toBe(403);
        expect(refused.headers.get('content-type')).toBe('application/problem+json');
      }
      expect((await ask('editor', `${path}?version=draft`)).status).toBe(200);
    },
  );
});

test.each([
  ['plans/burgerzaken-teru.pdf', 'burgerzaken-terug'],
  ['plans/burgerzaken-teru/slides.pptx', 'burgerzaken-terug'],
  ['dossier/application/burgerzken.pdf', 'burgerzaken'],
])('%s is not there, but what looks like it is named', async (path, nearest) => {
  const answer = await ask('reader', path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ status: 404, nearest: [nearest] });
});

test.each([
  ['plans/geheim-plan.pdf', 404],
  ['plans/geheim-plan/slides.pptx', 404],
  ['dossier/application/geheim.pdf', 404],
  ['dossier/person/noor-van-den-berg.pdf', 404],
  ['plans/burgerzaken-terug.odt', 404],
  ['plans/%2e%2e%2fetc.pdf', 404],
  ['plans/burgerzaken-terug/slides.pptx?audience=everybody', 400],
])('%s is refused to the highest role too', async (path, status) => {
  expect((await ask('administrator', path)).status).toBe(status);
});
