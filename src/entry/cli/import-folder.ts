import { lstat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { manifestPath } from '#records/folder.ts';
import { type FolderReport, importFolder } from '#records/server/folder-import.ts';
import { findOrganisations, type OrganisationRow } from '#records/server/organisations.ts';
import { kindWords } from '../kind-words.ts';
import { kinds } from '../kinds.ts';
import { type Call, CommandProblem } from './command.ts';
import { chosenOrganisation } from './organisation.ts';

/** The operand that is a folder written by `export`; undefined where none is. It is imported alone. */
export async function exportFolderAmong(operands: readonly string[]): Promise<string | undefined> {
  for (const folder of operands) {
    const found = await lstat(join(folder, manifestPath)).catch(() => undefined);
    if (found === undefined) continue;
    if (operands.length > 1) throw new CommandProblem(m.entry_cli_import_folder_alone({ folder }));
    return folder;
  }
  return undefined;
}

/** Reads a folder in that `export` wrote. */
export async function importExportFolder(call: Call, folder: string): Promise<number> {
  const isTrial = call.given('dry-run');
  const report = await call.withDatabase((database) => {
    const destination = ({ slug }: { slug: string }) => destinationOf(call, database, slug);
    const parts = { database, kinds, words: kindWords, destination, isTrial, now: () => new Date() };
    return importFolder({ ...parts, notASecret: explanationOf(call) }, folder);
  });
  tell(call, report);
  if (isTrial) call.say(m.landscape_import_cli_dry_run());
  call.give({ ...report, dryRun: isTrial });
  return report.errors.length === 0 ? 0 : 1;
}

/** Why what looks like a secret is none, and who says so: the user of this computer. */
function explanationOf(call: Call): { name: string; reason: string } | undefined {
  const reason = call.text('not-a-secret')?.trim();
  if (reason === undefined) return undefined;
  if (reason.length < 3) throw new CommandProblem(m.entry_cli_import_not_a_secret_short());
  return { name: userInfo().username, reason };
}

/** The organisation that was asked for, else the folder's own; made where there is no organisation at all. */
async function destinationOf(
  call: Call,
  database: Database,
  slug: string,
): Promise<OrganisationRow | { newId: string }> {
  const all = await findOrganisations(database);
  if (call.text('organisation') !== undefined) return chosenOrganisation(call, database);
  const own = all.find((organisation) => organisation.slug === slug);
  if (own !== undefined) return own;
  if (all.length === 0) return { newId: uuid() };
  const names = all.map((organisation) => organisation.slug).join(', ');
  const advice = m.entry_cli_import_folder_elsewhere_advice();
  throw new CommandProblem(m.entry_cli_import_folder_elsewhere({ slug, names }), advice);
}

function tell(call: Call, { organisation, added, changed, unchanged, skipped, errors, gone }: FolderReport): void {
  if (errors.length > 0) call.say(m.entry_cli_import_folder_failed({ count: errors.length }));
  else call.say(m.entry_cli_import_folder_done({ organisation: organisation ?? '', added, changed, unchanged }));
  for (const { file, line, column, field, message } of errors) {
    const inField = field === undefined ? '' : m.entry_cli_import_folder_field({ field });
    call.say(m.entry_cli_import_folder_error({ file, line, column, field: inField, message }));
  }
  for (const { ref, reason } of skipped) call.say(m.entry_cli_import_folder_skipped({ ref, reason }));
  for (const { ref } of gone) call.say(m.entry_cli_import_folder_gone({ ref }));
}
