import type { KindName } from '#records/kind-name.ts';
import { idsIn } from './circle.ts';

type Content = Record<string, unknown>;

/** What tied a record to others, and so to the texts about them. */
export const tieTypes = ['dependency', 'contract', 'contact', 'responsible', 'supplier', 'gone'] as const;
export type TieType = (typeof tieTypes)[number];

/** A tie that was cut: who leaned on it finds nothing there any more, and nothing of theirs changed. */
export interface LostTie {
  type: TieType;
  /** Ids of the records that lost it. */
  about: string[];
}

interface Tie {
  type: TieType;
  fields: readonly string[];
  /** Whether what is named in the field loses something, or the record that names it. */
  loses: 'named' | 'itself';
}

const things: readonly Tie[] = [
  { type: 'responsible', fields: ['owner', 'deputy', 'team'], loses: 'itself' },
  { type: 'supplier', fields: ['supplier'], loses: 'itself' },
];
const ties: Partial<Record<KindName, readonly Tie[]>> = {
  dependency: [{ type: 'dependency', fields: ['dependent'], loses: 'named' }],
  contract: [{ type: 'contract', fields: ['covers'], loses: 'named' }],
  'contact-point': [{ type: 'contact', fields: ['of'], loses: 'named' }],
  application: things,
  service: things,
  infrastructure: things,
};

/** Kinds that others lean on: deleted, they are gone for whatever still names them. */
const leanedOn: readonly KindName[] = ['person', 'supplier', 'team', 'role', 'location'];

/** Kinds that feel it when something that they name is gone; a text that names it says so by itself. */
const feelsIt: readonly KindName[] = [
  'application',
  'service',
  'infrastructure',
  'asset',
  'internet-connection',
  'role',
];

/** Kinds whose earlier content must be known to see what a change took away. */
export const tieKinds: readonly KindName[] = [...(Object.keys(ties) as KindName[]), ...leanedOn];

/** What lost something by the deletion of a record, out of what named it. */
export function lostByDeletion(kind: KindName, named: readonly { id: string; kind: KindName }[]): LostTie[] {
  if (!leanedOn.includes(kind)) return [];
  const about = named.filter((one) => feelsIt.includes(one.kind)).map(({ id }) => id);
  // A trigger names at most a hundred records.
  return about.length === 0 ? [] : [{ type: 'gone', about: about.slice(0, 100) }];
}

/**
 * What a change took away, read from the content before and after it; `after` is null where the record was deleted.
 * A thing that is itself deleted cuts nothing here: who names it sees that it is gone.
 */
export function lostTies(record: { id: string; kind: KindName }, before: Content, after: Content | null): LostTie[] {
  return (ties[record.kind] ?? []).flatMap(({ type, fields, loses }): LostTie[] => {
    if (loses === 'itself' && after === null) return [];
    const lost = fields.flatMap((field) => {
      const kept = after === null ? [] : idsIn(after[field]);
      return idsIn(before[field]).filter((id) => !kept.includes(id));
    });
    if (lost.length === 0) return [];
    return [{ type, about: loses === 'itself' ? [record.id] : [...new Set(lost)] }];
  });
}
