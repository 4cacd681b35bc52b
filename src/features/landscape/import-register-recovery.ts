import type { Incoming, SkipCounter } from './import-record.ts';
import type { RegisterMapping } from './import-register-mapping.ts';
import type { RegisterTable } from './import-register-proposal.ts';
import { isEmptyCell, minutesIn } from './import-register-values.ts';
import { asLine, nameKey } from './import-text.ts';

const fields = ['maximumOutage', 'maximumDataLoss'] as const;

/** A register of recovery times adds how long things may be out to records that are there already. */
export function recoveryRecords(table: RegisterTable, mapping: RegisterMapping, skips: SkipCounter): Incoming[] {
  return table.rows.flatMap(({ line, cells }) => {
    const cell = (field: string) => asLine(cells[mapping.columns.indexOf(field)] ?? '');
    const ref = String(line);
    const target = targetIn(cell('system'), cell('target'));
    if (target.name === '' && target.externalId === '') {
      skips.add(ref, 'row-without-name');
      return [];
    }
    const content: Record<string, unknown> = {};
    for (const field of fields) {
      const header = table.headers[mapping.columns.indexOf(field)];
      if (header === undefined) continue;
      const value = isEmptyCell(cell(field)) ? null : minutesIn(cell(field), header);
      if (value === undefined) skips.add(ref, 'value-does-not-fit', `${header}: ${cell(field)}`);
      else content[field] = value;
    }
    if (Object.values(content).every((value) => value === null)) {
      skips.add(ref, 'row-without-values', target.name);
      return [];
    }
    const externalId = cell('id') || nameKey(target.name) || target.externalId;
    return [{ kind: 'application', externalId, content, ref, mode: 'update', target }];
  });
}

/** "AST-001 Customer database" names both the number under which it was imported and its name. */
function targetIn(system: string, number: string): { externalId: string; name: string } {
  const [, first = '', rest = ''] = /^([A-Za-z]{1,8}[-_ ]?\d+)(?:\s*[-:]?\s+(.*))?$/.exec(system) ?? [];
  if (number !== '') return { externalId: number, name: rest || system };
  return first === '' ? { externalId: system, name: system } : { externalId: first, name: rest || system };
}
