import { type DependencyGraph, dependencyGraph, type Impact, impactOf } from '#features/landscape/impact.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import type { Place } from './finding.ts';

/** What every check looks things up in; made once for all of them. */
export interface CheckBook {
  /** The day from which is looked, YYYY-MM-DD. */
  today: string;
  records: readonly RecordView[];
  byId: ReadonlyMap<string, RecordView>;
  /** Addresses of standing records: `procedure/server-herstarten`. */
  addresses: ReadonlySet<string>;
  graph: DependencyGraph;
  /** What falls when this record is down; the record itself not among them. */
  fallsWith(id: string): ReadonlyMap<string, Impact>;
  /** Every text of a record, each once. */
  textsIn(record: RecordView): readonly FieldText[];
}

/** Puts the records of an organisation in order for the checks. */
export function checkBook(records: readonly RecordView[], today: string): CheckBook {
  const graph = dependencyGraph(ofKind(records, 'dependency'));
  const fallen = new Map<string, ReadonlyMap<string, Impact>>();
  const texts = new Map<RecordView, readonly FieldText[]>();
  return {
    today,
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    addresses: new Set(records.map(({ kind, slug }) => `${kind}/${slug}`)),
    graph,
    fallsWith(id) {
      const known = fallen.get(id) ?? impactOf(graph, [id]);
      fallen.set(id, known);
      return known;
    },
    textsIn(record) {
      const known = texts.get(record) ?? textsOf(record.content);
      texts.set(record, known);
      return known;
    },
  };
}

/** The records of one kind. */
export const ofKind = (records: readonly RecordView[], kind: KindName): RecordView[] =>
  records.filter((record) => record.kind === kind);

/** The address of a record, as a finding names it. */
export const placeOf = ({ id, kind, slug, name }: RecordView): Place => ({ recordId: id, kind, slug, name });

/** One text of a content, with the path of its field: `steps.2.action`. */
export interface FieldText {
  field: string;
  text: string;
}

/** Every text in a content. */
export function textsOf(content: unknown, field = '', texts: FieldText[] = []): FieldText[] {
  if (typeof content === 'string') texts.push({ field, text: content });
  else if (content !== null && typeof content === 'object') {
    for (const name of Object.keys(content)) {
      textsOf((content as Record<string, unknown>)[name], field === '' ? name : `${field}.${name}`, texts);
    }
  }
  return texts;
}
