import { checkBook } from '#features/checks/check-book.ts';
import { recoveryFindings } from '#features/checks/recovery-check.ts';
import { dependencyGraph } from '#features/landscape/impact.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import type { Plan } from './plan.ts';
import { type RestartOrder, type RestartRow, restartOrder } from './restart-order.ts';

/** Something that a service needs at once, and whether it is back in time. */
export interface BiaNeed extends Named {
  maximumOutage: number | null;
  state: 'fits' | 'longer' | 'unknown';
}

/** A promise that cannot be kept, through what; of the check on promises. */
export interface BiaTooSlow {
  promised: number;
  takes: number;
  through: string[];
}

export const biaGaps = ['no-outage', 'no-priority', 'no-term', 'no-minimum', 'no-harm', 'no-systems'] as const;
export type BiaGap = (typeof biaGaps)[number];

/** One service of the business impact analysis. */
export interface BiaRow extends RestartRow {
  needs: BiaNeed[];
  tooSlow: BiaTooSlow[];
  gaps: BiaGap[];
}

/** All services with what an outage does, and the decision on their order. `plan` holds the decision, if there is one. */
export interface Bia {
  order: RestartOrder;
  rows: BiaRow[];
  plan: Named | null;
}

/** The business impact analysis of an organisation, seen from today (YYYY-MM-DD). */
export function biaOf(records: readonly RecordView[], today: string): Bia {
  const present = records.filter(({ deletedAt }) => deletedAt === null);
  const byId = new Map(present.map((record) => [record.id, record]));
  const nameOf = (id: string | undefined): Named | null => {
    const record = id === undefined ? undefined : byId.get(id);
    return record === undefined ? null : named(record);
  };
  const plan = organisationPlan(present);
  const services = present.filter(({ kind }) => kind === 'service');
  const order = restartOrder((plan?.content as Plan | undefined)?.restartOrder, services, nameOf);
  const needsOf = needsIn(present, byId);
  const slow = tooSlowIn(present, today);
  const rows = order.rows.map((row) => biaRow(row, needsOf(row.id), slow.get(row.id) ?? []));
  return { order, rows, plan: plan === undefined ? null : named(plan) };
}

/** The plan of the organisation that holds a decision; otherwise the first one, in which it can be recorded. */
function organisationPlan(records: readonly RecordView[]): RecordView | undefined {
  const plans = records.filter(({ kind, content }) => kind === 'plan' && (content as Plan).type === 'organisation');
  const sorted = plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.find(({ content }) => (content as Plan).restartOrder !== undefined) ?? sorted[0];
}

function needsIn(records: readonly RecordView[], byId: ReadonlyMap<string, RecordView>) {
  const { needsOf } = dependencyGraph(records.filter(({ kind }) => kind === 'dependency'));
  return (id: string): RecordView[] => {
    const ids = new Set((needsOf.get(id) ?? []).flatMap(({ on }) => on));
    return [...ids].flatMap((one) => byId.get(one) ?? []);
  };
}

function tooSlowIn(records: readonly RecordView[], today: string): Map<string, BiaTooSlow[]> {
  const slow = new Map<string, BiaTooSlow[]>();
  for (const { code, recordId, promised = 0, takes = 0, others = [] } of recoveryFindings(checkBook(records, today))) {
    if (code !== 'recovery-too-slow') continue;
    const one = { promised, takes, through: others.map(({ name }) => name) };
    slow.set(recordId, [...(slow.get(recordId) ?? []), one]);
  }
  return slow;
}

function biaRow(row: RestartRow, needed: readonly RecordView[], tooSlow: BiaTooSlow[]): BiaRow {
  const needs = needed.map((record): BiaNeed => {
    const maximumOutage = (record.content.maximumOutage as number | undefined) ?? null;
    return { ...named(record), maximumOutage, state: stateOf(maximumOutage, row.maximumOutage) };
  });
  return { ...row, needs, tooSlow, gaps: gapsOf(row, needs) };
}

function stateOf(own: number | null, allowed: number | null): BiaNeed['state'] {
  if (own === null) return 'unknown';
  return allowed !== null && own > allowed ? 'longer' : 'fits';
}

function gapsOf(row: RestartRow, needs: readonly BiaNeed[]): BiaGap[] {
  const missing: Record<BiaGap, boolean> = {
    'no-outage': row.maximumOutage === null,
    'no-priority': row.priority === null,
    'no-term': row.promisedTerm === null,
    'no-minimum': row.minimumLevel === null,
    'no-harm': row.harms.length === 0,
    'no-systems': needs.length === 0,
  };
  return biaGaps.filter((gap) => missing[gap]);
}
