import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '#entry/kinds.ts';
import { commit } from '#records/server/store.ts';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { element, fileFolder, landscapeFile, relation } from '#test/import-files.ts';
import { importFiles } from './import-command.ts';
import { filesIn, readFiles } from './import-files.ts';

const { database, owner } = testDatabase();
const file = fileFolder();
const now = () => new Date('2026-11-22T12:00:00Z');
const data = '../shared/data';
let organisationId: string;
beforeEach(async () => {
  organisationId = await newOrganisation(database());
});

async function take(paths: string[], given: { isTrial?: boolean; organisationId?: string | undefined } = {}) {
  const destination = { organisationId: 'organisationId' in given ? given.organisationId : organisationId };
  const context = { database: database(), kinds, destination, isTrial: given.isTrial ?? false, now };
  const reports = await importFiles(context, await readFiles(paths));
  return reports.map(({ report }) => report);
}
async function takeOne(path: string, given = {}) {
  const [report] = await take([path], given);
  if (report === undefined) throw new Error('no report');
  return report;
}
const counts = ({ added, changed, unchanged }: { added: number; changed: number; unchanged: number }) => [
  added,
  changed,
  unchanged,
];

interface Row {
  id: string;
  kind: string;
  name: string;
  revision: number;
  nature: string;
  content: Record<string, unknown>;
}
const records = async (kind?: string): Promise<Row[]> => {
  const { rows } = await owner().query<Row>(
    'SELECT id, kind, name, revision, nature, content FROM record WHERE organisation_id = $1 AND deleted_at IS NULL ORDER BY name',
    [organisationId],
  );
  return rows.filter((row) => kind === undefined || row.kind === kind);
};
const app = (id: string, text = '') => element(id, 'ApplicationComponent', id, text);

async function edit(record: Row, content: Record<string, unknown>) {
  const by = { organisationId, author: { id: null, name: 'Noor' }, reason: '', nature: 'edit' as const, now: now() };
  await database().inOrganisation(organisationId, (transaction) =>
    commit(transaction, kinds, by, { type: 'update', id: record.id, content, baseRevision: record.revision }),
  );
}

describe('one file', () => {
  it('becomes records, each with a revision that says where it came from', async () => {
    const report = await takeOne(file('a.xml', landscapeFile([app('A'), app('B')], [relation('r', 'Flow', 'A', 'B')])));
    expect(counts(report)).toEqual([3, 0, 0]);
    expect((await records()).map(({ kind, name, nature }) => [kind, name, nature])).toEqual([
      ['application', 'A', 'import'],
      ['application', 'B', 'import'],
      ['dependency', 'B heeft nodig: A', 'import'],
    ]);
  });

  it('again changes only what differs, and keeps what a person wrote', async () => {
    await takeOne(file('a.xml', landscapeFile([app('A', 'een'), app('B', 'een'), app('C', 'een')])));
    const [a] = await records();
    if (a === undefined) throw new Error('nothing was imported');
    await edit(a, { ...a.content, description: 'van Noor', purpose: 'Balie' });
    const report = await takeOne(file('b.xml', landscapeFile([app('A', 'twee'), app('B', 'twee'), app('C', 'een')])));
    expect(counts(report)).toEqual([0, 1, 2]);
    expect(report.conflicts).toMatchObject([{ name: 'A', fields: [{ field: 'description', current: 'van Noor' }] }]);
    expect((await records()).map(({ content }) => content.description)).toEqual(['van Noor', 'twee', 'een']);
  });

  it('that is wrong leaves nothing behind', async () => {
    const report = await takeOne(file('a.xml', landscapeFile([app('A'), app('A')])));
    expect(report.problems).toMatchObject([{ code: 'identifier-twice', line: 5, column: 1 }]);
    expect(await records()).toEqual([]);
  });

  it('as a trial tells the same and writes nothing', async () => {
    const path = file('a.xml', landscapeFile([app('A')]));
    expect(counts(await takeOne(path, { isTrial: true }))).toEqual([1, 0, 0]);
    expect(await records()).toEqual([]);
  });

  it('makes an organisation where there is none, but not for a trial nor for a file that is wrong', async () => {
    const organisations = async () => (await owner().query('SELECT slug FROM organisation')).rows.length;
    const before = await organisations();
    await takeOne(file('bad.xml', '<html/>'), { organisationId: undefined });
    await takeOne(file('a.xml', landscapeFile([app('A')])), { organisationId: undefined, isTrial: true });
    expect(await organisations()).toBe(before);
    await takeOne(file('a.xml', landscapeFile([app('A')])), { organisationId: undefined });
    expect(await organisations()).toBe(before + 1);
  });
});

describe('more at once', () => {
  it('two imports of the same file at the same time make each record once', async () => {
    const path = file('a.xml', landscapeFile([app('A'), app('B')], [relation('r', 'Flow', 'A', 'B')]));
    const both = await Promise.all([takeOne(path), takeOne(path)]);
    expect(both.map(counts).sort()).toEqual([
      [0, 0, 3],
      [3, 0, 0],
    ]);
    expect(await records()).toHaveLength(3);
  });

  it('a file that is wrong does not stop the others', async () => {
    const good = file('good.csv', 'Applicatie;Eigenaar\nZaaksysteem;Noor\n');
    const bad = file('bad.csv', 'Applicatie;Eigenaar\nZaaksysteem\n');
    const [one, other] = await take([bad, good]);
    expect(one?.problems).toMatchObject([{ code: 'row-ragged', line: 2 }]);
    expect(other && counts(other)).toEqual([2, 0, 0]);
    expect((await records()).map(({ kind, name }) => [kind, name])).toEqual([
      ['person', 'Noor'],
      ['application', 'Zaaksysteem'],
    ]);
  });

  it('one organisation never sees what another imported', async () => {
    const path = file('a.xml', landscapeFile([app('A')]));
    await takeOne(path);
    const other = await newOrganisation(database());
    expect(counts(await takeOne(path, { organisationId: other }))).toEqual([1, 0, 0]);
    const seen = await database().inOrganisation(other, (transaction) =>
      sql<{ count: number }>`SELECT count(*)::integer AS count FROM import_origin`.execute(transaction),
    );
    expect(seen.rows).toEqual([{ count: 1 }]);
  });
});

describe.runIf(existsSync(data))('real material', () => {
  it('the whole landscape: everything that has a meaning, in the right direction', async () => {
    const report = await takeOne(`${data}/landscape/gemma-full.ameff.xml`);
    expect(report.byKind).toMatchObject({
      application: { added: 269 },
      infrastructure: { added: 106 },
      service: { added: 82 },
    });
    expect(report.skipped).toContainEqual({ ref: 'Specialization', reason: 'relation-without-meaning', count: 525 });
    const applications = await records('application');
    expect(applications.filter(({ content }) => content.availability !== undefined)).toHaveLength(177);
    const again = await takeOne(`${data}/landscape/gemma-full.ameff.xml`);
    expect(counts(again)).toEqual([0, 0, report.added]);
  });

  it('the application layer after the whole: all of it is known, and what is not in it stays', async () => {
    await takeOne(`${data}/landscape/gemma-full.ameff.xml`);
    const report = await takeOne(`${data}/landscape/gemma-application-layer.ameff.xml`);
    expect(counts(report).slice(0, 2)).toEqual([0, 0]);
    expect(report.gone.filter(({ kind }) => kind === 'service')).toHaveLength(82);
    expect(await records('service')).toHaveLength(82);
  });

  it('the registers: inventory, suppliers with contracts, recovery times, roles', async () => {
    const { files } = await filesIn(`${data}/registers`);
    const reports = await take(files);
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
    const named = async (kind: string) => (await records(kind)).map(({ name }) => name);
    expect(await named('application')).toHaveLength(5);
    expect(await named('supplier')).toHaveLength(12);
    expect(await named('contract')).toHaveLength(12);
    expect(await named('role')).toHaveLength(7);
    const [erp] = (await records()).filter(({ name }) => name === 'ERP system');
    expect(erp?.content).toMatchObject({ priority: 2, maximumOutage: 480, maximumDataLoss: 240, status: 'Active' });
    const again = await take(files);
    expect(again.map(({ added, changed }) => added + changed)).toEqual([0, 0, 0, 0]);
  });
});
