import type { Kysely } from 'kysely';
import type { Role } from '#platform/auth/role.ts';
import { listMembers } from '#platform/auth/server/membership.ts';
import type { Database, NoTables } from '#platform/database/database.ts';
import { databaseSource } from '#records/server/source.ts';
import { isOfWhoLeft, type Judge, personNamed, personsOf } from '../verdict.ts';

/** Somebody who can sign in, with the persons that they are by their e-mail address. */
export interface Account extends Judge {
  name: string;
  email: string | null;
  role: Role;
  /** Since when they can sign in; null while they were only invited. */
  since: Date | null;
}

/** Everybody who can sign in, and apart from them who was invited and has not come yet. */
export interface People {
  accounts: Account[];
  invited: Account[];
}

/** The people of an organisation, with the persons that they are. */
export async function peopleOf(
  database: Pick<Database, 'authPool'>,
  transaction: Kysely<NoTables>,
  organisationId: string,
  now: Date,
): Promise<People> {
  const members = await listMembers(database.authPool, organisationId, now);
  const persons = await databaseSource(transaction).list('person');
  const today = now.toISOString().slice(0, 10);
  const found: People = { accounts: [], invited: [] };
  for (const { userId, name, email, role, since, invitedUntil } of members) {
    const own = personsOf(email, persons, today);
    const namesake = own.length > 0 ? null : personNamed(name, persons, today);
    const left = isOfWhoLeft(email, persons, today);
    const account = { userId, name, email, role, since, persons: own, namesake, hasLeft: left };
    (invitedUntil === null ? found.accounts : found.invited).push(account);
  }
  return found;
}
