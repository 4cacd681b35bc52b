import type { KindName } from '#records/kind-name.ts';
import { ImportError, type ImportProblem } from './import-problem.ts';
import { type Incoming, type Incomings, incomingKey, namedId, pointer, SkipCounter } from './import-record.ts';
import { contractFor } from './import-register-contract.ts';
import { kindOfRow } from './import-register-kinds.ts';
import type { RegisterMapping } from './import-register-mapping.ts';
import type { RegisterRow, RegisterTable } from './import-register-proposal.ts';
import { recoveryRecords } from './import-register-recovery.ts';
import { responsibilityRecords } from './import-register-responsibilities.ts';
import { type RowCell, RowReader } from './import-register-row.ts';
import { isEmptyCell } from './import-register-values.ts';
import { asLine, nameKey, shortened } from './import-text.ts';

/** Reads a register as records, in the way that the mapping says. Throws `ImportError` when that cannot be done. */
export function registerIncoming(table: RegisterTable, mapping: RegisterMapping): Incomings {
  const problems = mappingProblems(table, mapping);
  if (problems.length > 0) throw new ImportError(problems);
  const skips = new SkipCounter();
  const records = recordsOf(table, mapping, skips);
  return { source: sourceOf(table, mapping), records, skipped: skips.all(), circles: [] };
}

function recordsOf(table: RegisterTable, mapping: RegisterMapping, skips: SkipCounter): Incoming[] {
  if (mapping.shape === 'responsibilities') return responsibilityRecords(table, mapping, skips);
  if (mapping.shape === 'recovery') return recoveryRecords(table, mapping, skips);
  return new RegisterReader(table, mapping, skips).records();
}

/** Two files with the same columns for number and name count as the same list. */
function sourceOf({ headers }: RegisterTable, { shape, columns }: RegisterMapping): string {
  const headerOf = (field: string) => nameKey(headers[columns.indexOf(field)] ?? '');
  return shortened(`register:${shape}:${headerOf('id')}:${headerOf('name') || headerOf('system')}`, 200);
}

function mappingProblems(table: RegisterTable, { shape, columns }: RegisterMapping): ImportProblem[] {
  const has = (field: string) => columns.includes(field);
  const problems: ImportProblem[] = [];
  if (table.rows.length === 0) problems.push({ code: 'rows-none', line: 1, column: 1 });
  const isNamed =
    shape === 'responsibilities' ||
    (shape === 'recovery' ? has('system') || has('target') : has('name') || has('firstName') || has('lastName'));
  if (!isNamed) problems.push({ code: 'header-missing', line: 1, column: 1 });
  return [...problems, ...sameIdentifiers(table, columns.indexOf('id'))];
}

function sameIdentifiers({ rows }: RegisterTable, column: number): ImportProblem[] {
  if (column < 0) return [];
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells }) => {
    const id = asLine(cells[column] ?? '');
    if (id === '') return [];
    if (seen.has(id)) return [{ code: 'row-identifier-twice' as const, line, column: column + 1, detail: id }];
    seen.add(id);
    return [];
  });
}

class RegisterReader {
  private readonly table: RegisterTable;
  private readonly mapping: RegisterMapping;
  private readonly skips: SkipCounter;
  private readonly taken = new Set<string>();
  private readonly described = new Map<string, string>();
  private readonly named = new Map<string, Incoming>();

  constructor(table: RegisterTable, mapping: RegisterMapping, skips: SkipCounter) {
    this.table = table;
    this.mapping = mapping;
    this.skips = skips;
  }

  records(): Incoming[] {
    const rows = this.table.rows.flatMap((row) => this.known(row));
    // First all names that rows describe themselves, so that naming one points at it wherever it stands.
    for (const { kind, name, externalId } of rows) this.described.set(`${kind}:${nameKey(name)}`, externalId);
    const described = rows.flatMap((row) => this.recordsOfRow(row));
    return [...this.named.values(), ...described];
  }

  private known(row: RegisterRow): KnownRow[] {
    const cells = this.cellsOf(row);
    const ref = String(row.line);
    const name = nameIn(cells);
    const kind = kindOfRow(this.mapping.shape, textOf(cells, 'type'));
    const externalId = textOf(cells, 'id') || nameKey(name);
    if (nameKey(name) === '') this.skips.add(ref, 'row-without-name');
    else if (this.taken.has(incomingKey(kind, externalId))) this.skips.add(ref, 'row-same-name', name);
    else {
      this.taken.add(incomingKey(kind, externalId));
      return [{ cells, ref, name, kind, externalId }];
    }
    return [];
  }

  private cellsOf({ cells }: RegisterRow): RowCell[] {
    return this.mapping.columns.flatMap((field, at) =>
      field === null ? [] : [{ field, header: this.table.headers[at] ?? '', text: cells[at] ?? '' }],
    );
  }

  private recordsOfRow({ cells, ref, name, kind, externalId }: KnownRow): Incoming[] {
    const naming = (named: KindName, text: string) => this.naming(named, text, ref);
    const isOwn = ({ field }: RowCell) => !partsOfName.includes(field) && !field.startsWith('contract.');
    const own = withWholeAddress(cells.filter(isOwn));
    const content = new RowReader(this.mapping.shape, kind, name, ref, naming, this.skips).read(own);
    if (kind === 'asset' && textOf(cells, 'id') !== '') content.number = shortened(externalId, 60);
    const record: Incoming = { kind, externalId, content, ref, mode: 'record' };
    return kind === 'supplier' ? [record, ...contractFor(record, cells, naming, this.skips)] : [record];
  }

  private naming(kind: KindName, text: string, ref: string) {
    const name = shortened(asLine(text), 120);
    const key = `${kind}:${nameKey(name)}`;
    const described = this.described.get(key);
    if (described !== undefined) return pointer(kind, described);
    const externalId = namedId(nameKey(name));
    if (!this.named.has(key)) this.named.set(key, { kind, externalId, content: { name }, ref, mode: 'named' });
    return pointer(kind, externalId);
  }
}

interface KnownRow {
  cells: RowCell[];
  ref: string;
  name: string;
  kind: KindName;
  externalId: string;
}

const partsOfName = ['id', 'name', 'firstName', 'infix', 'lastName'];

const textOf = (cells: readonly RowCell[], field: string): string => {
  const text = asLine(cells.find((cell) => cell.field === field)?.text ?? '');
  return isEmptyCell(text) ? '' : text;
};

function nameIn(cells: readonly RowCell[]): string {
  const name = textOf(cells, 'name');
  const parts = ['firstName', 'infix', 'lastName'].map((field) => textOf(cells, field));
  return name !== '' ? name : parts.filter((part) => part !== '').join(' ');
}

/** Street, postcode and city stand in columns of their own in many lists, and are one address here. */
function withWholeAddress(cells: readonly RowCell[]): RowCell[] {
  const parts = ['address', 'postcode', 'city'].map((field) => textOf(cells, field));
  const isSplit = parts[1] !== '' || parts[2] !== '';
  const others = cells.filter(({ field }) => field !== 'postcode' && field !== 'city');
  if (!isSplit) return others;
  const [street = '', postcode = '', city = ''] = parts;
  const text = [street, [postcode, city].filter((part) => part !== '').join(' ')]
    .filter((part) => part !== '')
    .join(', ');
  const header = cells.find(({ field }) => field === 'address')?.header ?? '';
  return [...others.filter(({ field }) => field !== 'address'), { field: 'address', header, text }];
}
