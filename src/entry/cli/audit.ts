import { m } from '#platform/language/generated/messages.js';
import { verifyAudit } from '#records/server/audit.ts';
import { findOrganisations } from '#records/server/organisations.ts';
import { type Command, UsageProblem } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** `audit verify`: follows the chain of every organisation, or of the one that is named. */
export const audit: Command = {
  operands: { words: 'verify', least: 1, most: 1 },
  options: organisationOption,
  run: (call) => {
    if (call.operands[0] !== 'verify') throw new UsageProblem(m.entry_cli_audit_verify_only());
    return call.withDatabase(async (database) => {
      const named = call.text('organisation') !== undefined;
      const organisations = named ? [await chosenOrganisation(call, database)] : await findOrganisations(database);
      const verdicts = [];
      for (const { id, slug } of organisations) {
        const verdict = await database.inOrganisation(id, verifyAudit);
        verdicts.push({ organisation: slug, ...verdict });
        const { entries, revisions, breaks } = verdict;
        for (const { sequence, subject, what } of breaks)
          call.say(m.entry_cli_audit_break({ at: sequence ?? '-', subject, what }));
        call.say(
          breaks.length === 0
            ? m.entry_cli_audit_holds({ slug, entries, revisions })
            : m.entry_cli_audit_broken({ slug, count: breaks.length }),
        );
      }
      const ok = verdicts.every(({ breaks }) => breaks.length === 0);
      call.give({ ok, organisations: verdicts });
      return ok ? 0 : 1;
    });
  },
};
