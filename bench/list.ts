import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { v7 as uuid } from 'uuid';
import { kinds } from '#entry/kinds.ts';
import type { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open.ts';
import { createOrganisation } from '#records/server/organisations.ts';
import { listNames, listRecords } from '#records/server/reading.ts';
import { commitAll } from '#records/server/store.ts';
import { asTable, type Measurement, quantile } from './measurement.ts';

const organisation = { id: uuid(), slug: 'meting', name: 'Meting' };
const total = 20_000;
const runs = 60;

/** Listing 20,000 assets on the server: a page of them as a screen asks for it, and all their names. */
export async function measureList(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paraat-bench-'));
  const database = await openDatabase({ dataDir: folder });
  try {
    await fill(database);
    const page = await timesOf(database, (reader) => listRecords(reader, 'asset', { limit: 200 }), 200);
    const deep = await timesOf(database, (reader) => listRecords(reader, 'asset', { limit: 200, after: middle }), 200);
    const names = await timesOf(database, (reader) => listNames(reader, 'asset'), total);
    return [
      { what: 'list: first 200 of 20,000 assets, p95', value: quantile(page.times, 0.95), unit: 'ms', budget: 50 },
      { what: 'list: 200 in the middle of 20,000, p95', value: quantile(deep.times, 0.95), unit: 'ms', budget: 50 },
      { what: 'list: names of all 20,000 assets, p95', value: quantile(names.times, 0.95), unit: 'ms', budget: 50 },
      ...[page, deep, names].map(({ statements }, at): Measurement => {
        const what = `list: statements for ${['the first page', 'a page in the middle', 'all names'][at]}`;
        return { what, value: statements, unit: 'statements', budget: 1 };
      }),
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const middle = { name: nameOf(total / 2), id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' };

function nameOf(at: number): string {
  return `Werkplek ${String(at).padStart(5, '0')}`;
}

async function fill(database: Database): Promise<void> {
  const commit = {
    ...{ organisationId: organisation.id, author: { id: null, name: 'Meting' }, reason: 'meting' },
    ...{ nature: 'import' as const, now: new Date() },
  };
  const changes = Array.from({ length: total }, (_, at) => ({
    ...{ type: 'create' as const, id: uuid(), kind: 'asset' as const },
    content: { name: nameOf(at), type: 'computer', serialNumber: `SN-${at}`, place: `Kamer ${at % 300}` },
  }));
  await database.inOrganisation(organisation.id, async (transaction) => {
    await createOrganisation(transaction, organisation, commit.now);
    for (let at = 0; at < total; at += 2000) {
      await commitAll(transaction, kinds, commit, changes.slice(at, at + 2000));
    }
  });
}

type Reader = Parameters<typeof listRecords>[0];

/** How long each run takes with its transaction, and how many statements the question itself needs. */
async function timesOf(
  database: Database,
  ask: (reader: Reader) => Promise<unknown[]>,
  expected: number,
): Promise<{ times: number[]; statements: number }> {
  const times: number[] = [];
  let statements = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    const found = await database.inOrganisation(organisation.id, (reader) => ask(reader.withPlugin(counter)));
    times.push(performance.now() - began);
    if (found.length !== expected) throw new Error(`${found.length} records in place of ${expected}`);
  }
  return { times: times.slice(5), statements: statements / runs };
}

if (import.meta.main) console.log(asTable(await measureList()));
