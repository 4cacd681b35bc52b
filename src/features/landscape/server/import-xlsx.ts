import readWorkbook from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { unpack, ZipProblem } from '#platform/files/zip.ts';
import { importError } from '../import-problem.ts';
import { type RawRow, type ReadTable, tableOf } from '../import-table.ts';

const most = { unpacked: 120_000_000, rows: 50_001, columns: 200 };

/** Reads the first sheet with rows of an Excel workbook; macros and links in it are never looked at. */
export async function readXlsx(bytes: Buffer): Promise<ReadTable> {
  const formulas = formulasIn(checkedSheets(bytes));
  const sheets = await readWorkbook(bytes, { parseNumber: (digits) => digits, trim: false }).catch((error: unknown) => {
    throw importError('excel-broken', 1, 1, error instanceof Error ? error.message : String(error));
  });
  const filled = sheets.filter(({ data }) => data.length > 1);
  const sheet = filled[0];
  if (sheet === undefined) throw importError('rows-none', 1, 1);
  const computed = sheets.indexOf(sheet) === 0 ? formulas : new Map<number, number[]>();
  const rows = sheet.data.map((cells, index): RawRow => {
    const line = index + 1;
    return { line, cells: cells.map(cellText), formulas: computed.get(line) ?? [] };
  });
  const read = tableOf(rows, 'fill');
  const others = filled.slice(1).map(({ sheet: name }) => ({ ref: name, reason: 'other-sheets' as const, count: 1 }));
  return { table: read.table, skipped: [...read.skipped, ...others] };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return String(cell);
}

/** Unpacks within bounds first, because the reader that follows trusts what a workbook says of itself. */
function checkedSheets(bytes: Buffer): Map<string, Buffer> {
  try {
    const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/.test(name), most.unpacked);
    if (!parts.has('xl/workbook.xml')) throw importError('excel-broken', 1, 1, 'xl/workbook.xml');
    for (const part of parts.values()) refuseDoctype(part);
    return parts;
  } catch (error) {
    if (error instanceof ZipProblem)
      throw importError(
        error.code === 'too-large' || error.code === 'too-many' ? 'excel-too-large' : 'excel-broken',
        1,
        1,
      );
    throw error;
  }
}

function refuseDoctype(part: Buffer): void {
  if (part.subarray(0, 2000).includes('<!DOCTYPE')) throw importError('xml-doctype', 1, 1);
}

/** Which cells of the first sheet a formula computed, by row; refuses a sheet of absurd size on the way. */
function formulasIn(parts: ReadonlyMap<string, Buffer>): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    walkSheet(part, (row, column, isComputed) => {
      if (row > most.rows || column > most.columns) throw importError('excel-too-large', row, column);
      if (!isComputed || !name.endsWith('/sheet1.xml')) return;
      const computed = found.get(row) ?? [];
      computed.push(column - 1);
      found.set(row, computed);
    });
  }
  return found;
}

function walkSheet(sheet: Buffer, cell: (row: number, column: number, isComputed: boolean) => void): void {
  const parser = new SaxesParser({ position: true });
  let at = { row: 0, column: 0 };
  parser.on('error', (error) => {
    throw importError('excel-broken', 1, 1, error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^.*:/, '');
    if (local === 'row') at = further(at, { row: Number(attributes.r ?? at.row + 1), column: 0 });
    if (local === 'c') at = further(at, cellAddress(attributes.r) ?? { row: at.row, column: at.column + 1 });
    if (local === 'c' || local === 'f') cell(at.row, at.column, local === 'f');
  });
  for (let from = 0; from < sheet.length; from += 65_536) parser.write(sheet.toString('latin1', from, from + 65_536));
  parser.close();
}

/** Rows and cells stand in their order; what stands twice can be there millions of times. */
function further(from: CellPlace, to: CellPlace): CellPlace {
  if (to.row > from.row || (to.row === from.row && to.column > from.column)) return to;
  throw importError('excel-broken', Math.max(1, from.row), Math.max(1, from.column));
}

interface CellPlace {
  row: number;
  column: number;
}

function cellAddress(address: unknown): CellPlace | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(String(address)) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
