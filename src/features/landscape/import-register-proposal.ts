import { columnFields } from './import-register-columns.ts';
import { type Certainty, type RegisterMapping, type RegisterShape, registerShapes } from './import-register-mapping.ts';
import { isEmptyCell } from './import-register-values.ts';
import { fingerprint, nameKey } from './import-text.ts';

/** A register as its file gives it: headers and rows, each row with the line on which it begins. */
export interface RegisterTable {
  headers: string[];
  rows: RegisterRow[];
}

export interface RegisterRow {
  line: number;
  cells: string[];
}

/** Under this a mapping is remembered: the headers in their order, apart from case and punctuation. */
export const headerSignature = (headers: readonly string[]): string => fingerprint(headers.map(nameKey).join('\n'));

/** A proposal how to read a register, and how sure it is per column; undefined when nothing fits. */
export function proposedMapping(
  table: RegisterTable,
  fileName: string,
): { mapping: RegisterMapping; certainty: Certainty[] } | undefined {
  if (isResponsibilities(table)) return proposalFor('responsibilities', table.headers);
  const scored = registerShapes
    .filter((shape) => shape !== 'responsibilities')
    .map((shape) => ({ shape, score: scoreOf(shape, table.headers, fileName) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best === undefined || best.score <= 0 ? undefined : proposalFor(best.shape, table.headers);
}

/** How the columns would be read if the register were of this shape. */
export function proposalFor(shape: RegisterShape, headers: readonly string[]) {
  const columns: (string | null)[] = headers.map(() => null);
  const certainty: Certainty[] = headers.map(() => 'unsure');
  const free = new Set(columnFields[shape].map(({ field }) => field));
  for (const pass of [isCalled, isCalledLike] as const) {
    for (const [at, header] of headers.entries()) {
      if (columns[at] !== null) continue;
      const found = columnFields[shape].find((one) => free.has(one.field) && pass(nameKey(header), one.headers));
      if (found === undefined) continue;
      columns[at] = found.field;
      certainty[at] = pass === isCalled ? 'certain' : 'likely';
      if (found.field !== 'notes') free.delete(found.field);
    }
  }
  for (const [at, header] of headers.entries()) columns[at] ??= leftOver(shape, header);
  return { mapping: { shape, columns }, certainty };
}

const isCalled = (header: string, headers: readonly string[]): boolean => headers.includes(header);
const isCalledLike = (header: string, headers: readonly string[]): boolean =>
  headers.some((known) => known.length > 3 && ` ${header} `.includes(` ${known} `));

/** What has no field of its own goes to the notes, so that nothing is lost; secrets and empty headers do not. */
function leftOver(shape: RegisterShape, header: string): string | null {
  if (shape === 'recovery' || shape === 'responsibilities' || nameKey(header) === '') return null;
  return /wachtwoord|password|pincode|passcode|secret|geheim|sleutelcode|token|licence key|license key/i.test(header)
    ? null
    : 'notes';
}

const fileWords: Readonly<Record<RegisterShape, RegExp>> = {
  application: /applicatie|application|systemen|software|apps/,
  asset: /asset|middelen|inventaris|hardware|apparat|cmdb|device/,
  supplier: /leverancier|supplier|vendor|contract/,
  person: /person|medewerker|employee|staff|contact|telefoonlijst|adreslijst/,
  location: /locatie|location|gebouw|building|vestiging/,
  recovery: /recovery|herstel|disaster|rto|uitwijk/,
  responsibilities: /raci|verantwoordelijk/,
};

function scoreOf(shape: RegisterShape, headers: readonly string[], fileName: string): number {
  const { mapping, certainty } = proposalFor(shape, headers);
  const has = (field: string) => mapping.columns.includes(field);
  const isNamed = has('name') || (has('firstName') && has('lastName'));
  if (shape === 'recovery' ? !(has('system') && has('maximumOutage')) : !isNamed) return 0;
  const points = mapping.columns.map((field, at) => {
    if (field === null || field === 'notes' || field === 'id') return 0;
    const weight = certainty[at] === 'certain' ? 2 : 1;
    return field === 'name' && headerNamesShape(shape, headers[at] ?? '') ? weight + 4 : weight;
  });
  const share = points.reduce((sum, one) => sum + one, 0);
  const isRecovery = shape === 'recovery' && headers.some((header) => /backup|restore|runbook|draaiboek/i.test(header));
  return share + (fileWords[shape].test(fileName.toLowerCase()) ? 5 : 0) + (isRecovery ? 6 : 0);
}

const shapeWords: Partial<Record<RegisterShape, RegExp>> = {
  application: /applicat/,
  asset: /asset|apparaat|device|hostname|bedrijfsmiddel/,
  supplier: /supplier|leverancier|vendor/,
  person: /medewerker|employee|persoon|person/,
  location: /locatie|location|gebouw|building/,
};
const headerNamesShape = (shape: RegisterShape, header: string): boolean =>
  shapeWords[shape]?.test(nameKey(header)) === true;

/** A matrix of activities against roles: nearly every filled cell holds only the letters R, A, C and I. */
function isResponsibilities({ headers, rows }: RegisterTable): boolean {
  const names = columnFields.responsibilities[0]?.headers ?? [];
  if (headers.length < 3 || !isCalled(nameKey(headers[0] ?? ''), names)) return false;
  const cells = rows.flatMap((row) => row.cells.slice(1)).filter((cell) => !isEmptyCell(cell));
  const letters = cells.filter(isRaciCell).length;
  return cells.length > 0 && letters / cells.length >= 0.8;
}

/** Says whether a cell holds only R, A, C or I, one or more. */
export const isRaciCell = (cell: string): boolean => /^\s*[RACIraci](?:\s*[/,;+&]?\s*[RACIraci])*\s*$/.test(cell);
