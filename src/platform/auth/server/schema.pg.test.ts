import { getMigrations } from 'better-auth/db/migration';
import { expect, it } from 'vitest';
import { testDatabase } from '#test/database.ts';
import { authOptions } from './options.ts';

const { database, owner } = testDatabase();

it('has every table and column that better-auth wants, with the type it wants', async () => {
  const options = authOptions(
    {
      pool: database().authPool,
      secret: 'a secret for tests, long enough to sign with',
      trustedProxies: [],
      audit: () => Promise.resolve(),
      report: () => undefined,
    },
    'http://localhost:8080',
  );
  const plan = await getMigrations(options, { throwOnUnsafe: false });
  expect(plan.toBeCreated).toEqual([]);
  expect(plan.toBeAdded).toEqual([]);
  expect(plan.schemaProblems).toEqual([]);
});

it('is closed to everybody but the role of the program', async () => {
  const { rows } = await owner().query(
    `SELECT c.relname, a.grantee::regrole::text AS grantee
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL aclexplode(c.relacl) a
     WHERE n.nspname = 'auth' AND a.grantee <> c.relowner AND a.grantee <> 'paraat_app'::regrole`,
  );
  expect(rows).toEqual([]);
  const schema = await owner().query(`SELECT has_schema_privilege('public', 'auth', 'USAGE') AS usage`);
  expect(schema.rows).toEqual([{ usage: false }]);
});
