import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block } from '#platform/markdown/block.ts';
import { isLowTable } from '../page-breaks.ts';
import { textOf } from '../paper-document.ts';
import { type PlacedCell, placedTable } from '../paper-table.ts';
import type { DocxPlace, Placed } from './docx-place.ts';
import { docxRuns } from './docx-runs.ts';

/** Makes what stands inside a cell. */
type MakeBlocks = (blocks: readonly Block[], place: DocxPlace) => Placed[];

/** A table with its merged cells, and header rows that come back on every page. */
export function docxTable(table: Extract<Block, { type: 'table' }>, place: DocxPlace, make: MakeBlocks): Placed[] {
  const { cells, headerRows, rowCount, shares } = placedTable(table.rows, table.headerRows, place.document.orientation);
  const widths = shares.map((share) => Math.floor(share * place.width));
  const low = isLowTable(cells, shares);
  const rows = Array.from({ length: rowCount }, (_, at) => {
    // A low table stays on one page: each row but the last goes with the next.
    const keepNext = low && at < rowCount - 1;
    const own = cells.filter(({ row }) => row === at).map((cell) => cellOf(cell, widths, { place, make, keepNext }));
    return new TableRow({
      tableHeader: at < headerRows,
      cantSplit: at < headerRows || isShort(at, cells),
      children: own,
    });
  });
  const whole = new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
  });
  return [whole, new Paragraph({ spacing: { after: 60 } })];
}

/** A row that a page can hold stays on one page. */
const isShort = (at: number, cells: readonly PlacedCell[]): boolean =>
  cells.every(({ row, cell }) => row !== at || cell.blocks.map(textOf).join(' ').length <= longestWhole);

const longestWhole = 900;

function cellOf(
  { cell, column, columns, rows, header }: PlacedCell,
  widths: number[],
  { place, make, keepNext }: { place: DocxPlace; make: MakeBlocks; keepNext: boolean },
): TableCell {
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const inner = { ...place, width: Math.max(width - 200, 400), depth: 0, around: { style: 'CellText', keepNext } };
  const children = cell.blocks.flatMap((block) =>
    block.type === 'heading' || block.type === 'paragraph'
      ? [
          new Paragraph({
            style: 'CellText',
            keepNext,
            children: docxRuns(block.runs, header || block.type === 'heading'),
          }),
        ]
      : make([block], inner),
  );
  // Word opens no cell that does not end with a paragraph.
  const ends = children.at(-1) instanceof Paragraph;
  return new TableCell({
    children: ends ? children : [...children, new Paragraph({ style: 'CellText', keepNext })],
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(header ? { shading: { type: ShadingType.CLEAR, fill: 'E8E8E8', color: 'auto' } } : {}),
  });
}
