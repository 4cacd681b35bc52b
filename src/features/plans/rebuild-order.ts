import type { Need } from '#features/landscape/impact.ts';

/** One thing to bring back, after everything that it truly needs. */
export interface RebuildItem {
  id: string;
  /** Its needs, with those things only that are in this order too. */
  needs: readonly Need[];
  /** Others with which it stands in a circle of needs: somebody must decide which one starts without the rest. */
  circle: readonly string[];
}

/** Things that can be brought back at the same time: all that they need stands in an earlier round. */
export type RebuildRound = readonly RebuildItem[];

/**
 * In which order to bring things back. `order` says which of two goes first within one round.
 * With alternatives (N of M) a thing waits for N of them; missing data holds nothing up in a circle.
 */
export function rebuildOrder(
  ids: Iterable<string>,
  needs: readonly Need[],
  order: (a: string, b: string) => number,
): RebuildRound[] {
  const waiting = new Set(ids);
  const own = needsAmong(waiting, needs);
  const done = new Set<string>();
  const rounds: RebuildRound[] = [];
  while (waiting.size > 0) {
    const ready = readyNow(waiting, done, own);
    const circle = ready.length === 0 ? smallestCircle(waiting, done, own) : [];
    const round = (ready.length === 0 ? circle : ready).toSorted(order).map((id) => ({
      id,
      needs: own.get(id) ?? [],
      circle: circle.filter((other) => other !== id),
    }));
    for (const { id } of round) {
      waiting.delete(id);
      done.add(id);
    }
    rounds.push(round);
  }
  return rounds;
}

/** Per thing its needs, without what is not in the order: what is gone cannot be waited for. */
function needsAmong(ids: ReadonlySet<string>, needs: readonly Need[]): Map<string, Need[]> {
  const own = new Map<string, Need[]>();
  for (const need of needs) {
    const on = need.on.filter((id) => ids.has(id) && id !== need.dependent);
    if (!ids.has(need.dependent) || on.length === 0) continue;
    const list = own.get(need.dependent) ?? [];
    own.set(need.dependent, [...list, { ...need, on, needed: Math.min(need.needed, on.length) }]);
  }
  return own;
}

/** What can start: all its needs are met; when nothing can, what only waits for data. */
function readyNow(waiting: ReadonlySet<string>, done: ReadonlySet<string>, own: ReadonlyMap<string, Need[]>): string[] {
  const canStart = (isHeldBy: (need: Need) => boolean) =>
    [...waiting].filter((id) => !(own.get(id) ?? []).some((need) => isHeldBy(need) && !isMet(need, done)));
  const ready = canStart(() => true);
  return ready.length > 0 ? ready : canStart((need) => need.type !== 'data');
}

const isMet = (need: Need, done: ReadonlySet<string>): boolean =>
  need.on.filter((id) => done.has(id)).length >= need.needed;

/** Of the things that hold each other up, the smallest group that waits for nothing outside itself. */
function smallestCircle(
  waiting: ReadonlySet<string>,
  done: ReadonlySet<string>,
  own: ReadonlyMap<string, Need[]>,
): string[] {
  const [first] = waiting;
  if (first === undefined) return [];
  const around = reachedFrom(first, waiting, done, own);
  let smallest = around;
  for (const id of around) {
    const reached = reachedFrom(id, waiting, done, own);
    if (reached.size < smallest.size) smallest = reached;
  }
  return [...smallest];
}

/** Everything that holds this thing up, directly and through others. */
function reachedFrom(
  start: string,
  waiting: ReadonlySet<string>,
  done: ReadonlySet<string>,
  own: ReadonlyMap<string, Need[]>,
): Set<string> {
  const reached = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    for (const need of own.get(id) ?? []) {
      if (need.type === 'data' || isMet(need, done)) continue;
      for (const one of need.on) {
        if (!waiting.has(one) || reached.has(one)) continue;
        reached.add(one);
        ahead.push(one);
      }
    }
  }
  return reached;
}
