import type { Tokens } from 'marked';
import type { Block, Cell } from './block.ts';

/** What stands in a cell that belongs to the one above it, or to the one on its left. */
export const above = '^^';
export const left = '<<';

type ReadCell = (cell: Tokens.TableCell) => Block[];

interface Owner {
  row: number;
  column: number;
}

/** A table with its merged cells; marks that do not make a rectangle stand as text. */
export function tableOf(token: Tokens.Table, readCell: ReadCell): Block {
  const texts = [token.header, ...token.rows];
  const owners = ownersOf(texts);
  const rows = texts.map((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!isAt(owners[row]?.[column], row, column)) return [];
      return [{ blocks: readCell(cell), ...spanOf(owners, row, column) }];
    }),
  );
  return { type: 'table', headerRows: 1, rows };
}

const isAt = (owner: Owner | undefined, row: number, column: number): boolean =>
  owner?.row === row && owner.column === column;

function ownersOf(texts: readonly Tokens.TableCell[][]): Owner[][] {
  const owners: Owner[][] = [];
  for (const [row, cells] of texts.entries()) {
    const present: Owner[] = [];
    owners.push(present);
    for (const [column, cell] of cells.entries()) present.push(ownerOf(cell, owners, row, column));
  }
  return withoutBrokenSpans(owners);
}

function ownerOf(cell: Tokens.TableCell, owners: readonly Owner[][], row: number, column: number): Owner {
  const mark = cell.text.trim();
  const owner = mark === above ? owners[row - 1]?.[column] : mark === left ? owners[row]?.[column - 1] : undefined;
  return owner ?? { row, column };
}

/** A span must be a rectangle from its own corner; the places of any other stand alone. */
function withoutBrokenSpans(owners: Owner[][]): Owner[][] {
  const counts = new Map<string, { places: number; last: Owner }>();
  for (const [row, line] of owners.entries()) {
    for (const [column, owner] of line.entries()) {
      const key = `${owner.row}:${owner.column}`;
      const last = counts.get(key)?.last ?? owner;
      const reach = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
      counts.set(key, { places: (counts.get(key)?.places ?? 0) + 1, last: reach });
    }
  }
  const isWhole = (owner: Owner): boolean => {
    const found = counts.get(`${owner.row}:${owner.column}`);
    if (found === undefined) return false;
    return found.places === (found.last.row - owner.row + 1) * (found.last.column - owner.column + 1);
  };
  return owners.map((line, row) => line.map((owner, column) => (isWhole(owner) ? owner : { row, column })));
}

function spanOf(owners: readonly Owner[][], row: number, column: number): Pick<Cell, 'columns' | 'rows'> {
  const belongs = (place: Owner | undefined): boolean => place?.row === row && place.column === column;
  let columns = 1;
  while (belongs(owners[row]?.[column + columns])) columns += 1;
  let rows = 1;
  while (belongs(owners[row + rows]?.[column])) rows += 1;
  return { columns, rows };
}
