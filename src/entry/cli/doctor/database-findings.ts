import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { organisationWithoutAdministrator } from '#platform/auth/server/one-time-link.ts';
import type { Database } from '#platform/database/database.ts';
import { inspectDatabase } from '#platform/database/inspect.ts';
import { openDatabase } from '#platform/database/open.ts';
import type { DatabasePlace } from '#platform/database/source.ts';
import { m } from '#platform/language/generated/messages.js';
import { verifyAudit } from '#records/server/audit.ts';
import { findOrganisations } from '#records/server/organisations.ts';
import { type Finding, ok, warning, wrong, wrongBecause } from './finding.ts';

/** Whether the database answers and what is in it is sound; makes and changes nothing. */
export async function databaseFindings(place: DatabasePlace): Promise<Finding[]> {
  if ('dataDir' in place && !existsSync(join(place.dataDir, 'postgres'))) {
    return [warning(m.entry_doctor_no_database(), m.entry_doctor_start_advice())];
  }
  try {
    const { version, pending } = await inspectDatabase(place);
    const reached = ok(m.entry_doctor_database({ version }));
    if (pending.length === 0) return [reached, ok(m.entry_doctor_tables()), ...(await contentFindings(place))];
    return [reached, warning(m.entry_doctor_tables_old({ names: pending.join(', ') }), m.entry_doctor_start_advice())];
  } catch (error) {
    return [wrongBecause(error)];
  }
}

async function contentFindings(place: DatabasePlace): Promise<Finding[]> {
  const database = await openDatabase(place, { migrate: false });
  try {
    const organisations = await findOrganisations(database);
    if (organisations.length === 0) {
      return [warning(m.entry_doctor_no_organisation(), m.entry_doctor_start_advice())];
    }
    const chains: Finding[] = [];
    for (const { id, name } of organisations) chains.push(await chainFinding(database, id, name));
    return [await administratorFinding(database), ...chains];
  } finally {
    await database.close();
  }
}

async function administratorFinding(database: Database): Promise<Finding> {
  const name = await organisationWithoutAdministrator(database);
  if (name === null) return ok(m.entry_doctor_administrator());
  return warning(m.entry_doctor_no_administrator({ name }), m.entry_doctor_no_administrator_advice());
}

async function chainFinding(database: Database, organisationId: string, name: string): Promise<Finding> {
  const { entries, breaks } = await database.inOrganisation(organisationId, verifyAudit);
  if (breaks.length === 0) return ok(m.entry_doctor_audit({ name, entries }));
  return wrong(m.entry_doctor_audit_broken({ name, breaks: breaks.length }), m.entry_doctor_audit_broken_advice());
}
