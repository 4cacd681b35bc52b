import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { m } from '#platform/language/generated/messages.js';
import { errorText, StartProblem } from './start-problem.ts';

const migrationLock = 1_885_434_466;
const ownFolder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));

/** One step in the life of the tables. */
export interface Migration {
  number: number;
  name: string;
  hash: string;
  sql: string;
}

/** A step that a database has taken. */
export type AppliedMigration = Omit<Migration, 'sql'>;

/** Reads all migrations of the program, in order. */
export function readMigrations(folder = ownFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name) => {
    const sql = readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
    return { number: Number.parseInt(name, 10), name, hash: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

/** Which migrations still have to run; refuses when the database and the program tell different histories. */
export function pendingMigrations(known: Migration[], applied: AppliedMigration[]): Migration[] {
  known.forEach(({ number, name }, index) => {
    const earlier = known[index - 1];
    if (Number.isNaN(number) || earlier?.number === number) throw refused(m.platform_migration_number({ name }));
  });
  for (const done of applied) {
    const ours = known.find(({ number }) => number === done.number);
    if (ours === undefined && done.number > (known.at(-1)?.number ?? 0)) throw newerDatabase(done.name);
    if (ours === undefined || ours.name !== done.name) throw refused(m.platform_migration_missing({ name: done.name }));
    if (ours.hash !== done.hash) throw refused(m.platform_migration_edited({ name: done.name }));
  }
  const last = applied.at(-1)?.number ?? 0;
  const pending = known.filter(({ number }) => !applied.some((done) => done.number === number));
  const late = pending.find(({ number }) => number < last);
  if (late !== undefined) throw refused(m.platform_migration_out_of_order({ name: late.name }));
  return pending;
}

function refused(what: string): StartProblem {
  return new StartProblem(what, m.platform_migration_refused_advice());
}

function newerDatabase(name: string): StartProblem {
  return new StartProblem(m.platform_newer_database({ name }), m.platform_newer_database_advice());
}

/** Brings the tables up to date, each migration in a transaction of its own; a second process waits and finds nothing to do. */
export async function migrate(owner: pg.Client, known = readMigrations()): Promise<string[]> {
  await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  try {
    await owner.query(`
      CREATE SCHEMA IF NOT EXISTS installation;
      CREATE TABLE IF NOT EXISTS installation.migration (
        number integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL, at timestamptz NOT NULL DEFAULT now())`);
    const pending = pendingMigrations(known, await appliedMigrations(owner));
    for (const migration of pending) await apply(owner, migration);
    return pending.map(({ name }) => name);
  } finally {
    await owner.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => {});
  }
}

/** The migrations that a database has had, in order. */
export async function appliedMigrations(owner: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await owner.query<AppliedMigration>(
    'SELECT number, name, hash FROM installation.migration ORDER BY number',
  );
  return rows;
}

async function apply(owner: pg.Client, { number, name, hash, sql }: Migration): Promise<void> {
  try {
    await owner.query('BEGIN');
    await owner.query(sql);
    await owner.query('INSERT INTO installation.migration (number, name, hash) VALUES ($1, $2, $3)', [
      number,
      name,
      hash,
    ]);
    await owner.query('COMMIT');
  } catch (cause) {
    await owner.query('ROLLBACK').catch(() => {});
    throw new StartProblem(
      m.platform_migration_failed({ name, line: lineOf(sql, cause), reason: errorText(cause) }),
      m.platform_migration_failed_advice(),
      { cause },
    );
  }
}

function lineOf(sql: string, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position) ? '?' : String(sql.slice(0, position).split('\n').length);
}
