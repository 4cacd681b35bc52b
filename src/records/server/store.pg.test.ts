import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import type { Database, NoTables } from '#platform/database/database.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import type { KindName } from '../kind-name.ts';
import { verifyAudit } from './audit.ts';
import { InvalidContent, NoSuchRecord, RevisionConflict } from './problem.ts';
import { changesSince, history, listNames, listRecords, readBySlug, readRecord, referrers } from './reading.ts';
import { type Change, commitAll, remove, restore, review } from './store.ts';
import type { RecordTables } from './tables.ts';

const { database, owner } = testDatabase();
const now = new Date('2026-11-22T02:00:00Z');
const author = { id: 'user-fatima', name: 'Fatima' };

type Transaction = Parameters<Parameters<Database['inOrganisation']>[1]>[0];

/** An organisation of its own for each test, with short words for what a test does in it. */
async function house() {
  const organisationId = await newOrganisation(database());
  const by = { organisationId, author, reason: 'test', nature: 'edit' as const, now };
  const inside = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    database().inOrganisation(organisationId, work);
  const write = (...changes: Change[]) => inside((transaction) => commitAll(transaction, kinds, by, changes));
  const make = async (kind: KindName, content: Record<string, unknown>) => {
    const [outcome] = await write({ type: 'create', id: uuid(), kind, content });
    if (outcome === undefined) throw new Error('nothing was written');
    return outcome.record;
  };
  return { organisationId, by, inside, write, make };
}

test('a record gets an address, a first revision and what it points at', async () => {
  const { make, inside } = await house();
  const owner = await make('person', { name: 'Fatima El Amrani' });
  const application = await make('application', { name: 'Burgerzaken (BRP)', owner: owner.id });
  expect(application).toMatchObject({
    slug: 'burgerzaken-brp',
    revision: 1,
    references: [owner.id],
    updatedBy: 'Fatima',
  });
  expect(await inside((reader) => readBySlug(reader, 'application', 'burgerzaken-brp'))).toEqual(application);
  expect((await inside((reader) => referrers(reader, owner.id))).map(({ id }) => id)).toEqual([application.id]);
});

test('an address from elsewhere is kept, and goes before one that comes from a name; only a taken one gets a number', async () => {
  const { write } = await house();
  const named = () => ({
    type: 'create' as const,
    id: uuid(),
    kind: 'team' as const,
    content: { name: 'Servicedesk' },
  });
  const first = await write(named(), { ...named(), slug: 'servicedesk' }, { ...named(), slug: 'balie-2' });
  expect(first.map(({ record }) => record.slug)).toEqual(['servicedesk-2', 'servicedesk', 'balie-2']);
  const later = await write({ ...named(), slug: 'balie-2' });
  expect(later.map(({ record }) => record.slug)).toEqual(['balie-2-2']);
});

test('the same name twice gives two addresses, and a fact sheet takes that of its application', async () => {
  const { make, write } = await house();
  const first = await make('application', { name: 'Zaaksysteem' });
  const second = await make('application', { name: 'Zaaksysteem' });
  expect([first.slug, second.slug]).toEqual(['zaaksysteem', 'zaaksysteem-2']);
  const [application, sheet] = [uuid(), uuid()];
  const outcomes = await write(
    { type: 'create', id: sheet, kind: 'fact-sheet', content: { name: 'Als het stuk is', about: application } },
    { type: 'create', id: application, kind: 'application', content: { name: 'Belastingen' } },
  );
  expect(outcomes.map(({ record }) => record.slug)).toEqual(['belastingen', 'belastingen']);
});

test('lists are in the order in which a Dutch reader looks', async () => {
  const { make, inside } = await house();
  for (const name of ['zaaksysteem', 'Éénloket', 'Archief', 'e-depot', 'Belastingen'])
    await make('application', { name });
  const names = ['Archief', 'Belastingen', 'e-depot', 'Éénloket', 'zaaksysteem'];
  expect((await inside((reader) => listRecords(reader, 'application', { limit: 10 }))).map(({ name }) => name)).toEqual(
    names,
  );
  const after = await inside((reader) => listNames(reader, 'application'));
  expect(after.map(({ name }) => name)).toEqual(names);
  const third = after[2] as { name: string; id: string };
  const rest = await inside((reader) => listRecords(reader, 'application', { after: third, limit: 10 }));
  expect(rest.map(({ name }) => name)).toEqual(['Éénloket', 'zaaksysteem']);
});

test('a second writer gets both versions and the one on which both began; nothing is overwritten', async () => {
  const { make, write, inside } = await house();
  const { id } = await make('application', { name: 'Zaaksysteem' });
  await write({ type: 'update', id, baseRevision: 1, content: { name: 'Zaaksysteem', purpose: 'Zaken volgen' } });
  const late = write({ type: 'update', id, baseRevision: 1, content: { name: 'Zaaksysteem', status: 'In gebruik' } });
  const refusal = await late.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(RevisionConflict);
  const { theirs, base } = refusal as RevisionConflict;
  expect(theirs.content).toEqual({ name: 'Zaaksysteem', purpose: 'Zaken volgen' });
  expect(base?.content).toEqual({ name: 'Zaaksysteem' });
  expect((await inside((reader) => readRecord(reader, id)))?.revision).toBe(2);
});

test('of twenty writers at once on one revision exactly one wins', async () => {
  const { make, write, inside } = await house();
  const { id } = await make('application', { name: 'Zaaksysteem' });
  const writers = Array.from({ length: 20 }, (_, at) =>
    write({ type: 'update', id, baseRevision: 1, content: { name: 'Zaaksysteem', status: `schrijver ${at}` } }),
  );
  const outcomes = await Promise.allSettled(writers);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await inside((reader) => history(reader, id))).toHaveLength(2);
});

test('the same content again makes no revision, whatever the order of its fields', async () => {
  const { make, write } = await house();
  const { id } = await make('application', { name: 'Zaaksysteem', status: 'In gebruik' });
  const [outcome] = await write({
    type: 'update',
    id,
    baseRevision: 1,
    content: { status: 'In gebruik', name: 'Zaaksysteem' },
  });
  expect(outcome).toMatchObject({ outcome: 'unchanged', record: { revision: 1 } });
});

test('sending a new record twice makes it once; another content under its id is a conflict', async () => {
  const { write, inside } = await house();
  const creation = { type: 'create', id: uuid(), kind: 'person', content: { name: 'Joris' } } as const;
  await write(creation);
  expect((await write(creation))[0]?.outcome).toBe('unchanged');
  await expect(write({ ...creation, content: { name: 'Iemand anders' } })).rejects.toBeInstanceOf(RevisionConflict);
  expect(await inside((reader) => listRecords(reader, 'person', { limit: 10 }))).toHaveLength(1);
});

/** A thing in a thing in a thing, so many times. */
const nested = (times: number): unknown => JSON.parse(`${'{"a":'.repeat(times)}1${'}'.repeat(times)}`);

const nowhere = '018e0000-0000-7000-8000-00000000dead';
test.each<[string, KindName, Record<string, unknown>, string, string]>([
  ['no name', 'application', {}, 'name', 'invalid_type'],
  ['an unknown field', 'application', { name: 'x', colour: 'blue' }, 'colour', 'unknown-field'],
  [
    'an unknown field inside a group',
    'application',
    { name: 'x', availability: { score: 1, colour: 'blue' } },
    'availability.colour',
    'unknown-field',
  ],
  ['a pointer to nothing', 'application', { name: 'x', owner: nowhere }, 'owner', 'points-nowhere'],
  [
    'half a character',
    'application',
    { name: 'x', description: 'kapot \ud83d' },
    'description',
    'unreadable-character',
  ],
  [
    'things in things without end',
    'application',
    { name: 'x', otherNames: nested(100_000) },
    `otherNames${'.a'.repeat(45)}`,
    'too-deep',
  ],
  ['a null character', 'application', { name: 'x', otherNames: ['a\u0000b'] }, 'otherNames.0', 'unreadable-character'],
  ['a line break in a line', 'application', { name: 'x\ny' }, 'name', 'invalid_format'],
  [
    'a deputy who is the owner',
    'application',
    { name: 'x', owner: nowhere, deputy: nowhere },
    'deputy',
    'deputy-is-owner',
  ],
  [
    'a dependency on itself',
    'dependency',
    { name: 'x', dependent: nowhere, on: [nowhere], type: 'data' },
    'on',
    'depends-on-itself',
  ],
])('refuses %s, names the field, and writes nothing', async (_, kind, content, field, code) => {
  const { write, inside } = await house();
  const attempt = write(
    { type: 'create', id: uuid(), kind: 'person', content: { name: 'Goed' } },
    { type: 'create', id: uuid(), kind, content },
  );
  const refusal = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(InvalidContent);
  expect((refusal as InvalidContent).fields).toContainEqual(expect.objectContaining({ field, code }));
  expect(await inside((reader) => listRecords(reader, 'person', { limit: 10 }))).toEqual([]);
});

test('text that looks like a secret is refused, unless somebody says with a reason that it is none', async () => {
  const { by, write, inside } = await house();
  const creation = {
    type: 'create',
    id: uuid(),
    kind: 'application',
    content: { name: 'x', description: 'wachtwoord: Zomer2026!' },
  } as const;
  await expect(write(creation)).rejects.toMatchObject({
    fields: [{ field: 'description', code: 'looks-like-a-secret' }],
  });
  await inside((transaction) =>
    commitAll(transaction, kinds, { ...by, notASecret: 'voorbeeld in een handleiding' }, [creation]),
  );
  expect(await inside(auditDetails)).toEqual([expect.objectContaining({ notASecret: 'voorbeeld in een handleiding' })]);
});

const auditDetails = async (reader: Transaction) =>
  (await reader.withTables<RecordTables>().selectFrom('audit_entry').select('detail').execute()).map(
    ({ detail }) => detail,
  );

test('a pointer to the wrong kind is refused', async () => {
  const { make } = await house();
  const supplier = await make('supplier', { name: 'Burgerpunt Software' });
  await expect(make('application', { name: 'x', owner: supplier.id })).rejects.toThrow(/points at a supplier/);
});

test('a deleted record leaves lists, keeps its history, frees its address and can come back', async () => {
  const { by, make, inside } = await house();
  const person = await make('person', { name: 'Joris' });
  const application = await make('application', { name: 'Zaaksysteem', owner: person.id });
  const gone = await inside((transaction) => remove(transaction, by, { id: person.id, baseRevision: 1 }));
  expect(gone.deletedAt).toBe(now.toISOString());
  expect((await inside((reader) => referrers(reader, person.id))).map(({ id }) => id)).toEqual([application.id]);
  expect((await make('person', { name: 'Joris' })).slug).toBe('joris');
  const back = await inside((transaction) => restore(transaction, kinds, by, { id: person.id, revision: 1 }));
  expect(back).toMatchObject({ deletedAt: null, slug: 'joris-2', revision: 3, content: { name: 'Joris' } });
});

test('a pointer to somebody who was deleted blocks no other edit, but nobody new may point there', async () => {
  const { by, make, write, inside } = await house();
  const person = await make('person', { name: 'Joris' });
  const application = await make('application', { name: 'Zaaksysteem', owner: person.id });
  await inside((transaction) => remove(transaction, by, { id: person.id, baseRevision: 1 }));
  const content = { name: 'Zaaksysteem', owner: person.id, status: 'In gebruik' };
  const [outcome] = await write({ type: 'update', id: application.id, baseRevision: 1, content });
  expect(outcome?.outcome).toBe('changed');
  await expect(make('application', { name: 'Nieuw', owner: person.id })).rejects.toThrow(/was deleted/);
});

test('an older revision comes back as a new one', async () => {
  const { by, make, write, inside } = await house();
  const { id } = await make('application', { name: 'Zaaksysteem', purpose: 'Oud' });
  await write({ type: 'update', id, baseRevision: 1, content: { name: 'Zaaksysteem', purpose: 'Nieuw' } });
  const back = await inside((transaction) => restore(transaction, kinds, by, { id, revision: 1 }));
  expect(back).toMatchObject({ revision: 3, content: { purpose: 'Oud' } });
  expect((await inside((reader) => history(reader, id))).map(({ revision }) => revision)).toEqual([3, 2, 1]);
});

test('a review holds for the content that was read, and an edit ends it', async () => {
  const { by, make, write, inside } = await house();
  const { id, contentHash } = await make('application', { name: 'Zaaksysteem' });
  const read = await inside((transaction) => review(transaction, by, { id, contentHash }));
  expect(read).toMatchObject({ revision: 1, review: { by: 'Fatima', contentHash } });
  const [edited] = await write({ type: 'update', id, baseRevision: 1, content: { name: 'Zaaksysteem 2' } });
  expect(edited?.record.review?.contentHash).not.toBe(edited?.record.contentHash);
  await expect(inside((transaction) => review(transaction, by, { id, contentHash }))).rejects.toBeInstanceOf(
    RevisionConflict,
  );
});

test('the feed gives every change once and in order, also deletions and reviews', async () => {
  const { by, make, write, inside } = await house();
  const one = await make('person', { name: 'A' });
  await make('person', { name: 'B' });
  await write({ type: 'update', id: one.id, baseRevision: 1, content: { name: 'A2' } });
  const page = await inside((reader) => changesSince(reader, 0, 1));
  expect(page).toMatchObject({ more: true, change: 2 });
  const rest = await inside((reader) => changesSince(reader, page.change, 10));
  expect(rest.records.map(({ name }) => name)).toEqual(['A2']);
  await inside((transaction) => remove(transaction, by, { id: one.id, baseRevision: 2 }));
  const last = await inside((reader) => changesSince(reader, rest.change, 10));
  expect(last.records).toMatchObject([{ id: one.id, deletedAt: now.toISOString() }]);
});

test('one organisation never sees, changes or points at the records of another', async () => {
  const ours = await house();
  const theirs = await house();
  const secret = await theirs.make('person', { name: 'Van hen' });
  expect(await ours.inside((reader) => readRecord(reader, secret.id))).toBeUndefined();
  await expect(
    ours.write({ type: 'update', id: secret.id, baseRevision: 1, content: { name: 'Gekaapt' } }),
  ).rejects.toBeInstanceOf(NoSuchRecord);
  await expect(ours.make('application', { name: 'x', owner: secret.id })).rejects.toThrow(/no record/);
  await expect(ours.inside((reader) => inForeignName(reader, theirs.organisationId))).rejects.toThrow(
    /row-level security/,
  );
});

const inForeignName = (reader: Transaction, organisationId: string) =>
  sql`INSERT INTO revision (organisation_id, record_id, revision, change, at, author, reason, nature, name, content, content_hash)
    VALUES (${organisationId}, ${uuid()}, 1, 1, now(), 'x', '', 'edit', 'x', '{}', 'x')`.execute(
    reader as import('kysely').Kysely<NoTables>,
  );

test('revisions and audit entries cannot be altered or removed by the server', async () => {
  const { make, inside } = await house();
  await make('person', { name: 'Joris' });
  for (const statement of [
    'UPDATE revision SET name = $$x$$',
    'DELETE FROM revision',
    'UPDATE audit_entry SET actor = $$x$$',
    'DELETE FROM audit_entry',
    'DELETE FROM record',
  ]) {
    await expect(inside((transaction) => sql.raw(statement).execute(transaction))).rejects.toThrow(/permission denied/);
  }
});

test('the audit trail holds, and shows what was altered behind its back', async () => {
  const { organisationId, make, write, inside } = await house();
  const { id } = await make('person', { name: 'Joris' });
  await write({ type: 'update', id, baseRevision: 1, content: { name: 'Joris B.' } });
  await make('person', { name: 'Fatima' });
  expect(await inside(verifyAudit)).toEqual({ entries: 3, revisions: 3, breaks: [] });

  await owner().query(`UPDATE revision SET content = '{"name":"Vervalst"}' WHERE record_id = $1 AND revision = 1`, [
    id,
  ]);
  expect((await inside(verifyAudit)).breaks).toMatchObject([{ what: 'its content is not what was recorded' }]);
  await owner().query('DELETE FROM audit_entry WHERE organisation_id = $1 AND sequence = 2', [organisationId]);
  const breaks = (await inside(verifyAudit)).breaks.map(({ what }) => what);
  expect(breaks).toContain('an entry is missing');
  expect(breaks).toContain('does not follow the entry before it');
});
