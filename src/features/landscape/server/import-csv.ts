import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { importError } from '../import-problem.ts';
import { mostOf, type RawRow, type ReadTable, tableOf } from '../import-table.ts';

/** In so much of a file the first line is looked for; of a register it is some hundred characters long. */
const head = 100_000;
/** No row has so many characters; the parser takes a minute for a row of millions of separators. */
const longestRow = 1_000_000;

/** Reads a register from CSV: separated by semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1252. */
export async function readCsv(bytes: Buffer): Promise<ReadTable> {
  const { text, firstLine } = withoutSeparatorLine(textOf(bytes));
  refuseEndlessLine(text);
  const rows: RawRow[] = [];
  let empty = 0;
  let nextLine = firstLine;
  // Taken as they are parsed: at an error the stream would drop the rows before it, and with them the line number.
  const taken = (cells: string[], { lines }: { lines: number }) => {
    // Rows without anything are not kept: a file can hold twenty million of them, and memory cannot.
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: nextLine, cells });
    else empty += 1;
    refuseBoundless({ rows: rows.length - 1, empty, cells: cells.length }, nextLine);
    nextLine = firstLine + lines;
    return null;
  };
  const parser = parse({
    relax_column_count: true,
    delimiter: separatorOf(text),
    max_record_size: longestRow,
    on_record: taken,
  });
  try {
    await pipeline(pieces(text), parser.resume());
  } catch (error) {
    throw csvProblem(error, nextLine);
  }
  return tableOf(rows, 'refuse');
}

function refuseEndlessLine(text: string): void {
  const mark = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let from = 0; from < text.length; line += 1) {
    const end = text.indexOf(mark, from);
    const length = (end === -1 ? text.length : end) - from;
    if (length > longestRow) throw importError('rows-too-many', line, longestRow, String(longestRow));
    from += length + 1;
  }
}

/** Stops while reading: what is far too much must not be read to its end first. */
function refuseBoundless(read: { rows: number; empty: number; cells: number }, line: number): void {
  if (read.rows > mostOf.rows || read.empty > mostOf.empty) {
    throw importError('rows-too-many', line, 1, String(mostOf.rows));
  }
  if (read.cells > mostOf.cells) throw importError('rows-too-many', line, mostOf.columns + 1, String(mostOf.columns));
}

function textOf(bytes: Buffer): string {
  if (bytes.length === 0) throw importError('file-empty', 1, 1);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw importError('format-unknown', 1, zero + 1);
  return iconv.decode(bytes, isUtf8(bytes) ? 'utf8' : 'windows-1252');
}

/** Excel may begin a file with "sep=;", which is no row. */
function withoutSeparatorLine(text: string): { text: string; firstLine: number } {
  const marked = /^sep=.\r?\n/i.exec(text);
  return marked === null ? { text, firstLine: 1 } : { text: text.slice(marked[0].length), firstLine: 2 };
}

/** The separator that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, head))?.[0] ?? '';
  const outside = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string) => outside.split(separator).length - 1;
  return [';', ',', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

function csvProblem(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const column = typeof error.column === 'number' ? error.column + 1 : 1;
  return importError(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'quote-wrong', line, column);
}
