import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newOrganisation, testDatabase } from '#test/database.ts';
import { inspectDatabase } from './inspect.ts';
import { type Migration, migrate } from './migrate.ts';
import { openDatabase } from './open.ts';
import { StartProblem } from './start-problem.ts';

const { database, owner, urls } = testDatabase();

const step = (number: number, text: string): Migration => ({ number, name: `${number}.sql`, hash: text, sql: text });

async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `empty_${Math.abs(Date.now())}`;
  await owner().query(`CREATE DATABASE ${name}`);
  try {
    await work(urls().url.replace(/[^/]+$/, name));
  } finally {
    await owner().query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function withOwner<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test('inside an organisation one sees its rows only, outside none', async () => {
  const [here, there] = [await newOrganisation(database()), await newOrganisation(database())];
  const seen = await database().inOrganisation(here, (transaction) =>
    sql<{ id: string }>`SELECT id FROM organisation`.execute(transaction),
  );
  expect(seen.rows).toEqual([{ id: here }]);
  expect((await sql`SELECT id FROM organisation`.execute(database().outside)).rows).toEqual([]);
  const foreign = database().inOrganisation(here, (transaction) =>
    sql`UPDATE organisation SET name = 'x' WHERE id = ${there}`.execute(transaction),
  );
  expect((await foreign).numAffectedRows).toBe(0n);
});

test('a transaction that fails leaves nothing, and the connection without an organisation', async () => {
  const id = await newOrganisation(database(), { name: 'Before' });
  const work = database().inOrganisation(id, async (transaction) => {
    await sql`UPDATE organisation SET name = 'After'`.execute(transaction);
    throw new Error('stop');
  });
  await expect(work).rejects.toThrow('stop');
  const { rows } = await owner().query('SELECT name FROM organisation WHERE id = $1', [id]);
  expect(rows).toEqual([{ name: 'Before' }]);
  expect((await sql`SELECT id FROM organisation`.execute(database().outside)).rows).toEqual([]);
});

test('bigint is read as a number, and refused when a number cannot hold it', async () => {
  const read = (value: string) => sql`SELECT ${sql.raw(value)}::bigint AS value`.execute(database().outside);
  expect((await read('9007199254740991')).rows).toEqual([{ value: 9007199254740991 }]);
  await expect(read('9007199254740993')).rejects.toThrow(RangeError);
});

test('a connection that is lost between two queries of a transaction breaks that transaction only', async () => {
  const id = await newOrganisation(database());
  const broken = database().inOrganisation(id, async (transaction) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(transaction);
    await owner().query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    await pause(100);
    await sql`SELECT 1`.execute(transaction);
  });
  await expect(broken).rejects.toThrow();
  expect((await sql`SELECT 1 AS one`.execute(database().outside)).rows).toEqual([{ one: 1 }]);
});

test('hears notifications, and again after its connection was lost', async () => {
  const heard: string[] = [];
  const stop = await database().listen(
    'one',
    (payload) => void heard.push(payload),
    () => void heard.push('missed'),
  );
  const say = (word: string) => sql`SELECT pg_notify('one', ${word})`.execute(database().outside);
  await say('first');
  await expect.poll(() => heard).toEqual(['first']);
  await owner().query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
  );
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['first', 'missed']);
  await say('second');
  await expect.poll(() => heard).toEqual(['first', 'missed', 'second']);
  await stop();
  await say('third');
  expect(heard).toHaveLength(3);
});

test('a database that somebody else keeps is migrated by its owner and used as the weak role', async () => {
  await withEmptyDatabase(async (url) => {
    const [one, other] = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
    const { rows } = await sql`SELECT current_user AS name`.execute(one.outside);
    expect(rows).toEqual([{ name: 'paraat_app' }]);
    expect((await one.authPool.query('SHOW search_path')).rows).toEqual([{ search_path: 'auth' }]);
    expect((await one.authPool.query('SELECT current_user AS name')).rows).toEqual([{ name: 'paraat_app' }]);
    expect(await inspectDatabase({ url })).toMatchObject({ pending: [] });
    await Promise.all([one.close(), other.close()]);
  });
});

test('an owner who may not use the weak role is told what to ask for; with it, nothing more is needed', async () => {
  await withEmptyDatabase(async (url) => {
    await owner().query("CREATE ROLE keeper LOGIN PASSWORD 'keeper'");
    await owner().query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO keeper`);
    const keeperUrl = url.replace(/\/\/[^@]+@/, '//keeper:keeper@');
    await expect(openDatabase({ url: keeperUrl })).rejects.toThrow('GRANT paraat_app');
    await owner().query('GRANT paraat_app TO keeper');
    const opened = await openDatabase({ url: keeperUrl });
    expect((await sql`SELECT current_user AS name`.execute(opened.outside)).rows).toEqual([{ name: 'paraat_app' }]);
    await opened.close();
  });
  await owner().query('DROP ROLE keeper');
});

test('a role that could walk around the walls is refused', async () => {
  const { url } = urls();
  await expect(openDatabase({ url, appUrl: url })).rejects.toThrow(StartProblem);
});

test.each([
  ['nothing listens', (url: string) => url.replace(/:\d+\//, ':1/')],
  ['wrong password', (url: string) => url.replace(/:\w+@/, ':wrong@')],
  ['no such database', (url: string) => url.replace(/[^/]+$/, 'nowhere')],
])('says in words why a database cannot be reached: %s', async (_, change) => {
  const url = change(urls().url);
  const error: unknown = await openDatabase({ url }).catch((reason: unknown) => reason);
  if (!(error instanceof StartProblem)) throw new Error(String(error));
  expect(error.what.length).toBeGreaterThan(40);
  expect(error.advice.length).toBeGreaterThan(20);
  expect(error.message).not.toContain(new URL(urls().url).password);
});

test('a migration that fails leaves everything as it was, and names its line', async () => {
  await withEmptyDatabase(async (url) => {
    await withOwner(url, async (client) => {
      const good = step(1, 'CREATE TABLE one ()');
      const failing = migrate(client, [good, step(2, 'CREATE TABLE two ();\nCREATE TABL three ();')]);
      await expect(failing).rejects.toThrow(/2\.sql.* 2: /);
      const tables = await client.query(`SELECT relname FROM pg_class WHERE relname IN ('one', 'two')`);
      expect(tables.rows).toEqual([{ relname: 'one' }]);
      expect(await migrate(client, [good, step(2, 'CREATE TABLE two ()')])).toEqual(['2.sql']);
    });
  });
});

test('two that migrate at once each find a whole database', async () => {
  await withEmptyDatabase(async (url) => {
    const steps = [step(1, 'CREATE TABLE one (); SELECT pg_sleep(0.2)'), step(2, 'CREATE TABLE two ()')];
    const both = await Promise.all([1, 2].map(() => withOwner(url, (client) => migrate(client, steps))));
    expect(both.flat().sort()).toEqual(['1.sql', '2.sql']);
  });
});
