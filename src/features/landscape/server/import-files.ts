import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { NoTables } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindRegistry } from '#records/kind.ts';
import type { Actor } from '#records/server/audit.ts';
import { ImportError } from '../import-problem.ts';
import { type Incomings, type Skip, SkipCounter } from '../import-record.ts';
import type { RegisterPreview } from '../import-register-mapping.ts';
import { headerSignature } from '../import-register-proposal.ts';
import { failedReport, type ImportFormat, type ImportReport, reportOf } from '../import-report.ts';
import { applyImport, choiceIn } from './import-apply.ts';
import { incomingsOf, knownFormat, mappingFor, type ReadFile, readImportFile } from './import-file.ts';
import { rememberedMapping } from './import-mappings.ts';

/** The files that an operand means: itself, or those in a folder that look like an import. */
export async function filesIn(path: string): Promise<{ files: string[]; skipped: Skip[] }> {
  if (!(await stat(path)).isDirectory()) return { files: [path], skipped: [] };
  const skips = new SkipCounter();
  const files: string[] = [];
  for (const entry of (await readdir(path, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name))) {
    if (!entry.isFile()) continue;
    if (/\.(?:xml|ameff|csv|tsv|xlsx|xlsm)$/i.test(entry.name)) files.push(join(path, entry.name));
    else if (!entry.name.startsWith('.')) skips.add(entry.name, 'file-not-an-import');
  }
  return { files, skipped: skips.all() };
}

/** A file that was read, or the report of why it cannot be. */
export type Readable = { path: string } & ({ read: ReadFile } | { report: ImportReport });

/** Told how much of a file was read. */
export type FileProgress = (path: string, bytes: number) => void;

/** Reads files; those that add to what others bring come last. */
export async function readFiles(paths: readonly string[], progress?: FileProgress): Promise<Readable[]> {
  const first: Readable[] = [];
  const last: Readable[] = [];
  for (const path of paths) {
    const file = await readOne(path, progress);
    const addsToOthers = 'read' in file && file.read.format !== 'archimate' && isRecovery(file.read, path);
    (addsToOthers ? last : first).push(file);
  }
  return [...first, ...last];
}

async function readOne(path: string, progress: FileProgress | undefined): Promise<Readable> {
  try {
    return { path, read: await readImportFile(path, (bytes) => progress?.(path, bytes)) };
  } catch (error) {
    return { path, report: failedReport(await knownFormat(path), problemsOf(error, path)) };
  }
}

const isRecovery = (read: Exclude<ReadFile, { format: 'archimate' }>, path: string): boolean =>
  mappingFor(read.table, path, undefined, undefined).mapping.shape === 'recovery';

/** What is wrong with a file, from whatever reading it threw; anything else is a fault of the program. */
export function problemsOf(error: unknown, path: string) {
  if (error instanceof ImportError) return error.problems;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['EACCES', 'EISDIR', 'ENOENT', 'EPERM', 'EIO'].includes(code)) throw error;
  return [{ code: 'file-unreadable' as const, line: 1, column: 1, detail: `${basename(path)} (${code})` }];
}

/** Who imports, where and when. */
export interface FileImport {
  organisationId: string;
  author: Actor;
  now: Date;
}

/** Takes one file that was read over into Paraat, within this transaction, and tells what came of it. */
export async function importRead(
  transaction: Kysely<NoTables>,
  kinds: KindRegistry,
  by: FileImport,
  { path, read }: { path: string; read: ReadFile },
): Promise<ImportReport> {
  const register = read.format === 'archimate' ? null : await previewOf(transaction, read, path);
  let incomings: Incomings;
  try {
    incomings = incomingsFrom(read, register);
  } catch (error) {
    return failedReport(read.format, problemsOf(error, path), register);
  }
  const reason = m.landscape_import_written_because({ file: basename(path) });
  const { plan } = await applyImport(transaction, kinds, { ...by, reason }, incomings, {});
  return reportOf(read.format as ImportFormat, incomings, plan, choiceIn({}), register);
}

async function previewOf(
  transaction: Kysely<NoTables>,
  read: Exclude<ReadFile, { format: 'archimate' }>,
  path: string,
): Promise<RegisterPreview> {
  const remembered = await rememberedMapping(transaction, headerSignature(read.table.headers));
  return mappingFor(read.table, path, undefined, remembered);
}

/** The records that a file gives, once it is known how a register is read. */
export function incomingsFrom(read: ReadFile, register: RegisterPreview | null): Incomings {
  if (read.format === 'archimate') return read.incomings;
  if (register === null) throw new Error('a register is read by its mapping');
  return incomingsOf(read.table, read.skipped, register);
}
