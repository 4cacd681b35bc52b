import { type Kysely, sql } from 'kysely';
import type { Session } from '#platform/auth/role.ts';
import type { Database, NoTables } from '#platform/database/database.ts';
import type { RecordTables } from './tables.ts';

/** One organisation of this installation. */
export interface OrganisationRow {
  id: string;
  slug: string;
  name: string;
  country: string;
  timeZone: string;
}

/** All organisations of this installation, by slug; or the one with this slug. */
export async function findOrganisations(
  database: Pick<Database, 'outside'>,
  slug?: string,
): Promise<OrganisationRow[]> {
  const { rows } = await sql<{ id: string; slug: string; name: string; country: string; time_zone: string }>`
    SELECT * FROM find_organisations(${slug ?? null})`.execute(database.outside);
  return rows.map(({ time_zone, ...row }) => ({ ...row, timeZone: time_zone }));
}

/** The organisation of who is signed in, as a paper names it. */
export async function organisationOf(database: Pick<Database, 'outside'>, session: Session) {
  const { organisationId: id, organisationSlug, organisationName: name, country } = session;
  const [row] = await findOrganisations(database, organisationSlug);
  return { id, name, country, timeZone: row?.timeZone ?? 'Europe/Amsterdam' };
}

/** Writes the row of a new organisation; the transaction must be bound to its id. */
export async function createOrganisation(
  transaction: Kysely<NoTables>,
  organisation: { id: string; slug: string; name: string; country?: 'NL' | 'BE'; timeZone?: string },
  now: Date,
): Promise<void> {
  const { id, slug, name, country = 'NL' } = organisation;
  const time_zone = organisation.timeZone ?? (country === 'BE' ? 'Europe/Brussels' : 'Europe/Amsterdam');
  await transaction
    .withTables<RecordTables>()
    .insertInto('organisation')
    .values({ id, slug, name, country, time_zone, created_at: now.toISOString() })
    .execute();
}
