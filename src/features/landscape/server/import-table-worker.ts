import { answerApart, bytesOf } from '#platform/processes/answer-apart.ts';
import { ImportError } from '../import-problem.ts';
import { readCsv } from './import-csv.ts';
import type { TableAnswer, ToRead } from './import-table-apart.ts';
import { readXlsx } from './import-xlsx.ts';

answerApart(async ({ format, bytes }: ToRead): Promise<TableAnswer> => {
  try {
    return await (format === 'csv' ? readCsv(bytesOf(bytes)) : readXlsx(bytesOf(bytes)));
  } catch (error) {
    if (error instanceof ImportError) return { problems: error.problems };
    throw error;
  }
});
