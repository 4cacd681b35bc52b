import { standsForOne } from './secret-plain.ts';
import { bare, isEveryday, looksChosen } from './secret-word.ts';

const heading = /wachtwoord|wachtzin|passw(?:or)?d|paswoord|passphrase|^(?:pw|ww|pwd|geheim|secret)$/i;
/** A row that only says how wide the columns are. */
const rule = /^\|?[\s:|-]+$/;

/**
 * What stands in the column of a table that is headed as one of passwords, or beside such a word in a table of two;
 * as lists of accounts have it, written with `|` or, taken from a file, with tabs.
 */
export function secretsInTables(text: string): string[] {
  if (!text.includes('|') && !text.includes('\t')) return [];
  const found: string[] = [];
  let columns: number[] = [];
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line);
    if (cells.length === 0) columns = [];
    else if (columns.length > 0) found.push(...columns.flatMap((column) => passwordIn(cells[column])));
    else {
      const [first = '', second, ...more] = cells;
      const isPair = more.length === 0 && isName(first) && !rule.test(lines[at + 1]?.trim() || 'x');
      const beside = isPair ? passwordIn(second) : [];
      found.push(...beside);
      columns = beside.length > 0 ? [] : cells.flatMap((cell, column) => (heading.test(cell) ? [column] : []));
    }
  }
  return found;
}

const isName = (cell: string): boolean => heading.test(cell) && !/\s.*\s/.test(cell);

function cellsOf(line: string): string[] {
  const row = line.trim();
  const cells = row.startsWith('|')
    ? row.replace(/^\||\|$/g, '').split('|')
    : row.includes('\t')
      ? row.split('\t')
      : [];
  return cells.map((cell) => bare(cell.trim()));
}

const passwordIn = (cell = ''): string[] =>
  !/\s/.test(cell) && (looksChosen(cell) || isEveryday(cell) || standsForOne(cell)) ? [cell] : [];
