import type { Cell } from './block.ts';

/** The widest table and the longest one that are kept; beyond it a table is no help to a reader. */
const mostColumns = 60;
const mostRows = 2000;

/** For each place of a table the cell that covers it, and whether that cell begins there. */
export type Grid = { cell: Cell; begins: boolean }[][];

const emptyCell = (): Cell => ({ blocks: [], columns: 1, rows: 1 });

/** Lays cells out on a grid in which every row is as wide as the widest; holes become empty cells. */
export function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  const kept = rows.slice(0, mostRows);
  const grid: (Grid[number][number] | undefined)[][] = kept.map(() => []);
  for (const [at, cells] of kept.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      if (column >= mostColumns) break;
      place(grid, cell, at, column);
    }
  }
  const width = Math.max(1, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? { cell: emptyCell(), begins: true }));
}

function place(grid: (Grid[number][number] | undefined)[][], cell: Cell, row: number, column: number): void {
  const rows = Math.min(spanOf(cell.rows), grid.length - row);
  let columns = Math.min(spanOf(cell.columns), mostColumns - column);
  // A cell never covers what an earlier one covers already.
  for (let width = 1; width < columns; width += 1) if (grid[row]?.[column + width] !== undefined) columns = width;
  const placed = { ...cell, columns, rows };
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      (grid[row + down] as unknown[])[column + right] = { cell: placed, begins: down === 0 && right === 0 };
    }
  }
}

const spanOf = (count: number): number => (Number.isInteger(count) && count > 0 ? count : 1);

/** The rows of a grid: each cell where it begins. */
export const rowsOf = (grid: Grid): Cell[][] =>
  grid.map((row) => row.filter(({ begins }) => begins).map(({ cell }) => cell));
