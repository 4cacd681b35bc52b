import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { type DependencyGraph, dependencyGraph, impactOf, needsBehind } from '#features/landscape/impact.ts';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import { rebuildOrder } from './rebuild-order.ts';

/** One thing in the order in which to bring back what is down. */
export interface DownThing extends Named {
  /** Somebody said that it is down; the others only fall with it. */
  isBroken: boolean;
  /** The others in the same circle of needs; somebody must decide which of them starts alone. */
  circle: Named[];
}

/** The kinds that can be down. */
export const breakableKinds = ['application', 'service', 'infrastructure', 'internet-connection'] as const;
const breakable: ReadonlySet<KindName> = new Set(breakableKinds);

/** What to choose from, and whether there is more than that. */
export interface Choice {
  things: RecordView[];
  isMore: boolean;
}

/** Fewer than this are not offered, however many are the most urgent. */
const leastOffered = 12;
/** A longer list is not read any more. */
const mostOffered = 40;

/**
 * What to choose from. What was picked stays in view; then what was found, best first. With nothing typed (`found`
 * undefined) the most urgent, by name: all of the first priority, or a telephone exchange would hide behind the letter A.
 */
export function choiceOf(records: readonly RecordView[], picked: readonly string[], found?: readonly string[]): Choice {
  const things = records.filter(({ kind, deletedAt }) => breakable.has(kind) && deletedAt === null);
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const others = (found === undefined ? things.toSorted(byUrgency) : inView(found, byId)).filter(
    ({ id }) => !picked.includes(id),
  );
  const first = found === undefined ? others.filter((thing) => urgencyOf(thing) === 1).length : 0;
  const offered = others.slice(0, Math.min(Math.max(first, leastOffered), mostOffered));
  return { things: [...inView(picked, byId), ...offered], isMore: offered.length < others.length };
}

const inView = (ids: readonly string[], byId: ReadonlyMap<string, RecordView>): RecordView[] =>
  ids.flatMap((id) => byId.get(id) ?? []);

const urgencyOf = ({ content }: RecordView): number => effectivePriority(content)?.priority ?? 5;

const byUrgency = (a: RecordView, b: RecordView): number =>
  urgencyOf(a) - urgencyOf(b) || a.name.localeCompare(b.name, 'nl');

/**
 * What all that is down leans on: without any one of these all of it falls, so the cause may well be there. The nearest
 * first. What has a stand-in is none, nor what gives data only, nor what is known to be down already.
 */
export function neededByAll(broken: readonly string[], records: readonly RecordView[]): Named[] {
  const { present, graph, down } = landscapeOf(broken, records);
  const [first, ...others] = down.map((id) => needsBehind(graph, id));
  if (first === undefined || others.length === 0) return [];
  const distance = (id: string) => Math.max(...[first, ...others].map((needs) => needs.get(id)?.depth ?? 0));
  return [...first.keys()]
    .filter((id) => others.every((needs) => needs.has(id)) && !down.includes(id) && takesDown(graph, id, down))
    .flatMap((id) => present.get(id) ?? [])
    .toSorted((a, b) => distance(a.id) - distance(b.id) || byUrgency(a, b))
    .map(named);
}

function takesDown(graph: DependencyGraph, cause: string, down: readonly string[]): boolean {
  const impacts = impactOf(graph, [cause]);
  return down.every((id) => impacts.get(id)?.state === 'falls');
}

/**
 * In which order to bring back everything that is down, first the things without which others cannot start:
 * what is broken and what falls with it, in one order for all. Of those that can start at once what is broken goes
 * before what falls with it, and then the most urgent.
 */
export function downTogether(broken: readonly string[], records: readonly RecordView[]): DownThing[][] {
  const { present, graph, down } = landscapeOf(broken, records);
  const fallen = [...impactOf(graph, down)].filter(([id, { state }]) => state === 'falls' && present.has(id));
  const ids = new Set([...down, ...fallen.map(([id]) => id)]);
  const needs = [...ids].flatMap((id) => graph.needsOf.get(id) ?? []);
  const things = inView([...ids], present).toSorted(
    (a, b) => Number(down.includes(b.id)) - Number(down.includes(a.id)) || byUrgency(a, b),
  );
  const place = new Map(things.map(({ id }, at) => [id, at]));
  const order = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return rebuildOrder(ids, needs, order).map((round) =>
    round.flatMap(({ id, circle }) => {
      const record = present.get(id);
      if (record === undefined) return [];
      return { ...named(record), isBroken: down.includes(id), circle: inView(circle, present).map(named) };
    }),
  );
}

/** What is there, who needs whom, and what of the picked things is still known, each once. */
function landscapeOf(broken: readonly string[], records: readonly RecordView[]) {
  const present = new Map(records.filter(({ deletedAt }) => deletedAt === null).map((record) => [record.id, record]));
  const graph = dependencyGraph([...present.values()].filter(({ kind }) => kind === 'dependency'));
  return { present, graph, down: [...new Set(broken)].filter((id) => present.has(id)) };
}
