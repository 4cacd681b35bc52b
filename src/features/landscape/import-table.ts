import { isFormula } from './import-formula.ts';
import { ImportError, type ImportProblem, importError } from './import-problem.ts';
import type { Skip } from './import-record.ts';
import type { RegisterTable } from './import-register-proposal.ts';
import { asLine, shortened } from './import-text.ts';

/** What one table holds at most; of rows and cells without anything in them there may be more, as spreadsheets write them. */
export const mostOf = { rows: 50_000, empty: 200_000, columns: 200, cells: 20_000, problems: 50 };

/** A row as it stands in the file; `formulas` are the cells, from 0, that a spreadsheet computed. */
export interface RawRow {
  line: number;
  cells: string[];
  formulas?: number[];
}

/** A table with headers, and what was left out of it. */
export interface ReadTable {
  table: RegisterTable;
  skipped: Skip[];
}

/** Takes the first filled row for headers and the rest for rows; throws `ImportError` when they do not belong together. */
export function tableOf(rows: readonly RawRow[], shortRows: 'refuse' | 'fill'): ReadTable {
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (head === undefined) throw importError('file-empty', 1, 1);
  if (body.length > mostOf.rows)
    throw importError('rows-too-many', body[mostOf.rows]?.line ?? 1, 1, String(mostOf.rows));
  const problems = [...tooWide(head), ...body.flatMap((row) => raggedness(row, head.cells.length, shortRows))];
  if (problems.length > 0) throw new ImportError(problems.slice(0, mostOf.problems));
  const width = head.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const skipped: Skip[] = [];
  const kept = body.filter((row) => isSafe(row, skipped));
  return {
    table: {
      headers: head.cells.slice(0, width).map((header) => shortened(asLine(header), 120)),
      rows: kept.map(({ line, cells }) => ({ line, cells: Array.from({ length: width }, (_, at) => cells[at] ?? '') })),
    },
    skipped,
  };
}

const tooWide = ({ line, cells }: RawRow): ImportProblem[] =>
  cells.length > mostOf.columns
    ? [{ code: 'rows-too-many', line, column: mostOf.columns + 1, detail: String(mostOf.columns) }]
    : [];

/**
 * A row that is longer or shorter than the headers makes the whole file suspect: its cells may stand under the
 * wrong header. In a spreadsheet a row simply ends at its last filled cell.
 */
function raggedness({ line, cells }: RawRow, width: number, shortRows: 'refuse' | 'fill'): ImportProblem[] {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const isRight = filled <= width && (shortRows === 'fill' || cells.length >= width);
  const column = filled > width ? width + 1 : cells.length + 1;
  return isRight ? [] : [{ code: 'row-ragged', line, column, detail: `${Math.max(filled, cells.length)}/${width}` }];
}

/** A row with a formula is left out whole; of a formula that a spreadsheet computed the outcome is taken, and told. */
function isSafe({ line, cells, formulas = [] }: RawRow, skipped: Skip[]): boolean {
  const column = cells.findIndex(isFormula) + 1;
  const told = (reason: Skip['reason'], at: number) =>
    skipped.push({
      ref: String(line),
      reason,
      count: 1,
      line,
      column: at,
      detail: shortened(asLine(cells[at - 1] ?? ''), 60),
    });
  if (column > 0) told('row-with-formula', column);
  else for (const at of formulas) told('formula-value-taken', at + 1);
  return column === 0;
}
