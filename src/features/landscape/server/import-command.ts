import { v7 as newId } from 'uuid';
import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindRegistry } from '#records/kind.ts';
import { createOrganisation } from '#records/server/organisations.ts';
import { slugOf } from '#records/slug.ts';
import type { ImportReport } from '../import-report.ts';
import { importRead, type Readable } from './import-files.ts';

/** The organisation that files go into; without an id it is made together with the first file that can be taken. */
export interface Destination {
  organisationId: string | undefined;
}

export interface CommandImport {
  database: Database;
  kinds: KindRegistry;
  destination: Destination;
  isTrial: boolean;
  now: () => Date;
}

/** Takes files over one after the other, each in a transaction of its own; a trial undoes everything at the end. */
export async function importFiles(
  context: CommandImport,
  files: readonly Readable[],
): Promise<{ path: string; report: ImportReport }[]> {
  return context.isTrial ? trial(context, files) : inTurn(context, files);
}

type FileReport = { path: string; report: ImportReport };
type Transaction = Parameters<Parameters<Database['inOrganisation']>[1]>[0];

async function inTurn(context: CommandImport, files: readonly Readable[]): Promise<FileReport[]> {
  const id = context.destination.organisationId ?? newId();
  let isThere = context.destination.organisationId !== undefined;
  const reports: FileReport[] = [];
  for (const file of files) {
    const outcome = await context.database
      .inOrganisation(id, async (transaction) => {
        const report = await takeOver(context, transaction, id, isThere, file);
        // A file that cannot be taken leaves nothing behind, not even the organisation made for it.
        if (report.problems.length > 0) throw new Undone([{ path: file.path, report }]);
        return { path: file.path, report };
      })
      .catch(undone);
    const [done] = Array.isArray(outcome) ? outcome : [outcome];
    if (done === undefined) continue;
    isThere ||= done.report.problems.length === 0;
    reports.push(done);
  }
  return reports;
}

async function trial(context: CommandImport, files: readonly Readable[]): Promise<FileReport[]> {
  const id = context.destination.organisationId ?? newId();
  const outcome = context.database.inOrganisation(id, async (transaction): Promise<FileReport[]> => {
    const reports: FileReport[] = [];
    let isThere = context.destination.organisationId !== undefined;
    for (const file of files) {
      reports.push({ path: file.path, report: await takeOver(context, transaction, id, isThere, file) });
      isThere = true;
    }
    throw new Undone(reports);
  });
  return outcome.catch(undone);
}

/** Carries reports out of a transaction that is rolled back. */
class Undone extends Error {
  readonly reports: FileReport[];
  constructor(reports: FileReport[]) {
    super('rolled back');
    this.reports = reports;
  }
}

function undone(error: unknown): FileReport[] {
  if (error instanceof Undone) return error.reports;
  throw error;
}

async function takeOver(
  { kinds, now }: CommandImport,
  transaction: Transaction,
  organisationId: string,
  isThere: boolean,
  file: Readable,
): Promise<ImportReport> {
  if (!isThere) await createDefault(transaction, organisationId, now());
  if ('report' in file) return file.report;
  const author = { id: null, name: m.landscape_import_author() };
  return importRead(transaction, kinds, { organisationId, author, now: now() }, file);
}

async function createDefault(transaction: Transaction, id: string, now: Date): Promise<void> {
  const name = m.landscape_import_default_organisation();
  await createOrganisation(transaction, { id, slug: slugOf(name), name }, now);
}
