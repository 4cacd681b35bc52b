import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { effectivePriority } from './effective-priority.ts';

/** Kinds for which somebody must be called when they fail, in the order of the list. */
const kindsWithOwner: readonly KindName[] = [
  'service',
  'application',
  'infrastructure',
  'internet-connection',
  'location',
];

/** Who answers for one thing, and who stands in; undefined is a gap. */
export interface Responsible {
  record: RecordView;
  priority: number | undefined;
  owner: RecordView | undefined;
  deputy: RecordView | undefined;
}

/** Everything that can fail with its owner and deputy: by priority, then by name. */
export function responsibles(records: readonly RecordView[]): Responsible[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const person = (id: unknown): RecordView | undefined => (typeof id === 'string' ? byId.get(id) : undefined);
  return records
    .filter((record) => kindsWithOwner.includes(record.kind) && record.deletedAt === null)
    .map((record) => ({
      record,
      priority: effectivePriority(record.content)?.priority,
      owner: person(record.content.owner),
      deputy: person(record.content.deputy),
    }))
    .sort(
      (a, b) =>
        (a.priority ?? 5) - (b.priority ?? 5) || a.record.name.localeCompare(b.record.name, 'nl', { numeric: true }),
    );
}
