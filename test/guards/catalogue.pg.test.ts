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

test('each wall is the same one, for reading and writing alike, and nothing stands beside it', async () => {
  const { rows } = await owner().query(`
    SELECT c.relname AS name, p.polcmd AS command, p.polpermissive AS permissive, p.polroles::text AS roles,
      pg_get_expr(p.polqual, p.polrelid) AS reads, pg_get_expr(p.polwithcheck, p.polrelid) AS writes
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid ORDER BY c.relname`);
  expect(rows.length).toBeGreaterThanOrEqual(17);
  const own = "NULLIF(current_setting('paraat.organisation'::text, true), ''::text))::uuid)";
  for (const { name, ...wall } of rows) {
    const column = name === 'organisation' ? 'id' : 'organisation_id';
    // Without a check of its own, what may be read is what may be written.
    const expected = { command: '*', permissive: true, roles: '{0}', reads: `(${column} = (${own}`, writes: null };
    expect([name, wall]).toEqual([name, expected]);
  }
});

test('the role of the server cannot empty a table, nor rewrite what was only ever added', async () => {
  const { rows } = await owner().query(`
    SELECT c.relname AS name, privilege FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
      unnest(ARRAY['TRUNCATE', 'TRIGGER', 'REFERENCES']) AS privilege
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND has_table_privilege('paraat_app', c.oid, privilege)`);
  expect(rows).toEqual([]);
  for (const name of ['revision', 'audit_entry', 'publication', 'verdict', 'read_confirmation', 'job_run']) {
    const { rows: found } = await owner().query(
      `SELECT has_any_column_privilege('paraat_app', $1, 'UPDATE') AS update, has_table_privilege('paraat_app', $1, 'DELETE') AS delete`,
      [name],
    );
    expect([name, found]).toEqual([name, [{ update: false, delete: false }]]);
  }
});

test('what steps over the walls gives ids and names only, from a fixed place, and to the server alone', async () => {
  const { rows } = await owner().query(`
    SELECT p.proname AS name, p.proconfig::text AS config, has_function_privilege('public', p.oid, 'EXECUTE') AS everybody,
      pg_get_function_result(p.oid) AS gives
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY p.proname`);
  const closed = { config: '{"search_path=public, pg_temp"}', everybody: false };
  expect(rows).toEqual([
    { name: 'find_document_request', gives: 'TABLE(organisation_id uuid, id uuid)', ...closed },
    {
      name: 'find_organisations',
      gives: 'TABLE(id uuid, slug text, name text, country text, time_zone text)',
      ...closed,
    },
    { name: 'organisations_with_due_messages', gives: 'SETOF uuid', ...closed },
  ]);
});
