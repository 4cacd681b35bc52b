import { Overrun, workApart } from '#platform/processes/work-apart.ts';
import { ImportError, type ImportProblem, importError } from '../import-problem.ts';
import type { ReadTable } from '../import-table.ts';

/** A register to read, and as what. */
export interface ToRead {
  format: 'csv' | 'xlsx';
  bytes: Buffer;
}

/** What the process answers: the table, or what is wrong with the file. */
export type TableAnswer = ReadTable | { problems: readonly ImportProblem[] };

const read = workApart<ToRead, TableAnswer>(new URL('./import-table-worker.ts', import.meta.url), {
  milliseconds: 60_000,
  megabytes: 1_024,
  atOnce: 1,
});

/** Reads a register in a process of its own: an honest one of fifty thousand rows takes seconds, in which others go on. */
export async function readTableApart(file: ToRead, most?: number): Promise<ReadTable> {
  const answer = await read(file, most).catch((error: unknown) => {
    throw error instanceof Overrun ? importError('register-too-large', 1, 1) : error;
  });
  if ('problems' in answer) throw new ImportError(answer.problems);
  return answer;
}
