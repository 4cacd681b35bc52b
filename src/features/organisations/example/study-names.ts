import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import { factSheets } from './fact-sheets.ts';

const sheets = new Map(factSheets().map(({ key, content }) => [key, content as unknown as FactSheet]));

/** What the fact sheet under a key says. */
export function sheetOf(key: string): FactSheet {
  const sheet = sheets.get(key);
  if (sheet === undefined) throw new Error(`the example has no fact sheet ${key}`);
  return sheet;
}

/** The name of what the fact sheet under a key is about. */
export const subjectName = (key: string): string => sheetOf(key).name.replace(/^Factsheet /, '');
