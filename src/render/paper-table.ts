import type { Cell } from '#platform/markdown/block.ts';
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
  cells: PlacedCell[];
}

const emptyCell: Cell = { blocks: [], columns: 1, rows: 1 };

/** Gives each cell its place, row by row; what is missing at the end of a row becomes an empty cell. */
export function placedTable(rows: readonly (readonly Cell[])[], headerRows: number): PlacedTable {
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
  return { headerRows: heads, rowCount: rows.length, shares: sharesOf(cells, width), cells };
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

/** By the longest word and the amount of text, so that no column is a ribbon and no number breaks. */
function sharesOf(cells: readonly PlacedCell[], width: number): number[] {
  const weights = Array.from({ length: width }, () => 4);
  for (const { column, columns, cell } of cells) {
    if (columns === 1) weights[column] = Math.max(weights[column] ?? 0, weightOf(cell));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** A long text may fold: its weight grows as a root, but a word must have room. */
function weightOf(cell: Cell): number {
  const text = cell.blocks.map(textOf).join(' ');
  const longest = Math.max(0, ...text.split(/[\s-]+/).map((word) => word.length));
  return Math.max(Math.min(longest + 2, 20), Math.min(Math.sqrt(text.length) * 3, 42));
}
