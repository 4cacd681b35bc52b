import { bare, isEveryday, looksChosen } from './secret-word.ts';

const heading = /wachtwoord|wachtzin|passw(?:or)?d|paswoord|passphrase|^(?:pw|ww|pwd|geheim|secret)$/i;

/** What stands in the column of a table that is headed as one of passwords; as lists of accounts in Word have it. */
export function secretsInTables(text: string): string[] {
  if (!text.includes('|')) return [];
  const found: string[] = [];
  let columns: number[] = [];
  for (const line of text.split('\n')) {
    const cells = cellsOf(line);
    if (cells.length === 0) columns = [];
    else if (columns.length === 0) columns = cells.flatMap((cell, at) => (heading.test(cell) ? [at] : []));
    else found.push(...columns.flatMap((at) => passwordIn(cells[at])));
  }
  return found;
}

function cellsOf(line: string): string[] {
  const row = line.trim();
  if (!row.startsWith('|')) return [];
  return row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => bare(cell.trim()));
}

const passwordIn = (cell = ''): string[] => (!/\s/.test(cell) && (looksChosen(cell) || isEveryday(cell)) ? [cell] : []);
