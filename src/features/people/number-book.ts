import type { RecordView } from '#records/record.ts';
import type { ContactPoint } from './contact-point.ts';

/** Which of somebody's numbers it is, by the field in which it stands. */
export type NumberUse = 'emergency' | 'office' | 'mobile' | 'telephone';

/** A number that can be dialled, with all that tells it from another. */
export interface Answering {
  number: string;
  /** Who answers: the record itself, or the person behind it. */
  who: string;
  /** Whom they answer for, where that is another: the role, team or supplier behind which they stand. */
  of: string | null;
  /** Which number it is where one has more: by its field, or by the name under which it was noted. */
  which: NumberUse | { name: string } | null;
  /** When it is answered, as people wrote it. */
  hours: string | null;
}

/** How somebody is reached by telephone: the numbers in the order in which to try them. */
export interface Reachable {
  numbers: Answering[];
  /** The day on which a number was last tried; null when nobody ever noted it. */
  verifiedOn: string | null;
  /** When and how to reach them outside office hours, in their own words. */
  reachable: string | null;
}

export interface NumberBook {
  of(record: RecordView): Reachable;
  /** The numbers that were noted for a record itself; of a role or team that is its duty: whoever has it answers. */
  dutyOf(record: RecordView): Answering[];
  /** The numbers that are written on the record itself. */
  ownOf(record: RecordView): Answering[];
}

/** Finds numbers of persons, teams, roles, suppliers, organisations and contact points among these records. */
export function numberBook(records: readonly RecordView[]): NumberBook {
  const byId = new Map(records.map((record) => [record.id, record]));
  const points = records.filter((record) => record.kind === 'contact-point');
  const notedFor = (record: RecordView) => points.filter((point) => point.content.of === record.id);
  const dutyOf = (record: RecordView): Answering[] => {
    const noted = notedFor(record).flatMap((point) => notedNumber(point, record.name));
    // The name under which it was noted only tells something where there is another to be told from.
    const numbers = new Set([...noted, ...ownNumbers(record)].map(({ number }) => bare(number)));
    return numbers.size > 1 ? noted : noted.map((one) => ({ ...one, which: null }));
  };
  const of = (record: RecordView): Reachable => {
    const own = onceEach([...ownNumbers(record), ...dutyOf(record)]);
    // A role or team without a number of its own is reached through the person behind it.
    const persons = own.length > 0 ? [] : behind(record).flatMap((id) => byId.get(id) ?? []);
    const theirs = persons.flatMap((person) => of(person).numbers.map((one) => ({ ...one, of: record.name })));
    return {
      numbers: onceEach([...own, ...theirs]),
      verifiedOn:
        text(record.content.verifiedOn) ?? text(record.content.numberVerifiedOn) ?? lastVerified(notedFor(record)),
      reachable: text(record.content.reachable) ?? text(record.content.hours),
    };
  };
  return { of, dutyOf, ownOf: ownNumbers };
}

/** The ids of the persons behind a role, team or supplier, first choice first. */
export function behind(record: RecordView): string[] {
  const { holders, lead, deputyLead, contactPerson } = record.content as Record<string, unknown>;
  return [...(Array.isArray(holders) ? holders : []), lead, deputyLead, contactPerson].filter(
    (id): id is string => typeof id === 'string',
  );
}

const written = [
  ['emergencyNumber', 'emergency'],
  ['mobile', 'mobile'],
  ['telephone', 'telephone'],
  ['officeNumber', 'office'],
] as const satisfies [field: string, use: NumberUse][];

/** Only of a supplier does a single number need a word: whether it is answered at night. */
function ownNumbers(record: RecordView): Answering[] {
  if (record.kind === 'contact-point') return notedNumber(record, record.name);
  const all = written.flatMap(([field, use]) => {
    const number = record.content[field];
    return typeof number === 'string' ? [{ number, use }] : [];
  });
  return all.map(({ number, use }) => ({
    ...{ number, who: record.name, of: null, hours: null },
    which: all.length > 1 || record.kind === 'supplier' ? use : null,
  }));
}

/** The number of a contact point under the name of whose it is; its own name says which of them it is. */
function notedNumber({ name, content }: RecordView, who: string): Answering[] {
  const { type, value, hours } = content as ContactPoint;
  if (value === undefined || (type !== 'telephone' && type !== 'mobile')) return [];
  return [{ number: value, who, of: null, which: name === who ? null : { name }, hours: hours ?? null }];
}

const lastVerified = (points: readonly RecordView[]): string | null =>
  points
    .filter((point) => notedNumber(point, '').length > 0)
    .map((point) => text(point.content.verifiedOn) ?? '')
    .toSorted()
    .at(-1) || null;

/** Each number once, for who is named with it first; what only a later one knows is kept. */
export function onceEach(all: readonly Answering[]): Answering[] {
  const first = new Map<string, Answering>();
  for (const one of all) {
    const before = first.get(bare(one.number));
    const more = before && { which: before.which ?? one.which, hours: before.hours ?? one.hours };
    first.set(bare(one.number), { ...(before ?? one), ...more });
  }
  return [...first.values()];
}

/** A number as it is dialled, to compare it. */
export const bare = (number: string): string => number.replace('(0)', '').replace(/[^\d+]/g, '');

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
