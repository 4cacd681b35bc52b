import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { type DependencyGraph, needsBehind } from '#features/landscape/impact.ts';
import type { RecordView } from '#records/record.ts';
import type { Plan } from './plan.ts';

/** Things that can be down themselves; an organisation cannot, its services can. */
const canFail = new Set(['application', 'service', 'infrastructure']);

/**
 * What a plan brings back: its subject, or for a plan of the whole organisation every service of priority 1 or 2.
 * `services` are the records among which those are sought.
 */
export function rootsOf(plan: Plan, about: RecordView | undefined, services: readonly RecordView[]): RecordView[] {
  if (about !== undefined && canFail.has(about.kind)) return [about];
  if (plan.type !== 'organisation') return [];
  const urgent = services.filter((service) => (effectivePriority(service.content)?.priority ?? 4) <= 2);
  return urgent.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl', { numeric: true }));
}

/** The ids of these things and of everything behind them, what is nearest first. */
export function idsBehind(graph: DependencyGraph, roots: readonly string[]): string[] {
  const depths = new Map<string, number>(roots.map((id) => [id, 0]));
  for (const root of roots) {
    for (const [id, { depth }] of needsBehind(graph, root)) depths.set(id, Math.min(depth, depths.get(id) ?? depth));
  }
  return [...depths].toSorted(([, a], [, b]) => a - b).map(([id]) => id);
}

const rank = (record: RecordView): number => effectivePriority(record.content)?.priority ?? 5;
