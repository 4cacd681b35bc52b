import { resolve } from 'node:path';
import { m } from '#platform/language/generated/messages.js';
import { ExportRefused, exportFolder } from '#records/server/folder-export.ts';
import { kinds } from '../kinds.ts';
import { type Command, CommandProblem } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** `export DIR`: everything of an organisation as a folder of Markdown. */
export const exportCommand: Command = {
  operands: { words: 'DIR', least: 1, most: 1 },
  options: organisationOption,
  run: (call) =>
    call.withDatabase(async (database) => {
      const organisation = await chosenOrganisation(call, database);
      const folder = resolve(call.operands[0] ?? '');
      const report = await exportFolder({ database, kinds }, organisation, folder).catch(inWords);
      call.give({ folder, organisation: organisation.slug, ...report });
      const { files: records, written, unchanged, removed } = report;
      call.say(m.entry_cli_export_done({ folder, records, written, unchanged, removed }));
      return 0;
    }),
};

function inWords(error: unknown): never {
  if (error instanceof ExportRefused) throw new CommandProblem(error.message, error.advice);
  throw error;
}
