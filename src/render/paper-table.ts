import type { Cell } from '#platform/markdown/block.ts';
import { columnShares } from './column-shares.ts';
import { textOf } from './paper-document.ts';

/** A cell in its place; what it spans never leaves the table nor lies over another cell. */
export interface PlacedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  header: boolean;
  cell: Cell;
}

/** A table in which every place is taken exactly once. */
export interface PlacedTable {
  /** How many rows are repeated at the top of each page. */
  headerRows: number;
  rowCount: number;
  /** The part of the width that each column takes, together 1. */
  shares: number[];
  /** How many signs fit on a line over the whole width. */
  room: number;
  cells: PlacedCell[];
}

/** How many signs of the size that tables have fit beside each other on a page. */
const signsAcross = { portrait: 95, landscape: 150 };

const emptyCell: Cell = { blocks: [], columns: 1, rows: 1 };

/** Gives each cell its place, row by row; what is missing at the end of a row becomes an empty cell. */
export function placedTable(
  rows: readonly (readonly Cell[])[],
  headerRows: number,
  orientation: 'portrait' | 'landscape',
): PlacedTable {
  const taken = rows.map(() => [] as boolean[]);
  const placed = rows.flatMap((cells, row) => placeRow(cells, row, taken));
  const width = Math.max(1, ...taken.map((line) => line.length));
  for (const [row, line] of taken.entries()) {
    for (let column = 0; column < width; column += 1) {
      if (line[column] !== true) placed.push({ row, column, rows: 1, columns: 1, header: false, cell: emptyCell });
    }
  }
  const heads = headerEnd(placed, headerRows, rows.length);
  const cells = placed
    .map((one) => ({ ...one, header: one.row < heads }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const room = signsAcross[orientation];
  const shares = columnShares(linesOf(cells, width, rows.length), room);
  return { headerRows: heads, rowCount: rows.length, shares, room, cells };
}

function placeRow(cells: readonly Cell[], row: number, taken: boolean[][]): PlacedCell[] {
  const line = taken[row] ?? [];
  let column = 0;
  return cells.map((cell) => {
    while (line[column] === true) column += 1;
    const at = column;
    const span = { rows: Math.min(Math.max(1, cell.rows), taken.length - row), columns: 1 };
    while (span.columns < Math.min(cell.columns, mostColumns) && line[at + span.columns] !== true) span.columns += 1;
    for (let down = row; down < row + span.rows; down += 1) {
      for (let across = at; across < at + span.columns; across += 1) (taken[down] ?? [])[across] = true;
    }
    column = at + span.columns;
    return { row, column: at, ...span, header: false, cell };
  });
}

/** Wider than this no page can show. */
const mostColumns = 40;

/** A header that hangs down takes the rows along; a table of headers only has none. */
function headerEnd(cells: readonly PlacedCell[], headerRows: number, rowCount: number): number {
  let end = headerRows;
  for (const { row, rows } of cells) if (row < end) end = Math.max(end, row + rows);
  return end >= rowCount ? 0 : end;
}

/** Every row as plain words; what spans columns says nothing about one of them. */
function linesOf(cells: readonly PlacedCell[], width: number, rowCount: number): string[][] {
  const lines = Array.from({ length: rowCount }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, columns, cell } of cells) {
    const line = lines[row];
    if (columns === 1 && line !== undefined) line[column] = cell.blocks.map(textOf).join('\n');
  }
  return lines;
}
