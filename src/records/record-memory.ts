import type { KindName } from './kind-name.ts';
import { asPublished } from './published.ts';
import type { RecordView } from './record.ts';

/** Records in memory as readers see them, ready for every question that a RecordSource answers; no deleted ones. */
export class RecordMemory {
  readonly #byId = new Map<string, RecordView>();
  readonly #idsByKind = new Map<KindName, Set<string>>();
  readonly #idBySlug = new Map<string, string>();
  readonly #idsPointingAt = new Map<string, Set<string>>();
  /** Lists in order, made when asked for and thrown away when a record of the kind changes. */
  readonly #lists = new Map<KindName, RecordView[]>();

  constructor(records: Iterable<RecordView> = []) {
    this.put(records);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Takes records in, newer in place of older; a deleted one takes the earlier one away. */
  put(records: Iterable<RecordView>): void {
    for (const record of records) {
      this.remove(record.id);
      if (record.deletedAt === null) this.#add(asPublished(record));
    }
  }

  /** Forgets one record. */
  remove(id: string): void {
    const record = this.#byId.get(id);
    if (record === undefined) return;
    this.#byId.delete(id);
    this.#lists.delete(record.kind);
    this.#idsByKind.get(record.kind)?.delete(id);
    const slugKey = keyOf(record.kind, record.slug);
    if (this.#idBySlug.get(slugKey) === id) this.#idBySlug.delete(slugKey);
    for (const to of record.references) this.#idsPointingAt.get(to)?.delete(id);
  }

  byId(id: string): RecordView | undefined {
    return this.#byId.get(id);
  }

  byIds(ids: readonly string[]): RecordView[] {
    return ids.map((id) => this.#byId.get(id)).filter((record) => record !== undefined);
  }

  bySlug(kind: KindName, slug: string): RecordView | undefined {
    const id = this.#idBySlug.get(keyOf(kind, slug));
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** All records of a kind, by name. The same array until one of them changes. */
  list(kind: KindName): RecordView[] {
    const made = this.#lists.get(kind);
    if (made !== undefined) return made;
    const list = byName(this.byIds([...(this.#idsByKind.get(kind) ?? [])]));
    this.#lists.set(kind, list);
    return list;
  }

  /** Records whose content points at this id, by name. */
  pointingAt(id: string, kind?: KindName): RecordView[] {
    const found = this.byIds([...(this.#idsPointingAt.get(id) ?? [])]);
    return byName(kind === undefined ? found : found.filter((record) => record.kind === kind));
  }

  all(): IterableIterator<RecordView> {
    return this.#byId.values();
  }

  #add(record: RecordView): void {
    this.#byId.set(record.id, record);
    this.#lists.delete(record.kind);
    setOf(this.#idsByKind, record.kind).add(record.id);
    this.#idBySlug.set(keyOf(record.kind, record.slug), record.id);
    for (const to of record.references) setOf(this.#idsPointingAt, to).add(record.id);
  }
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** The records in the order in which a person looks for a name; equal names by id, so that the order never jumps. */
export const byName = (records: readonly RecordView[]): RecordView[] =>
  [...records].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));

const keyOf = (kind: KindName, slug: string): string => `${kind}/${slug}`;

function setOf<Key>(sets: Map<Key, Set<string>>, key: Key): Set<string> {
  const made = sets.get(key) ?? new Set<string>();
  sets.set(key, made);
  return made;
}
