import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Database } from '#platform/database/database.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import type { KindName } from '../kind-name.ts';
import { asPublished, hasNewerDraft, isAsked } from '../published.ts';
import { verifyAudit } from './audit.ts';
import { InvalidContent, RevisionConflict } from './problem.ts';
import { bringPublications, noteAsked, publish, withdrawPublication } from './publish.ts';
import { changesSince, readRecord } from './reading.ts';
import { databaseSource } from './source.ts';
import { type Change, commitAll, remove, restore, review } from './store.ts';

const { database, owner } = testDatabase();
const now = new Date('2026-11-22T02:00:00Z');
const author = { id: 'user-fatima', name: 'Fatima' };

type Transaction = Parameters<Parameters<Database['inOrganisation']>[1]>[0];

async function house() {
  const organisationId = await newOrganisation(database());
  const by = { organisationId, author, reason: 'test', nature: 'edit' as const, now };
  const inside = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    database().inOrganisation(organisationId, work);
  const write = async (change: Change) => {
    const [outcome] = await inside((transaction) => commitAll(transaction, kinds, by, [change]));
    if (outcome === undefined) throw new Error('nothing was written');
    return outcome.record;
  };
  const make = (kind: KindName, content: Record<string, unknown>) =>
    write({ type: 'create', id: uuid(), kind, content });
  const edit = (id: string, baseRevision: number, content: Record<string, unknown>) =>
    write({ type: 'update', id, baseRevision, content });
  const confirm = (record: { id: string; contentHash: string }) =>
    inside((transaction) => publish(transaction, by, record));
  const read = (id: string) => inside((transaction) => readRecord(transaction, id));
  const shown = (id: string) => inside((transaction) => databaseSource(transaction).byId(id));
  return { organisationId, by, inside, write, make, edit, confirm, read, shown };
}

async function publishedSheet() {
  const place = await house();
  const app = await place.make('application', { name: 'Burgerzaken' });
  const other = await place.make('application', { name: 'Belastingen' });
  const sheet = await place.make('fact-sheet', { name: 'Burgerzaken', about: app.id, access: ['In de kluis.'] });
  return { ...place, app, other, sheet: await place.confirm(sheet) };
}

const draft = (about: string) => ({ name: 'Burgerzaken concept', about, access: ['Nog niet af.'] });

test('a publication is a new state of the record, fresh, in the feed, in its log and in the audit trail', async () => {
  const { sheet, inside } = await publishedSheet();
  expect(sheet.published).toEqual({
    revision: 1,
    contentHash: sheet.contentHash,
    at: now.toISOString(),
    by: 'Fatima',
  });
  expect(sheet.review?.contentHash).toBe(sheet.contentHash);
  const { records } = await inside((reader) => changesSince(reader, 3, 10));
  expect(records.map(({ id, published }) => [id, published?.revision])).toEqual([[sheet.id, 1]]);
  const log = await inside(async (reader) => (await sql`SELECT act, revision FROM publication`.execute(reader)).rows);
  expect(log).toEqual([{ act: 'published', revision: 1 }]);
  expect(await inside(verifyAudit)).toMatchObject({ breaks: [] });
});

test('a later edit leaves what readers see as it was, and both that and the draft are there', async () => {
  const { sheet, app, other, edit, shown, inside } = await publishedSheet();
  const second = await edit(sheet.id, 1, draft(other.id));
  expect(second).toMatchObject({ revision: 2, name: 'Burgerzaken concept' });
  expect(second.published?.content).toEqual(sheet.content);
  const third = await edit(sheet.id, 2, { ...draft(other.id), stopAndCall: ['Rook'] });
  expect(third.published?.content).toEqual(sheet.content);
  const seen = await shown(sheet.id);
  expect(seen).toMatchObject({
    content: sheet.content,
    revision: 1,
    references: [app.id],
    updatedAt: sheet.updatedAt,
    updatedBy: sheet.updatedBy,
  });
  const pointing = await inside((transaction) =>
    Promise.all([app.id, other.id].map((id) => databaseSource(transaction).pointingAt(id, 'fact-sheet'))),
  );
  expect(pointing.map((found) => found.map(({ contentHash }) => contentHash))).toEqual([[sheet.contentHash], []]);
  expect(await inside(verifyAudit)).toMatchObject({ breaks: [] });
});

test('an edit back to the published text ends the draft', async () => {
  const { sheet, other, edit } = await publishedSheet();
  await edit(sheet.id, 1, draft(other.id));
  const back = await edit(sheet.id, 2, sheet.content);
  expect(back.published).toEqual(sheet.published);
  expect(hasNewerDraft(back)).toBe(false);
});

test('a deletion and its undoing keep what was published, also when another version comes back', async () => {
  const { sheet, app, other, edit, inside, by, shown } = await publishedSheet();
  const second = await edit(sheet.id, 1, draft(other.id));
  await inside((transaction) => remove(transaction, by, { id: sheet.id, baseRevision: 2 }));
  expect(await shown(sheet.id)).toBeUndefined();
  const back = await inside((transaction) => restore(transaction, kinds, by, { id: sheet.id, revision: 2 }));
  expect(back.contentHash).toBe(second.contentHash);
  expect(asPublished(back)).toMatchObject({ content: sheet.content, references: [app.id] });
  const gone = await inside((transaction) => remove(transaction, by, { id: sheet.id, baseRevision: 4 }));
  expect(gone.published?.references).toEqual([app.id]);
});

test('a deletion straight after the publication keeps what it pointed at', async () => {
  const { sheet, app, inside, by } = await publishedSheet();
  await inside((transaction) => remove(transaction, by, { id: sheet.id, baseRevision: 1 }));
  const same = await inside((transaction) => restore(transaction, kinds, by, { id: sheet.id, revision: 1 }));
  expect(same.references).toEqual([app.id]);
  expect(same.published).toEqual(sheet.published);
});

test('only the content that stands can be published', async () => {
  const { sheet, other, edit, confirm, inside, by } = await publishedSheet();
  const second = await edit(sheet.id, 1, draft(other.id));
  await expect(confirm(sheet)).rejects.toThrow(RevisionConflict);
  await confirm(second);
  await inside((transaction) => remove(transaction, by, { id: sheet.id, baseRevision: 2 }));
  await expect(confirm(second)).rejects.toThrow(RevisionConflict);
});

test('a new publication replaces the one before; a withdrawal leaves none', async () => {
  const { sheet, other, edit, confirm, inside, by } = await publishedSheet();
  const next = await confirm(await edit(sheet.id, 1, draft(other.id)));
  expect(next.published).toMatchObject({ revision: 2, contentHash: next.contentHash });
  expect(next.published?.content).toBeUndefined();
  const withdrawn = await inside((transaction) => withdrawPublication(transaction, by, sheet.id));
  expect(withdrawn.published).toBeUndefined();
  expect(withdrawn.change).toBe(next.change + 1);
  const { rows } = await owner().query('SELECT act FROM publication WHERE record_id = $1 ORDER BY sequence', [
    sheet.id,
  ]);
  expect(rows.map(({ act }) => act)).toEqual(['published', 'published', 'withdrawn']);
});

test('who looks at a record sees that verdicts are asked on it, until its text changes or is published', async () => {
  const { sheet, other, edit, inside, by, confirm } = await publishedSheet();
  const second = await edit(sheet.id, 1, draft(other.id));
  const ask = (contentHash: string | null) =>
    inside((transaction) => noteAsked(transaction, by, { id: sheet.id, contentHash }));
  await expect(ask(sheet.contentHash)).rejects.toThrow(RevisionConflict);
  const asked = await ask(second.contentHash);
  expect([isAsked(asked), isAsked(asPublished(asked))]).toEqual([true, true]);
  expect(isAsked(await ask(null))).toBe(false);
  await ask(second.contentHash);
  const third = await edit(sheet.id, 2, { ...draft(other.id), stopAndCall: ['Rook'] });
  expect(isAsked(third)).toBe(false);
  await ask(third.contentHash);
  expect((await confirm(third)).asked).toBeUndefined();
});

test('a review is of the published text, not of the draft beside it', async () => {
  const { sheet, other, edit, inside, by } = await publishedSheet();
  const second = await edit(sheet.id, 1, draft(other.id));
  const confirmed = (contentHash: string) =>
    inside((transaction) => review(transaction, by, { id: sheet.id, contentHash }));
  await expect(confirmed(second.contentHash)).rejects.toThrow(RevisionConflict);
  expect((await confirmed(sheet.contentHash)).review?.contentHash).toBe(sheet.contentHash);
});

test('a publication from elsewhere comes in with what readers saw there', async () => {
  const { make, inside, by, read, app, shown } = await publishedSheet();
  const there = { name: 'Oud', about: app.id };
  const plan = await make('fact-sheet', { name: 'Nieuw', about: app.id });
  const act = { revision: 3, contentHash: 'elsewhere', at: '2026-01-01T00:00:00.000Z', by: 'Bea' };
  const bring = (publication: typeof act & { content?: Record<string, unknown> }) =>
    inside((transaction) => bringPublications(transaction, kinds, by, [{ id: plan.id, publication }]));
  await expect(bring(act)).rejects.toThrow(InvalidContent);
  await expect(bring({ ...act, content: { name: 'Oud', about: app.id, nonsense: 1 } })).rejects.toThrow(InvalidContent);
  await bring({ ...act, content: there });
  expect(await shown(plan.id)).toMatchObject({ name: 'Oud', references: [app.id], updatedBy: 'Bea' });
  await bring({ ...act, contentHash: plan.contentHash });
  expect((await read(plan.id))?.published).toEqual({ ...act, revision: 1, contentHash: plan.contentHash });
  expect(await inside(verifyAudit)).toMatchObject({ breaks: [] });
});

test('the audit notices a published text that was altered behind its back', async () => {
  const { sheet, other, edit, inside } = await publishedSheet();
  await edit(sheet.id, 1, draft(other.id));
  await owner().query(`UPDATE record SET published = jsonb_set(published, '{content,name}', '"Vals"') WHERE id = $1`, [
    sheet.id,
  ]);
  expect((await inside(verifyAudit)).breaks).toEqual([
    expect.objectContaining({ what: 'its published content is not what was confirmed' }),
  ]);
});

test('what was published, said and read is never rewritten', async () => {
  const { inside } = await publishedSheet();
  for (const table of ['publication', 'verdict', 'read_confirmation']) {
    const statement = sql.raw(`UPDATE ${table} SET at = at`);
    await expect(inside((transaction) => statement.execute(transaction))).rejects.toThrow(/permission denied/);
    const removal = sql.raw(`DELETE FROM ${table}`);
    await expect(inside((transaction) => removal.execute(transaction))).rejects.toThrow(/permission denied/);
  }
});
