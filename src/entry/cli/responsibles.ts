import { responsiblesFile } from '#features/plans/server/read-documents.ts';
import { m } from '#platform/language/generated/messages.js';
import type { Command } from './command.ts';
import { organisationOption } from './organisation.ts';
import { makeFile } from './paper-file.ts';

/** `responsibles --out FILE.{pdf,docx}`: who answers for what and who stands in, as a matrix. */
export const responsibles: Command = {
  operands: { words: '', least: 0, most: 0 },
  options: {
    out: { value: 'FILE', about: () => m.entry_cli_option_out() },
    archive: { about: () => m.entry_cli_option_archive() },
    ...organisationOption,
  },
  run: (call) =>
    makeFile(call, ['pdf', 'docx'], (database, order, ending) => {
      const form = ending === 'docx' ? { type: ending } : { type: ending, archive: call.given('archive') };
      return responsiblesFile(database, order, form);
    }),
};
