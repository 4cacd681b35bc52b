import type { RunbookReport } from '#features/documents/runbook-report.ts';
import { skipText } from '#features/documents/runbook-words.ts';
import { FolderProblem, readFolder } from '#features/documents/server/folder-files.ts';
import { importRunbooks } from '#features/documents/server/runbook-import.ts';
import { m } from '#platform/language/generated/messages.js';
import { kinds } from '../kinds.ts';
import { type Call, type Command, CommandProblem } from './command.ts';
import { chosenOrganisation, organisationOption } from './organisation.ts';

/** Makes procedures of a folder of Markdown files. */
export const importRunbooksCommand: Command = {
  operands: { words: 'DIR', least: 1, most: 1 },
  options: { ...organisationOption, 'dry-run': { about: () => m.landscape_import_cli_option_dry_run() } },
  run: importFolder,
};

async function importFolder(call: Call): Promise<number> {
  const [path = ''] = call.operands;
  const folder = await readFolder(path).catch((error: unknown) => {
    if (!(error instanceof FolderProblem)) throw error;
    if (error.code === 'missing') throw new CommandProblem(m.documents_runbooks_no_folder({ path }));
    throw new CommandProblem(m.documents_runbooks_folder_too_much({ path }));
  });
  const isTrial = call.given('dry-run');
  const report = await call.withDatabase(async (database) => {
    const { id: organisationId } = await chosenOrganisation(call, database);
    const author = { id: null, name: 'paraat import-runbooks' };
    const by = { organisationId, author, reason: folder.name, now: new Date() };
    let report: RunbookReport | undefined;
    await database
      .inOrganisation(organisationId, async (transaction) => {
        report = await importRunbooks(transaction, kinds, by, folder);
        if (isTrial) throw new Trial();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Trial)) throw error;
      });
    return report as RunbookReport;
  });
  tell(call, report);
  if (isTrial) call.say(m.landscape_import_cli_dry_run());
  call.give({ ...report, dryRun: isTrial });
  return 0;
}

/** Undoes what was written: it was only to see what would happen. */
class Trial extends Error {}

function tell(call: Call, report: RunbookReport): void {
  const { added, changed, unchanged } = report;
  call.say(m.documents_runbooks_done({ added, changed, unchanged }));
  for (const { path, reason } of report.skipped)
    call.say(m.documents_runbooks_skipped({ path, reason: skipText(reason) }));
  for (const { path } of report.conflicts) call.say(m.documents_runbooks_conflict({ path }));
  for (const { path, count } of report.secrets) call.say(m.documents_runbooks_secret({ path, count }));
  for (const { path, link } of report.deadLinks) call.say(m.documents_runbooks_dead_link({ path, link }));
  for (const { owner, pages } of report.owners) call.say(m.documents_runbooks_owner({ owner, pages }));
}
