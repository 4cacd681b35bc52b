import type { Need } from '#features/landscape/impact.ts';
import type { RecordView } from '#records/record.ts';
import { type CheckBook, ofKind, placeOf } from './check-book.ts';
import type { Finding } from './finding.ts';

/** Promises that cannot be kept: something comes back later than what leans on it, or a contract allows longer. */
export const recoveryFindings = (book: CheckBook): Finding[] => [
  ...[...book.graph.needsOf].flatMap(([id, needs]) => {
    const record = book.byId.get(id);
    return record === undefined ? [] : needs.flatMap((need) => slowerThanPromised(record, need, book));
  }),
  ...ofKind(book.records, 'contract').flatMap((contract) => allowsLonger(contract, book)),
];

const promiseOf = (record: RecordView | undefined): number | undefined =>
  record?.content.maximumOutage as number | undefined;

function slowerThanPromised(record: RecordView, need: Need, book: CheckBook): Finding[] {
  const promised = promiseOf(record);
  // Missing data hampers, it does not keep anything down.
  if (promised === undefined || need.type === 'data') return [];
  const { takes, through } = recoveryOf(need, book, new Set([record.id]));
  if (takes <= promised) return [];
  const others = through.map((id) => book.byId.get(id)).filter((one) => one !== undefined);
  const finding = { ...placeOf(record), code: 'recovery-too-slow' as const, field: 'maximumOutage', promised, takes };
  return [{ ...finding, others: others.map(placeOf) }];
}

/** How long it takes at least until enough of those that stand in for each other are back, and which one is waited for. */
function recoveryOf(need: Need, book: CheckBook, on: ReadonlySet<string>): { takes: number; through: string[] } {
  const each = need.on
    .map((id) => ({ id, ...ownRecovery(id, book, on) }))
    .sort((one, other) => one.takes - other.takes || (one.id < other.id ? -1 : 1));
  const last = each[need.needed - 1];
  return last === undefined ? { takes: 0, through: [] } : { takes: last.takes, through: [last.id, ...last.through] };
}

/** Its own promise; where it has none, what it waits for itself. Unknown counts as at once: only what is sure is said. */
function ownRecovery(id: string, book: CheckBook, on: ReadonlySet<string>): { takes: number; through: string[] } {
  const promised = promiseOf(book.byId.get(id));
  if (promised !== undefined) return { takes: promised, through: [] };
  if (on.has(id)) return { takes: 0, through: [] };
  const below = (book.graph.needsOf.get(id) ?? [])
    .filter((need) => need.type !== 'data')
    .map((need) => recoveryOf(need, book, new Set([...on, id])));
  return below.reduce((slowest, one) => (one.takes > slowest.takes ? one : slowest), { takes: 0, through: [] });
}

function allowsLonger(contract: RecordView, { byId }: CheckBook): Finding[] {
  const { recoveryTime, covers } = contract.content as { recoveryTime?: number; covers?: string[] };
  if (recoveryTime === undefined) return [];
  return (covers ?? []).flatMap((id) => {
    const covered = byId.get(id);
    const promised = promiseOf(covered);
    if (covered === undefined || promised === undefined || recoveryTime <= promised) return [];
    const finding = { ...placeOf(contract), code: 'contract-too-slow' as const, field: 'recoveryTime', promised };
    return [{ ...finding, takes: recoveryTime, others: [placeOf(covered)] }];
  });
}
