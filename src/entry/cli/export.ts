import { resolve } from 'node:path';
import { exportConfirmations } from '#features/reviews/server/export-confirmations.ts';
import { codeOf } from '#platform/database/start-problem.ts';
import { m } from '#platform/language/generated/messages.js';
import { ExportRefused, exportFolder } from '#records/server/folder-export.ts';
import { kinds } from '../kinds.ts';
import { type Command, CommandProblem } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';
import { adviceForWriting } from './write-made.ts';

/** `export DIR`: everything of an organisation as a folder of Markdown. */
export const exportCommand: Command = {
  operands: { words: 'DIR', least: 1, most: 1 },
  options: organisationOption,
  run: (call) =>
    call.withDatabase(async (database) => {
      const organisation = await chosenOrganisation(call, database);
      const folder = resolve(call.operands[0] ?? '');
      const report = await exportFolder({ database, kinds }, organisation, folder).catch(inWords(folder));
      const confirmations = await exportConfirmations(database, organisation.id, folder).catch(inWords(folder));
      call.give({ folder, organisation: organisation.slug, ...report, confirmations });
      const { files, attachments, written, unchanged, removed } = report;
      call.say(m.entry_cli_export_done({ folder, records: files + attachments, written, unchanged, removed }));
      return 0;
    }),
};

/** What the system says of a place in which nothing can be written. */
const unwritable = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'ELOOP', 'EIO']);

const inWords =
  (folder: string) =>
  (error: unknown): never => {
    if (error instanceof ExportRefused) throw new CommandProblem(error.message, error.advice);
    const code = codeOf(error) ?? '';
    if (['ENOSPC', 'EDQUOT'].includes(code))
      throw new CommandProblem(m.entry_cli_export_full({ folder }), m.entry_cli_export_full_advice());
    if (!unwritable.has(code)) throw error;
    throw new CommandProblem(m.entry_cli_export_not_written({ folder }), adviceForWriting(error));
  };
