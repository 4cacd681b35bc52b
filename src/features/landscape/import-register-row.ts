import type { Field } from '#records/field.ts';
import type { KindName } from '#records/kind-name.ts';
import type { pointer, SkipCounter } from './import-record.ts';
import { columnFields } from './import-register-columns.ts';
import { fieldForKind, fieldsOfKind, notesField } from './import-register-kinds.ts';
import type { RegisterShape } from './import-register-mapping.ts';
import { assetTypeIn, cellValue, isEmptyCell } from './import-register-values.ts';
import { asLine, nameKey, shortened } from './import-text.ts';

/** Headers of columns that are notes themselves: what stands there needs no header before it. */
const notesHeaders = columnFields.asset.find(({ field }) => field === 'notes')?.headers ?? [];

/** One cell of a row with the field that its column fills. */
export interface RowCell {
  field: string;
  header: string;
  text: string;
}

/** Gives the key of a record that a row names, making it when the file does not describe it. */
export type Naming = (kind: KindName, name: string, ref: string) => ReturnType<typeof pointer>;

/** Fills one record from the cells of one row. */
export class RowReader {
  readonly content: Record<string, unknown> & { name: string };
  private readonly ownNotes: string[] = [];
  private readonly otherNotes: string[] = [];
  private readonly shape: RegisterShape;
  private readonly kind: KindName;
  private readonly ref: string;
  private readonly naming: Naming;
  private readonly skips: SkipCounter;

  constructor(shape: RegisterShape, kind: KindName, name: string, ref: string, naming: Naming, skips: SkipCounter) {
    this.shape = shape;
    this.kind = kind;
    this.ref = ref;
    this.naming = naming;
    this.skips = skips;
    this.content = { name: shortened(name, 120) };
    if (name.length > 120) skips.add(ref, 'name-shortened', this.content.name);
  }

  read(cells: readonly RowCell[]): Record<string, unknown> & { name: string } {
    for (const cell of cells) this.readCell(cell);
    if (this.kind === 'asset' && this.shape === 'asset') this.content.type = assetTypeOf(cells, this.content.name);
    this.refuseSamePerson(cells);
    this.writeNotes(cells);
    return this.content;
  }

  private readCell(cell: RowCell): void {
    const meant = cell.field === 'notes' ? undefined : fieldForKind(this.shape, cell.field, this.kind);
    const field = meant === undefined ? undefined : fieldsOfKind(this.kind).get(meant);
    if (meant === undefined || meant === notesField(this.kind) || field === undefined) this.note(cell);
    else if (this.content[meant] === undefined || this.content[meant] === null) this.fill(meant, field, cell);
    else this.note(cell);
  }

  private fill(name: string, field: Field, cell: RowCell): void {
    const read = cellValue(field, cell.text, cell.header);
    if (read.is === 'value') this.content[name] = read.value;
    else if (read.is === 'names') this.content[name] = this.pointers(field, read.names);
    else this.content[name] = null;
    if (read.is !== 'wrong') return;
    const isTypeOfAsset = this.kind === 'asset' && name === 'type';
    const detail = `${cell.header}: ${shortened(asLine(cell.text), 80)}`;
    if (!isTypeOfAsset) this.skips.add(this.ref, 'value-does-not-fit', detail);
    this.note(cell);
  }

  private pointers(field: Field, names: readonly string[]): unknown {
    const item = field.type === 'list' ? field.item : field;
    const kind = item.type === 'reference' ? item.kinds[0] : undefined;
    if (kind === undefined) return null;
    const found = names.map((name) => this.naming(kind, name, this.ref));
    return field.type === 'list' ? found : (found[0] ?? null);
  }

  private note({ field, header, text }: RowCell): void {
    if (isEmptyCell(text)) return;
    const isOwnText = field === 'description' || notesHeaders.includes(nameKey(header));
    if (isOwnText) this.ownNotes.push(text.trim());
    else if (field !== 'type' || this.kind === 'asset') this.otherNotes.push(`${asLine(header)}: ${text.trim()}`);
  }

  /** Somebody does not stand in for themselves. */
  private refuseSamePerson(cells: readonly RowCell[]): void {
    const named = (field: string) => nameKey(cells.find((cell) => cell.field === field)?.text ?? '');
    if (named('deputy') === '' || named('deputy') !== named('owner')) return;
    this.content.deputy = null;
    this.skips.add(this.ref, 'value-does-not-fit', cells.find((cell) => cell.field === 'deputy')?.header ?? '');
  }

  private writeNotes(cells: readonly RowCell[]): void {
    const name = notesField(this.kind);
    const most = name === 'notes' ? 2000 : 4000;
    const whole = [...this.ownNotes, ...this.otherNotes].join('\n');
    if (whole.length > most) this.skips.add(this.ref, 'text-shortened', this.content.name);
    const hasColumn = cells.some(({ field }) => field === 'notes' || field === name);
    if (whole !== '' || hasColumn) this.content[name] = whole === '' ? null : shortened(whole, most);
  }
}

/** By the category, else the type, else the name: "Printer balie 3" says enough. */
function assetTypeOf(cells: readonly RowCell[], name: string): string {
  const said = ['category', 'type'].map((field) => cells.find((cell) => cell.field === field)?.text ?? '');
  return [...said, name].map(assetTypeIn).find((type) => type !== undefined) ?? 'other';
}
