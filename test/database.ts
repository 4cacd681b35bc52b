import { sql } from 'kysely';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { openDatabase } from '#platform/database/open.ts';
import { templateName } from './postgres-for-run.ts';

/** A real PostgreSQL database for one test file. */
export interface TestDatabase {
  /** The database as the program sees it: as the role that owns nothing. */
  database: () => Database;
  /** The same database as its owner, for tests that look behind the walls. */
  owner: () => pg.Pool;
  /** Addresses for tests that open the database themselves. */
  urls: () => { url: string; appUrl: string };
}

/** Gives this test file a database of its own; fails the file when a test leaves a connection open. */
export function testDatabase(): TestDatabase {
  const name = `test_${uuid().replaceAll('-', '')}`;
  const urls = () => ({ url: `${inject('ownerUrl')}/${name}`, appUrl: `${inject('appUrl')}/${name}` });
  let database: Database | undefined;
  let owner: pg.Pool | undefined;

  beforeAll(async () => {
    await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
    database = await openDatabase(urls(), { migrate: false });
    owner = new pg.Pool({ connectionString: urls().url, max: 2 });
  });
  afterAll(async () => {
    await owner?.end();
    await database?.close();
    // Refused while somebody is connected, after PostgreSQL has waited a few seconds for them to go.
    await asAdministrator(`DROP DATABASE ${name}`);
  });

  return { database: () => opened(database), owner: () => opened(owner), urls };
}

function opened<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the test database is open only while tests run');
  return thing;
}

async function asAdministrator(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${inject('ownerUrl')}/postgres` });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** Makes an organisation, without records; gives its id. */
export async function newOrganisation(
  database: Database,
  { slug, name = 'Gemeente Testdrecht' }: { slug?: string; name?: string } = {},
): Promise<string> {
  const id = uuid();
  await database.inOrganisation(id, async (transaction) => {
    await sql`INSERT INTO organisation (id, slug, name, created_at)
      VALUES (${id}, ${slug ?? `test-${id}`}, ${name}, '2026-01-01T00:00:00Z')`.execute(transaction);
  });
  return id;
}
