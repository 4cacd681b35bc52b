import type { Kysely, Selectable, Updateable } from 'kysely';
import type { Database, NoTables } from '#platform/database/database.ts';
import type { ImportRunView, RunProgress, RunState } from '../import-report.ts';
import type { ImportTables } from './import-tables.ts';

type RunRow = Selectable<ImportTables['import_run']>;
type RunChange = Updateable<ImportTables['import_run']>;

/** So long a working run may be silent before it counts as interrupted. */
export const silence = 15_000;

/** The columns that a list needs; `incoming` may be large. */
const shown = [
  'organisation_id',
  'id',
  'state',
  'file_name',
  'file_size',
  'file_path',
  'started_by',
  'started_at',
  'seen_at',
  'progress',
  'mapping',
  'choices',
  'report',
] as const;
export type ShownRun = Pick<RunRow, (typeof shown)[number]>;

const runs = (transaction: Kysely<NoTables>) => transaction.withTables<ImportTables>();

/** Writes down that a file was received and is being read. */
export async function insertRun(
  transaction: Kysely<NoTables>,
  run: { organisationId: string; id: string; fileName: string; fileSize: number; filePath: string; startedBy: string },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await runs(transaction)
    .insertInto('import_run')
    .values({
      organisation_id: run.organisationId,
      id: run.id,
      state: 'reading',
      file_name: run.fileName,
      file_size: run.fileSize,
      file_path: run.filePath,
      started_by: run.startedBy,
      started_at: at,
      seen_at: at,
      progress: '{}',
      choices: '{}',
    })
    .execute();
}

/** One run, without what was read from its file. */
export const readRun = (transaction: Kysely<NoTables>, id: string): Promise<ShownRun | undefined> =>
  runs(transaction).selectFrom('import_run').select(shown).where('id', '=', id).executeTakeFirst();

/** The newest runs. */
export const recentRuns = (transaction: Kysely<NoTables>): Promise<ShownRun[]> =>
  runs(transaction).selectFrom('import_run').select(shown).orderBy('started_at', 'desc').limit(20).execute();

/** What was read from the file of a run. */
export async function readIncoming(transaction: Kysely<NoTables>, id: string): Promise<RunRow['incoming']> {
  const row = await runs(transaction)
    .selectFrom('import_run')
    .select('incoming')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.incoming ?? null;
}

/**
 * Changes a run that is in one of these states; false when it is not, for instance because somebody cancelled it.
 * Waits for a transaction that is changing the same run, so of two at once the second sees what the first did.
 */
export async function changeRun(
  transaction: Kysely<NoTables>,
  id: string,
  from: readonly RunState[],
  change: RunChange,
): Promise<boolean> {
  const outcome = await runs(transaction)
    .updateTable('import_run')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return outcome.numUpdatedRows > 0n;
}

/** Says that a run is still at work and how far; false when it should stop. */
export const beat = (
  database: Database,
  { organisationId, id }: { organisationId: string; id: string },
  progress: RunProgress,
  now: Date,
): Promise<boolean> =>
  database.inOrganisation(organisationId, (transaction) =>
    changeRun(transaction, id, ['reading', 'applying'], {
      seen_at: now.toISOString(),
      progress: JSON.stringify(progress),
    }),
  );

/** Says whether a run was working and fell silent. */
export const isInterrupted = ({ state, seen_at }: Pick<ShownRun, 'state' | 'seen_at'>, now: Date): boolean =>
  (state === 'reading' || state === 'applying') && now.getTime() - seen_at.getTime() > silence;

/** A run as screens see it. */
export function runView(run: ShownRun, now: Date): ImportRunView {
  const state = isInterrupted(run, now) ? 'interrupted' : run.state;
  return {
    id: run.id,
    state,
    fileName: run.file_name,
    fileSize: run.file_size,
    startedBy: run.started_by,
    startedAt: run.started_at.toISOString(),
    progress: run.progress,
    report: run.report,
    canRetry: run.file_path !== null && (state === 'interrupted' || state === 'failed'),
  };
}
