import type { Incoming, SkipCounter } from './import-record.ts';
import type { RegisterMapping } from './import-register-mapping.ts';
import { isRaciCell, type RegisterTable } from './import-register-proposal.ts';
import { isEmptyCell } from './import-register-values.ts';
import { asLine, nameKey, shortened } from './import-text.ts';

const letters = ['A', 'R', 'C', 'I'] as const;

/** The words stand in the language of the file, because they become part of the record. */
const words = {
  nl: { A: 'Eindverantwoordelijk voor', R: 'Voert uit', C: 'Geeft advies bij', I: 'Wordt geïnformeerd over' },
  en: { A: 'Accountable for', R: 'Responsible for', C: 'Consulted on', I: 'Informed about' },
};

/** A matrix of activities against roles: each role becomes a record that says what it does. */
export function responsibilityRecords(table: RegisterTable, mapping: RegisterMapping, skips: SkipCounter): Incoming[] {
  const activityColumn = Math.max(0, mapping.columns.indexOf('activity'));
  const language = /^(?:activity|task|process)/.test(nameKey(table.headers[activityColumn] ?? '')) ? 'en' : 'nl';
  const rows = table.rows.filter((row) => isActivity(row.cells, activityColumn, String(row.line), skips));
  return table.headers.flatMap((header, at) => {
    const name = shortened(asLine(header), 120);
    if (at === activityColumn || name === '') return [];
    const text = letters.flatMap((letter) => {
      const mine = rows.filter(({ cells }) => (cells[at] ?? '').toUpperCase().includes(letter));
      const activities = mine.map(({ cells }) => asLine(cells[activityColumn] ?? ''));
      return activities.length === 0 ? [] : [`${words[language][letter]}: ${activities.join('; ')}.`];
    });
    const responsibilities = text.length === 0 ? null : shortened(text.join('\n'), 2000);
    return [
      { kind: 'role', externalId: nameKey(name), content: { name, responsibilities }, ref: name, mode: 'record' },
    ];
  });
}

function isActivity(cells: readonly string[], activityColumn: number, ref: string, skips: SkipCounter): boolean {
  const others = cells.filter((_, at) => at !== activityColumn);
  const isMatrix = others.every((cell) => isEmptyCell(cell) || isRaciCell(cell));
  if (isMatrix && !isEmptyCell(cells[activityColumn] ?? '')) return true;
  skips.add(ref, 'row-not-for-this-kind', asLine(cells[activityColumn] ?? ''));
  return false;
}
