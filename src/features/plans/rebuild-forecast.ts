import type { RebuildRoundView, RebuildThingView } from './plan-view.ts';

/** How long it takes to bring back what lies under the subject of a plan; never guessed. */
export interface RebuildForecast {
  /** Along the longest chain of systems that wait for each other. */
  minutes: number;
  /** Systems of which a contract says how long they take. */
  counted: number;
  /** Systems of which nobody wrote that down. */
  unknown: number;
}

/**
 * The time before the subject itself can begin, or all of it for a plan without one; null where nothing lies under it.
 * What waits for the same thing is brought back at the same time; of alternatives the quickest count.
 */
export function rebuildForecast(
  rounds: readonly RebuildRoundView[],
  subject: string | undefined,
): RebuildForecast | null {
  const things = rounds.flatMap((round) => round.things);
  const under = things.filter(({ id }) => id !== subject);
  if (under.length === 0) return null;
  const ready = new Map<string, number>();
  for (const thing of things) ready.set(thing.id, beginOf(thing, ready) + (thing.id === subject ? 0 : ownTime(thing)));
  const counted = under.filter(({ recoveryTime }) => recoveryTime !== null).length;
  const minutes = (subject === undefined ? undefined : ready.get(subject)) ?? Math.max(...ready.values());
  return { minutes, counted, unknown: under.length - counted };
}

const ownTime = ({ recoveryTime }: RebuildThingView): number => recoveryTime ?? 0;

/** When all its needs are met; one that stands in a circle or is not in the order holds nothing up here. */
function beginOf({ after }: RebuildThingView, ready: ReadonlyMap<string, number>): number {
  const waits = after.map(({ on, needed }) => {
    const times = on.map(({ id }) => ready.get(id) ?? 0).toSorted((a, b) => a - b);
    return times[Math.min(needed, times.length) - 1] ?? 0;
  });
  return Math.max(0, ...waits);
}
