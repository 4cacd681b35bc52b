import type pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '#test/database.ts';

const { owner } = testDatabase();

/** Tables of the field that a row of another organisation could be read from or written to. */
async function tablesWithoutWall(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; problem: string }>(`
    SELECT c.relname AS name,
      CASE
        WHEN NOT c.relrowsecurity THEN 'row-level security is off'
        WHEN NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid) THEN 'no policy'
        WHEN EXISTS (
          SELECT FROM pg_policy p WHERE p.polrelid = c.oid
            AND coalesce(pg_get_expr(p.polqual, p.polrelid), '') !~ 'paraat\\.organisation'
            AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') !~ 'paraat\\.organisation'
        ) THEN 'a policy that does not ask for the organisation'
        WHEN c.relname <> 'organisation' AND NOT EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND a.attnotnull
        ) THEN 'no organisation_id'
        WHEN pg_get_userbyid(c.relowner) = 'paraat_app' THEN 'owned by the role that it should hold back'
      END AS problem
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY c.relname`);
  return rows.filter(({ problem }) => problem !== null).map(({ name, problem }) => `${name}: ${problem}`);
}

/** Tables of the field that hold no organisation's rows: the list of migrations that ran. */
const ofNobody = /^(migration|schema_migration)s?:/;

test('every table of the field keeps organisations apart', async () => {
  const { rows } = await owner().query("SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'");
  expect(rows[0].count).toBeGreaterThanOrEqual(5);
  expect((await tablesWithoutWall(owner())).filter((line) => !ofNobody.test(line))).toEqual([]);
});

test('the role of the server owns nothing and cannot step over the walls', async () => {
  const { rows } = await owner().query(`
    SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
    FROM pg_roles r WHERE rolname = 'paraat_app'`);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }]);
});

test.each([
  ['without row-level security', 'CREATE TABLE leak (organisation_id uuid NOT NULL)', 'row-level security is off'],
  [
    'without a policy',
    'CREATE TABLE leak (organisation_id uuid NOT NULL); ALTER TABLE leak ENABLE ROW LEVEL SECURITY',
    'no policy',
  ],
  [
    'with a policy that lets everybody in',
    'CREATE TABLE leak (organisation_id uuid NOT NULL); ALTER TABLE leak ENABLE ROW LEVEL SECURITY; CREATE POLICY all_in ON leak USING (true)',
    'a policy that does not ask for the organisation',
  ],
  [
    'without an organisation',
    "CREATE TABLE leak (id uuid); ALTER TABLE leak ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON leak USING (id = nullif(current_setting('paraat.organisation', true), '')::uuid)",
    'no organisation_id',
  ],
])('a table %s is found', async (_, statement, problem) => {
  await owner().query(statement);
  expect(await tablesWithoutWall(owner())).toContain(`leak: ${problem}`);
  await owner().query('DROP TABLE leak');
});
