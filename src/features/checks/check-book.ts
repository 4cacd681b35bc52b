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
  const paths = new FieldPath('');
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
      const known = texts.get(record) ?? textsOf(record.content, paths);
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

/** The path of a field; every record with that field shares it, so that it is put together and judged once. */
class FieldPath {
  readonly field: string;
  readonly #inner = new Map<string, FieldPath>();

  constructor(field: string) {
    this.field = field;
  }

  to(name: string): FieldPath {
    let path = this.#inner.get(name);
    if (path === undefined) {
      path = new FieldPath(this.field === '' ? name : `${this.field}.${name}`);
      this.#inner.set(name, path);
    }
    return path;
  }
}

/** Every text in a content. */
export function textsOf(content: unknown, path = new FieldPath(''), texts: FieldText[] = []): FieldText[] {
  if (typeof content === 'string') texts.push({ field: path.field, text: content });
  else if (content !== null && typeof content === 'object') {
    for (const name of Object.keys(content)) {
      const inner = (content as Record<string, unknown>)[name];
      if (typeof inner === 'string' || typeof inner === 'object') textsOf(inner, path.to(name), texts);
    }
  }
  return texts;
}

/** A rule about fields that is asked once for each field, not for each text. */
export function oncePerField(rule: (field: string) => boolean): (field: string) => boolean {
  const known = new Map<string, boolean>();
  return (field) => {
    const before = known.get(field);
    if (before !== undefined) return before;
    const answer = rule(field);
    known.set(field, answer);
    return answer;
  };
}
