import type { RecordBook } from '#records/record-book.ts';
import type { Dependency, DependencyType } from './dependency.ts';

/** One need: `dependent` works while `needed` of `on` are up. */
export interface Need {
  id: string;
  dependent: string;
  on: readonly string[];
  needed: number;
  type: DependencyType;
}

/** Who needs whom, in both directions. */
export interface DependencyGraph {
  /** The needs of which this record is the dependent. */
  needsOf: ReadonlyMap<string, readonly Need[]>;
  /** The needs that lean on this record. */
  leaningOn: ReadonlyMap<string, readonly Need[]>;
}

/** What becomes of a record: `falls` stops working, `hampered` works on with what it last knew. */
export interface Impact {
  state: 'falls' | 'hampered';
  /** How many steps from what is down. */
  depth: number;
  /** The need that is no longer met, and what it leaned on that is down. */
  because: { need: Need; down: readonly string[] };
}

/** How far a record is needed: its distance, and the need through which. */
export interface Needed {
  depth: number;
  because: Need;
}

/** How many of those named must be up. Those that are named together stand in for each other: one is enough. */
export const neededOf = ({ on, needed }: Pick<Dependency, 'on' | 'needed'>): number => Math.min(needed ?? 1, on.length);

/** Draws the graph from dependency records. */
export function dependencyGraph(records: readonly { id: string; content: unknown }[]): DependencyGraph {
  const needsOf = new Map<string, Need[]>();
  const leaningOn = new Map<string, Need[]>();
  // In order of id, so that the same records always give the same explanation.
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, content } of sorted) {
    const dependency = content as Dependency;
    const on = [...new Set(dependency.on)];
    const need = { id, dependent: dependency.dependent, on, needed: neededOf(dependency), type: dependency.type };
    push(needsOf, need.dependent, need);
    for (const one of on) push(leaningOn, one, need);
  }
  return { needsOf, leaningOn };
}

function push(map: Map<string, Need[]>, key: string, need: Need): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [need]);
  else list.push(need);
}

/**
 * If these are down, what else? Goes outward one step at a time, so that every record gets its shortest explanation.
 * Missing data hampers and goes no further; every other need that is no longer met makes its dependent fall.
 */
export function impactOf(graph: DependencyGraph, down: Iterable<string>): Map<string, Impact> {
  const fallen = new Set(down);
  const impacts = new Map<string, Impact>();
  let ring = [...fallen];
  for (let depth = 1; ring.length > 0; depth += 1) {
    const next = new Set<string>();
    for (const need of brokenBy(graph, ring, fallen)) {
      const { dependent } = need;
      if (fallen.has(dependent) || next.has(dependent)) continue;
      const falls = need.type !== 'data';
      if (!falls && impacts.has(dependent)) continue;
      const because = { need, down: need.on.filter((id) => fallen.has(id)) };
      impacts.set(dependent, { state: falls ? 'falls' : 'hampered', depth, because });
      if (falls) next.add(dependent);
    }
    for (const id of next) fallen.add(id);
    ring = [...next];
  }
  return impacts;
}

/** The needs that lean on this ring and are no longer met. */
function brokenBy(graph: DependencyGraph, ring: readonly string[], fallen: ReadonlySet<string>): Need[] {
  const broken = new Set<Need>();
  for (const id of ring) {
    for (const need of graph.leaningOn.get(id) ?? []) {
      if (need.on.length - countIn(need.on, fallen) < need.needed) broken.add(need);
    }
  }
  return [...broken].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const countIn = (ids: readonly string[], set: ReadonlySet<string>): number =>
  ids.reduce((count, id) => count + Number(set.has(id)), 0);

/** The way from what is down to this record, what is down first. */
export function chainTo(impacts: ReadonlyMap<string, Impact>, id: string): string[] {
  const chain = [id];
  const seen = new Set(chain);
  for (let at = impacts.get(id); at !== undefined; ) {
    const cause = at.because.down.find((one) => !seen.has(one));
    if (cause === undefined) break;
    chain.unshift(cause);
    seen.add(cause);
    at = impacts.get(cause);
  }
  return chain;
}

/** Everything that a record needs, directly and through others. */
export function needsBehind(graph: DependencyGraph, id: string): Map<string, Needed> {
  const found = new Map<string, Needed>();
  let ring = [id];
  for (let depth = 1; ring.length > 0; depth += 1) {
    const next: string[] = [];
    for (const need of ring.flatMap((one) => graph.needsOf.get(one) ?? [])) {
      for (const one of need.on) {
        if (one === id || found.has(one)) continue;
        found.set(one, { depth, because: need });
        next.push(one);
      }
    }
    ring = next;
  }
  return found;
}

const graphs = new WeakMap<RecordBook, DependencyGraph>();

/** The graph of the dependencies in a book; made once for each book. */
export function graphOf(book: RecordBook): DependencyGraph {
  const graph = graphs.get(book) ?? dependencyGraph(book.ofKind('dependency'));
  graphs.set(book, graph);
  return graph;
}
