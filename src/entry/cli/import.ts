import { basename } from 'node:path';
import type { ImportReport } from '#features/landscape/import-report.ts';
import { circleText, placeText, problemText, reasonText, refText } from '#features/landscape/import-words.ts';
import { importFiles } from '#features/landscape/server/import-command.ts';
import { type FileProgress, filesIn, readFiles } from '#features/landscape/server/import-files.ts';
import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { findOrganisations } from '#records/server/organisations.ts';
import { kinds } from '../kinds.ts';
import { type Call, type Command, CommandProblem } from './command.ts';
import { exportFolderAmong, importExportFolder } from './import-folder.ts';

/** Brings landscapes and registers in from files. */
export const importCommand: Command = {
  operands: { words: 'FILE-OR-FOLDER...', least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    organisation: { value: 'SLUG', about: () => m.landscape_import_cli_option_organisation() },
    'not-a-secret': { value: 'REASON', about: () => m.entry_cli_import_option_not_a_secret() },
    'dry-run': { about: () => m.landscape_import_cli_option_dry_run() },
  },
  run: importAll,
};

interface FileReport {
  path: string;
  report: ImportReport;
}

async function importAll(call: Call): Promise<number> {
  const exported = await exportFolderAmong(call.operands);
  if (exported !== undefined) return importExportFolder(call, exported);
  const paths = await pathsOf(call);
  const files = await readFiles(paths, showProgress(call));
  const isTrial = call.given('dry-run');
  const reports = await call.withDatabase(async (database) => {
    const destination = { organisationId: await organisationOf(database, call.text('organisation')) };
    return importFiles({ database, kinds, destination, isTrial, now: () => new Date() }, files);
  });
  for (const one of reports) tell(call, one);
  if (isTrial) call.say(m.landscape_import_cli_dry_run());
  call.give(answer(reports, isTrial));
  return reports.every(({ report }) => report.problems.length === 0) ? 0 : 1;
}

/** How far reading is, on a terminal and only there. */
function showProgress(call: Call): FileProgress | undefined {
  if (call.json || !process.stderr.isTTY) return undefined;
  return (path, bytes) => {
    const megabytes = (bytes / 1_000_000).toFixed(1);
    process.stderr.write(`\r${m.landscape_import_cli_progress({ file: basename(path), megabytes })}\u001b[K\r`);
  };
}

async function pathsOf(call: Call): Promise<string[]> {
  const found: string[] = [];
  for (const path of call.operands) {
    const inside = await filesIn(path).catch(() => {
      throw new CommandProblem(
        m.landscape_import_cli_no_such_file({ path }),
        m.landscape_import_cli_no_such_file_advice(),
      );
    });
    if (inside.files.length === 0) throw new CommandProblem(m.landscape_import_cli_folder_empty({ path }));
    for (const { ref, reason } of inside.skipped) call.warn(`${ref}: ${reasonText({ reason })}`);
    found.push(...inside.files);
  }
  return found;
}

/** The organisation that is meant: by its slug, or the only one there is; undefined where there is none yet. */
async function organisationOf(database: Database, slug: string | undefined): Promise<string | undefined> {
  const found = await findOrganisations(database, slug);
  const [first, ...more] = found;
  if (slug !== undefined && first === undefined) {
    throw new CommandProblem(m.landscape_import_cli_no_such_organisation({ slug }));
  }
  if (more.length === 0) return first?.id;
  const slugs = found.map((organisation) => organisation.slug).join(', ');
  const what = m.landscape_import_cli_which_organisation({ slugs });
  throw new CommandProblem(what, m.landscape_import_cli_which_organisation_advice());
}

function tell(call: Call, { path, report }: FileReport): void {
  const file = basename(path);
  if (report.problems.length > 0) call.say(m.landscape_import_cli_file_failed({ file }));
  else call.say(m.landscape_import_cli_file({ file, ...countsOf(report) }));
  for (const problem of report.problems) {
    call.say(m.landscape_import_cli_error({ place: placeText(problem), message: problemText(problem) }));
  }
  for (const { name, fields } of report.conflicts) {
    for (const { field } of fields) call.say(m.landscape_import_cli_conflict({ name, field }));
  }
  for (const skip of report.skipped) {
    const words = { count: skip.count, ref: refText(skip.ref), reason: reasonText(skip) };
    call.say(m.landscape_import_cli_skipped(words));
  }
  for (const { name } of report.gone) call.say(m.landscape_import_cli_gone({ name }));
  for (const names of report.circles) call.say(m.landscape_import_cli_circle({ circle: circleText(names) }));
}

/** The answer for a program: totals, and with more than one file each file by itself. */
function answer(reports: readonly FileReport[], isTrial: boolean) {
  const files = reports.map(({ path, report }) => ({ file: path, ...fileAnswer(report) }));
  const formats = new Set(files.map(({ format }) => format));
  const sum = (of: 'added' | 'changed' | 'unchanged') => files.reduce((total, file) => total + file[of], 0);
  const totals = {
    format: formats.size === 1 ? (files[0]?.format ?? null) : 'mixed',
    dryRun: isTrial,
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    ...listsOf(files),
  };
  return files.length === 1 ? totals : { ...totals, files };
}

function listsOf(files: readonly (ReturnType<typeof fileAnswer> & { file: string })[]) {
  return {
    byKind: files.length === 1 ? files[0]?.byKind : undefined,
    skipped: files.flatMap(({ skipped }) => skipped),
    errors: files.flatMap(({ file, errors }) => errors.map((error) => ({ file, ...error }))),
    conflicts: files.flatMap(({ conflicts }) => conflicts),
    gone: files.flatMap(({ gone }) => gone),
    circles: files.flatMap(({ circles }) => circles),
  };
}

function fileAnswer(report: ImportReport) {
  return {
    format: report.format,
    ...countsOf(report),
    byKind: report.byKind,
    skipped: report.skipped.map((skip) => ({ ...skip, code: skip.reason, reason: reasonText(skip) })),
    errors: report.problems.map((problem) => ({
      line: problem.line,
      column: problem.column,
      code: problem.code,
      message: problemText(problem),
    })),
    conflicts: report.conflicts,
    gone: report.gone,
    circles: report.circles,
  };
}

const countsOf = ({ added, changed, unchanged }: ImportReport) => ({ added, changed, unchanged });
