import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Database } from '#platform/database/database.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { secretSpots, theSecret } from '#test/secret-spots.ts';
import type { KindName } from '../kind-name.ts';
import { InvalidContent } from './problem.ts';
import { type Change, type Commit, commitAll, remove, restore } from './store.ts';
import type { RecordTables } from './tables.ts';

const { database } = testDatabase();
type Transaction = Parameters<Parameters<Database['inOrganisation']>[1]>[0];

async function house() {
  const organisationId = await newOrganisation(database());
  const author = { id: 'user-fatima', name: 'Fatima' };
  const by: Commit = { organisationId, author, reason: 'test', nature: 'edit', now: new Date('2026-11-22T02:00:00Z') };
  const inside = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    database().inOrganisation(organisationId, work);
  const write = (more: Partial<Commit>, ...changes: Change[]) =>
    inside((transaction) => commitAll(transaction, kinds, { ...by, ...more }, changes));
  const creation = (kind: KindName, content: Record<string, unknown>) =>
    ({ type: 'create', id: uuid(), kind, content }) as const;
  return { organisationId, by, inside, write, creation };
}

const auditOf = (reader: Transaction) =>
  reader.withTables<RecordTables>().selectFrom('audit_entry').select(['actor', 'detail']).orderBy('sequence').execute();

const refusedFields = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InvalidContent)) return [];
  return error.fields.filter(({ code }) => code === 'looks-like-a-secret').map(({ field }) => field);
};

test.each(['edit', 'import'] as const)('no text of any kind takes a secret: %s', async (nature) => {
  const { write, creation, inside } = await house();
  const taken: string[] = [];
  for (const { kind, path, content } of secretSpots()) {
    const fields = await refusedFields(write({ nature }, creation(kind, content)));
    if (!fields.includes(path)) taken.push(`${kind}: ${path}`);
  }
  // A month has a form of its own, in which no word fits.
  expect(taken).toEqual(['spot-check: month']);
  expect(await inside(auditOf)).toEqual([]);
});

const password = { name: 'Beheerdersaccount', type: 'password', stillDefault: 'no' };

test.each([
  ['the old value', { from: 'tulpenbol' }, ['settings.0.from']],
  ['the new value', { to: 'roosje' }, ['settings.0.to']],
  ['that it was changed', { to: 'gewijzigd' }, []],
] as const)('of a password an action done does not say %s', async (_, values, fields) => {
  const { write, creation } = await house();
  const setting = creation('setting', password);
  const done = (id: string) =>
    creation('handling', { name: 'Router vervangen', type: 'change', settings: [{ setting: id, ...values }] });
  expect(await refusedFields(write({}, setting, done(setting.id)))).toEqual(fields);
  const known = creation('setting', password);
  await write({}, known);
  expect(await refusedFields(write({}, done(known.id)))).toEqual(fields);
});

test('of another setting it does, and a name tells that it is a password where the type does not', async () => {
  const { write, creation } = await house();
  const port = creation('setting', { name: 'Poort', type: 'port', value: '8443' });
  const lines = [{ setting: port.id, from: '8080', to: '8443' }];
  await write({}, port, creation('handling', { name: 'Poort om', type: 'change', settings: lines }));
  const named = creation('setting', { name: 'Root-wachtwoord', type: 'setting', value: 'tulpenbol' });
  expect(await refusedFields(write({}, named))).toEqual(['value']);
  expect(await refusedFields(write({}, creation('setting', { ...named.content, defaultValue: 'admin' })))).toEqual([
    'value',
    'defaultValue',
  ]);
});

test('a word of explanation lets it in, with the name and the reason, at that record only', async () => {
  const { write, creation, inside } = await house();
  const content = { name: 'x', description: `wachtwoord: ${theSecret}!` };
  const changes = [creation('application', content), creation('person', { name: 'Joris' })];
  await write({ notASecret: 'voorbeeld in een handleiding' }, ...changes);
  const entries = await inside(auditOf);
  expect(entries.map(({ actor, detail }) => [actor, (detail as Record<string, unknown>).notASecret])).toEqual([
    ['Fatima', 'voorbeeld in een handleiding'],
    ['Fatima', undefined],
  ]);
});

test('neither a reason nor an explanation holds a secret itself', async () => {
  const { by, write, creation, inside } = await house();
  const joris = creation('person', { name: 'Joris' });
  expect(await refusedFields(write({ reason: `wachtwoord is ${theSecret}!` }, joris))).toEqual(['reason']);
  expect(await refusedFields(write({ notASecret: `wachtwoord is ${theSecret}!` }, joris))).toEqual(['notASecret']);
  await write({}, joris);
  const gone = inside((transaction) =>
    remove(transaction, { ...by, reason: `ww: ${theSecret}!` }, { id: joris.id, baseRevision: 1 }),
  );
  expect(await refusedFields(gone)).toEqual(['reason']);
});

test('an older version does not bring back a secret that was taken out', async () => {
  const { by, write, creation, inside } = await house();
  const record = creation('person', { name: 'Joris', notes: `ww: ${theSecret}!` });
  await write({ notASecret: 'leek geen geheim' }, record);
  await write({}, { type: 'update', id: record.id, baseRevision: 1, content: { name: 'Joris' } });
  const back = (more: Partial<Commit>) =>
    inside((transaction) => restore(transaction, kinds, { ...by, ...more }, { id: record.id, revision: 1 }));
  expect(await refusedFields(back({}))).toEqual(['notes']);
  expect(await back({ notASecret: 'toch een artikelnummer' })).toMatchObject({ revision: 3 });
});

test('what was allowed once stands in the way of no other edit, nor of a program that repeats it', async () => {
  const { write, creation } = await house();
  const content = { name: `Wachtwoord: ${theSecret}!` };
  const record = creation('application', content);
  await write({ notASecret: 'zo heet het' }, record);
  await write({}, { type: 'update', id: record.id, baseRevision: 1, content: { ...content, purpose: 'Kopiëren' } });
  const trigger = { name: `Weg: ${content.name}`, type: 'other', happenedOn: '2026-11-22' };
  expect(await refusedFields(write({ nature: 'import' }, creation('review-trigger', trigger)))).toEqual(['name']);
  await write({ nature: 'import', isQuoting: true }, creation('review-trigger', trigger));
});
