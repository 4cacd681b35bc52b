import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { findOrganisations, type OrganisationRow } from '#records/server/organisations.ts';
import { type Call, CommandProblem, type Option } from './command.ts';

/** The option by which a command takes one organisation out of several. */
export const organisationOption: Record<string, Option> = {
  organisation: { value: 'SLUG', about: () => m.entry_cli_option_organisation() },
};

/** The organisation that was named; without a name the only one there is. */
export async function chosenOrganisation(call: Call, database: Database): Promise<OrganisationRow> {
  const wanted = call.text('organisation');
  const all = await findOrganisations(database);
  const names = all.map(({ slug }) => slug).join(', ');
  if (all.length === 0) throw new CommandProblem(m.entry_cli_no_organisation(), m.entry_cli_no_organisation_advice());
  if (wanted === undefined && all.length > 1) throw new CommandProblem(m.entry_cli_which_organisation({ names }));
  const found = wanted === undefined ? all[0] : all.find(({ slug }) => slug === wanted);
  if (found === undefined) throw new CommandProblem(m.entry_cli_unknown_organisation({ wanted: wanted ?? '', names }));
  return found;
}
