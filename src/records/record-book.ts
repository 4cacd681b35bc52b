import type { KindName } from './kind-name.ts';
import type { RecordView } from './record.ts';

/** A record that is named and can be opened. */
export interface Named {
  id: string;
  kind: KindName;
  slug: string;
  name: string;
}

/** The records around one page, found by their id. */
export interface RecordBook {
  all: readonly RecordView[];
  ofKind(kind: KindName): readonly RecordView[];
  byId(id: string | undefined): RecordView | undefined;
  /** The record as a name that can be opened; null where it is gone. */
  named(id: string | undefined): Named | null;
}

/** What was deleted is no answer to anything: it is left out, and what it filled becomes a gap. */
export function recordBook(related: readonly RecordView[]): RecordBook {
  const all = [...new Map(related.map((record) => [record.id, record])).values()].filter(
    (record) => record.deletedAt === null,
  );
  const known = new Map(all.map((record) => [record.id, record]));
  const byId = (id: string | undefined) => (id === undefined ? undefined : known.get(id));
  let byKind: ReadonlyMap<KindName, readonly RecordView[]> | undefined;
  return {
    all,
    ofKind: (kind) => {
      byKind ??= Map.groupBy(all, (record) => record.kind);
      return byKind.get(kind) ?? [];
    },
    byId,
    named: (id) => {
      const record = byId(id);
      return record === undefined ? null : named(record);
    },
  };
}

/** What is needed to show a record's name and open it. */
export const named = ({ id, kind, slug, name }: RecordView): Named => ({ id, kind, slug, name });
