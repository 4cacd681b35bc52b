import { basename } from 'node:path';
import type { Kysely } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindRegistry } from '#records/kind.ts';
import type { Actor } from '#records/server/audit.ts';
import type { RegisterMapping, RegisterPreview } from '../import-register-mapping.ts';
import { headerSignature } from '../import-register-proposal.ts';
import { failedReport, type ImportReport, type RunProgress, reportOf, withSlugs } from '../import-report.ts';
import { applyImport, type Choices, choiceIn, previewImport } from './import-apply.ts';
import { knownFormat, mappingFor, type ReadFile, readImportFile } from './import-file.ts';
import { incomingsFrom, problemsOf } from './import-files.ts';
import { rememberedMapping, rememberMapping } from './import-mappings.ts';
import { beat, changeRun, readIncoming, readRun, type ShownRun } from './import-runs.ts';
import { dropUpload } from './import-upload.ts';

/** What the runner needs from the rest of the house. */
export interface RunnerParts {
  database: Database;
  kinds: KindRegistry;
  now: () => Date;
  /** Told of a fault of the program; the user sees that nothing was written. */
  report: (error: unknown) => void;
}

interface RunId {
  organisationId: string;
  id: string;
}

const beatEvery = 1_000;

/** Reads and writes imports in the background; all that it knows stands in the table of runs. */
export class ImportRunner {
  private readonly parts: RunnerParts;
  private readonly working = new Set<Promise<void>>();

  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  /** Reads the file of a run that is in state 'reading', up to its preview. */
  read(run: RunId, chosen?: RegisterMapping): void {
    this.start(run, (working) => this.readAndCompare(run, chosen, working));
  }

  /** Writes a run that is in state 'applying'. */
  apply(run: RunId, author: Actor, choices: Choices): void {
    this.start(run, (working) => this.write(run, author, choices, working));
  }

  /** Resolves when nothing is at work. */
  async settled(): Promise<void> {
    while (this.working.size > 0) await Promise.all(this.working);
  }

  private start(run: RunId, work: (working: Working) => Promise<void>): void {
    const working = new Working(this.parts, run);
    const done = work(working)
      .catch((error: unknown) => this.fault(run, error))
      .finally(() => working.stop())
      .finally(() => this.working.delete(done));
    this.working.add(done);
  }

  private async readAndCompare(run: RunId, chosen: RegisterMapping | undefined, working: Working): Promise<void> {
    const known = await this.within(run, (transaction) => readRun(transaction, run.id));
    if (known?.file_path == null) return;
    let read: ReadFile;
    try {
      read = await readImportFile(known.file_path, (bytes, counted) =>
        working.at({ step: 'reading', done: bytes, of: known.file_size, counted }),
      );
    } catch (error) {
      if (error instanceof Stopped) return;
      const format = await knownFormat(known.file_path);
      return this.refuse(run, known, failedReport(format, problemsOf(error, known.file_name)));
    }
    working.at({ step: 'comparing' });
    await this.within(run, (transaction) => this.compare(transaction, run, known, read, chosen));
  }

  private async compare(
    transaction: Kysely<NoTables>,
    run: RunId,
    known: ShownRun,
    read: ReadFile,
    chosen: RegisterMapping | undefined,
  ): Promise<void> {
    const register = read.format === 'archimate' ? null : await registerPreview(transaction, read, known, chosen);
    const shown = await this.reportFor(transaction, read, register, known.file_name);
    await changeRun(transaction, run.id, ['reading'], {
      state: 'preview',
      report: JSON.stringify(shown.report),
      incoming: JSON.stringify(shown.incomings),
      mapping: JSON.stringify(register?.mapping ?? null),
      progress: '{}',
      seen_at: this.parts.now().toISOString(),
    });
  }

  private async reportFor(
    transaction: Kysely<NoTables>,
    read: ReadFile,
    register: RegisterPreview | null,
    fileName: string,
  ) {
    try {
      const incomings = incomingsFrom(read, register);
      const plan = await previewImport(transaction, this.parts.kinds, incomings, {});
      return { incomings, report: reportOf(read.format, incomings, plan, choiceIn({}), register) };
    } catch (error) {
      // A register that cannot be read in this way can perhaps be read in another: the user may choose.
      return { incomings: null, report: failedReport(read.format, problemsOf(error, fileName), register) };
    }
  }

  private async write(run: RunId, author: Actor, choices: Choices, working: Working): Promise<void> {
    working.at({ step: 'writing' });
    try {
      const path = await this.within(run, (transaction) => this.writeWhole(transaction, run, author, choices));
      await dropUpload(path);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  /** All records and the new state of the run in one transaction: a run that says 'applied' is, and no other. */
  private async writeWhole(transaction: Kysely<NoTables>, run: RunId, author: Actor, choices: Choices) {
    const { kinds, now } = this.parts;
    const known = await readRun(transaction, run.id);
    const incomings = await readIncoming(transaction, run.id);
    if (known?.report?.format == null || incomings === null) throw new Stopped();
    const reason = m.landscape_import_written_because({ file: known.file_name });
    const commit = { organisationId: run.organisationId, author, reason, now: now() };
    const { plan, slugs } = await applyImport(transaction, kinds, commit, incomings, choices);
    const { register, format } = known.report;
    if (register !== null) {
      const signature = headerSignature(register.headers);
      await rememberMapping(transaction, run.organisationId, signature, register.mapping, now());
    }
    const written = reportOf(format, incomings, plan, choiceIn(choices), register);
    const isStillWanted = await changeRun(transaction, run.id, ['applying'], {
      state: 'applied',
      report: JSON.stringify(withSlugs(written, slugs)),
      incoming: null,
      file_path: null,
      progress: '{}',
      seen_at: now().toISOString(),
    });
    if (!isStillWanted) throw new Stopped();
    return known.file_path;
  }

  private async refuse(run: RunId, known: ShownRun, report: ImportReport): Promise<void> {
    await this.within(run, (transaction) =>
      changeRun(transaction, run.id, ['reading'], { state: 'failed', report: JSON.stringify(report), file_path: null }),
    );
    await dropUpload(known.file_path);
  }

  private async fault(run: RunId, error: unknown): Promise<void> {
    this.parts.report(error);
    const report = failedReport(null, [{ code: 'not-written', line: 1, column: 1 }]);
    await this.within(run, (transaction) =>
      changeRun(transaction, run.id, ['reading', 'applying'], { state: 'failed', report: JSON.stringify(report) }),
    ).catch((lost: unknown) => this.parts.report(lost));
  }

  private within<Result>(run: RunId, work: (transaction: Kysely<NoTables>) => Promise<Result>): Promise<Result> {
    return this.parts.database.inOrganisation(run.organisationId, work);
  }
}

async function registerPreview(
  transaction: Kysely<NoTables>,
  read: Exclude<ReadFile, { format: 'archimate' }>,
  known: ShownRun,
  chosen: RegisterMapping | undefined,
): Promise<RegisterPreview> {
  const remembered = await rememberedMapping(transaction, headerSignature(read.table.headers));
  return mappingFor(read.table, basename(known.file_name), chosen, remembered);
}

/** Thrown inside the work when somebody cancelled it; nothing of it stays. */
class Stopped extends Error {}

/** Keeps writing down that a run is at work, and notices when it should stop. */
class Working {
  private progress: RunProgress = {};
  private isStopped = false;
  private readonly timer: NodeJS.Timeout;

  constructor({ database, now, report }: RunnerParts, run: RunId) {
    this.timer = setInterval(() => {
      beat(database, run, this.progress, now()).then((goesOn) => {
        this.isStopped ||= !goesOn;
      }, report);
    }, beatEvery).unref();
  }

  at(progress: RunProgress): void {
    this.progress = progress;
    if (this.isStopped) throw new Stopped();
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
