import { type Incoming, pointer, type SkipCounter } from './import-record.ts';
import { type Naming, type RowCell, RowReader } from './import-register-row.ts';
import { isEmptyCell } from './import-register-values.ts';
import { asLine, shortened } from './import-text.ts';

/** The contract that a row of a supplier's register describes, when any of its columns says something. */
export function contractFor(
  supplier: Incoming,
  cells: readonly RowCell[],
  naming: Naming,
  skips: SkipCounter,
): Incoming[] {
  const own = cells
    .filter(({ field }) => field.startsWith('contract.'))
    .map((cell) => ({ ...cell, field: cell.field.slice('contract.'.length) }));
  if (own.every(({ text }) => isEmptyCell(text))) return [];
  const about = asLine(cells.find(({ field }) => field === 'description')?.text ?? '');
  const name = isEmptyCell(about) ? 'contract' : about;
  const content = new RowReader('supplier', 'contract', 'contract', supplier.ref, naming, skips).read(own);
  content.name = shortened(`${supplier.content.name ?? ''}: ${name}`, 160);
  content.supplier = pointer('supplier', supplier.externalId);
  const externalId = `${supplier.externalId}:contract`;
  return [{ kind: 'contract', externalId, content, ref: supplier.ref, mode: 'record' }];
}
