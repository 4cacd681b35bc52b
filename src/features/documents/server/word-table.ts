import type { Block, Cell } from '#platform/markdown/block.ts';
import { child, isOn, settingOf, type XmlElement } from './word-xml.ts';

/** A cell of the picture that Word draws: where it begins, and whether it goes on with the one above. */
interface Drawn {
  column: number;
  cell: Cell;
}

const columnsMost = 200;

/** Reads a table with its merged cells; `blocksOf` reads what stands in a cell. */
export function readTable(table: XmlElement, blocksOf: (cell: XmlElement) => Block[]): Block[] {
  const rows: Cell[][] = [];
  /** In each column the cell that a merged one below it belongs to. */
  let above = new Map<number, Drawn>();
  let headers = 0;
  for (const row of rowsOf(table)) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) continue;
    if (isOn(properties, 'w:tblHeader') && headers === rows.length) headers += 1;
    const { cells, below } = readRow(row, above, blocksOf);
    rows.push(cells);
    above = below;
  }
  if (rows.length === 0) return [];
  return [{ type: 'table', headerRows: headers > 0 ? headers : firstRowIsHeader(table, rows) ? 1 : 0, rows }];
}

function readRow(row: XmlElement, above: ReadonlyMap<number, Drawn>, blocksOf: (cell: XmlElement) => Block[]) {
  const cells: Cell[] = [];
  const below = new Map<number, Drawn>();
  let column = Math.min(columnsMost, Number(settingOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0);
  if (column > 0) cells.push({ blocks: [], columns: column, rows: 1 });
  for (const element of cellsOf(row)) {
    const properties = child(element, 'w:tcPr');
    const span = Math.max(1, Math.min(columnsMost, Number(settingOf(properties, 'w:gridSpan') ?? 1) || 1));
    const blocks = blocksOf(element);
    const held = above.get(column);
    const merged = child(properties, 'w:vMerge');
    if (merged !== undefined && merged.attributes['w:val'] !== 'restart' && held?.cell.columns === span) {
      held.cell.rows += 1;
      held.cell.blocks.push(...blocks);
      below.set(column, held);
    } else if (settingOf(properties, 'w:hMerge') === 'continue' && cells.length > 0) {
      const left = cells.at(-1) as Cell;
      left.columns += span;
      left.blocks.push(...blocks);
    } else {
      const cell: Cell = { blocks, columns: span, rows: 1 };
      cells.push(cell);
      if (merged !== undefined) below.set(column, { column, cell });
    }
    column += span;
  }
  return { cells, below };
}

/** Rows and cells may stand inside content controls and tracked insertions. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:moveTo']);

function* rowsOf(parent: XmlElement): Generator<XmlElement> {
  for (const one of parent.children) {
    if (one.name === 'w:tr') yield one;
    else if (wrappers.has(one.name)) yield* rowsOf(one);
  }
}

function* cellsOf(parent: XmlElement): Generator<XmlElement> {
  for (const one of parent.children) {
    if (one.name === 'w:tc') yield one;
    else if (wrappers.has(one.name)) yield* cellsOf(one);
  }
}

/** Few writers mark their header row as such; most make it bold. */
function firstRowIsHeader(table: XmlElement, rows: readonly Cell[][]): boolean {
  const look = child(child(table, 'w:tblPr'), 'w:tblLook')?.attributes ?? {};
  const [first] = rows;
  if (first === undefined || rows.length < 2) return false;
  const said = first.filter(({ blocks }) => blocks.length > 0);
  if (said.length === 0 || first.length === 1) return false;
  if (said.every(({ blocks }) => blocks.every(isBold))) return true;
  const isMarked = look['w:firstRow'] === '1' || (Number.parseInt(look['w:val'] ?? '0', 16) & 0x20) !== 0;
  return isMarked && said.length >= first.length - 1 && said.every(({ blocks }) => textLength(blocks) <= 60);
}

const isBold = (block: Block): boolean =>
  block.type === 'paragraph' && block.runs.every((run) => run.strong === true || run.text.trim() === '');

const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + ('runs' in block ? block.runs.reduce((all, { text }) => all + text.length, 0) : 99),
    0,
  );
