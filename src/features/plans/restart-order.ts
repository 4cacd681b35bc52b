import { effectivePriority } from '#features/landscape/effective-priority.ts';
import { type Harm, harmDegrees, harmsInOrder } from '#features/landscape/impact-over-time.ts';
import type { Priority } from '#features/landscape/priority.ts';
import type { Service } from '#features/landscape/service.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import type { Plan } from './plan.ts';

/** One service in the order in which services come back. */
export interface RestartRow extends Named {
  /** The place that management gave it; null where the decision does not name it. */
  decided: number | null;
  /** The place that follows from the facts: how long it may be out, then how urgent it is. */
  derived: number;
  priority: Priority | null;
  priorityReason: string | null;
  maximumOutage: number | null;
  promisedTerm: string | null;
  minimumLevel: string | null;
  /** What an outage does, in the order in which it does so. */
  harms: Harm[];
}

/** The order of all services, with who decided it; everything is null while nobody did. */
export interface RestartOrder {
  decidedBy: Named | null;
  decidedOn: string | null;
  reason: string | null;
  rows: RestartRow[];
}

/** Joins what was decided with what follows from the facts; what was decided goes first, in its own order. */
export function restartOrder(
  decision: Plan['restartOrder'],
  services: readonly RecordView[],
  nameOf: (id: string | undefined) => Named | null,
): RestartOrder {
  const present = services.filter(({ deletedAt }) => deletedAt === null).toSorted(byFacts);
  const ids = new Set(present.map(({ id }) => id));
  // A service that is gone leaves no hole: those after it move up.
  const order = [...new Set(decision?.order ?? [])].filter((id) => ids.has(id));
  const rows = present.map((record, at) => rowOf(record, at + 1, order.indexOf(record.id)));
  return {
    decidedBy: nameOf(decision?.decidedBy),
    decidedOn: decision?.decidedOn ?? null,
    reason: decision?.reason ?? null,
    rows: rows.toSorted((a, b) => (a.decided ?? rows.length + a.derived) - (b.decided ?? rows.length + b.derived)),
  };
}

/** Whether somebody answers for the order: a name and a day, and something in it. */
export const isDecided = ({ decidedBy, decidedOn, rows }: RestartOrder): boolean =>
  decidedBy !== null && decidedOn !== null && rows.some(({ decided }) => decided !== null);

/** Whether management chose otherwise than the facts say. */
export const differs = ({ decided, derived }: RestartRow): boolean => decided !== null && decided !== derived;

/** The first harm that is serious or worse. */
export const firstSerious = ({ harms }: Pick<RestartRow, 'harms'>): Harm | null =>
  harms.find(({ degree }) => degree !== undefined && harmDegrees.indexOf(degree) >= 2) ?? null;

function rowOf(record: RecordView, derived: number, place: number): RestartRow {
  const service = record.content as Service;
  return {
    ...named(record),
    decided: place === -1 ? null : place + 1,
    derived,
    priority: effectivePriority(service)?.priority ?? null,
    priorityReason: service.priorityReason ?? null,
    maximumOutage: service.maximumOutage ?? null,
    promisedTerm: service.promisedTerm ?? null,
    minimumLevel: service.minimumLevel ?? null,
    harms: harmsInOrder(service.impactOverTime ?? []),
  };
}

/** What may be out shortest goes first, then what is most urgent; what nobody knows goes last. */
const byFacts = (a: RecordView, b: RecordView): number =>
  outageOf(a) - outageOf(b) || urgencyOf(a) - urgencyOf(b) || a.name.localeCompare(b.name, 'nl', { numeric: true });

// As large as no outage can be, and still a number that can be subtracted.
const outageOf = ({ content }: RecordView): number => (content as Service).maximumOutage ?? 1e9;

const urgencyOf = ({ content }: RecordView): number => effectivePriority(content)?.priority ?? 5;
