import type { RecordView } from '#records/record.ts';
import type { ContactPoint } from './contact-point.ts';

/** How somebody is reached by telephone: the numbers in the order in which to try them. */
export interface Reachable {
  numbers: string[];
  /** The day on which a number was last tried; null when nobody ever noted it. */
  verifiedOn: string | null;
  /** When and how to reach them outside office hours, in their own words. */
  reachable: string | null;
}

/** A number that belongs to a duty and not to a person: whoever has the duty answers. */
export interface DutyNumber {
  number: string;
  /** Whose duty it is: the role, or the team of all who take it. */
  of: string;
  hours: string | null;
}

export interface NumberBook {
  of(record: RecordView): Reachable;
  /** The numbers that were noted for a role or team itself. */
  dutyOf(record: RecordView): DutyNumber[];
  /** The numbers that are written on the record itself. */
  ownOf(record: RecordView): string[];
}

/** Finds numbers of persons, teams, roles, suppliers, organisations and contact points among these records. */
export function numberBook(records: readonly RecordView[]): NumberBook {
  const byId = new Map(records.map((record) => [record.id, record]));
  const points = records.filter((record) => record.kind === 'contact-point');
  const of = (record: RecordView): Reachable => {
    const own = ownNumbers(record);
    const noted = points.filter((point) => point.content.of === record.id).flatMap(telephoneOf);
    // A role or team without a number of its own is reached through the person behind it.
    const persons = own.length + noted.length > 0 ? [] : behind(record);
    const theirs = persons.flatMap((id) => {
      const person = byId.get(id);
      return person === undefined ? [] : of(person).numbers;
    });
    return {
      numbers: [...new Set([...own, ...noted.map((point) => point.value), ...theirs])],
      verifiedOn: text(record.content.verifiedOn) ?? text(record.content.numberVerifiedOn) ?? lastVerified(noted),
      reachable: text(record.content.reachable) ?? text(record.content.hours),
    };
  };
  const dutyOf = (record: RecordView): DutyNumber[] =>
    points.flatMap((point) =>
      point.content.of === record.id
        ? telephoneOf(point).map(({ value }) => ({ number: value, of: record.name, hours: text(point.content.hours) }))
        : [],
    );
  return { of, dutyOf, ownOf: ownNumbers };
}

/** The ids of the persons behind a role, team or supplier, first choice first. */
export function behind(record: RecordView): string[] {
  const { holders, lead, deputyLead, contactPerson } = record.content as Record<string, unknown>;
  return [...(Array.isArray(holders) ? holders : []), lead, deputyLead, contactPerson].filter(
    (id): id is string => typeof id === 'string',
  );
}

function ownNumbers(record: RecordView): string[] {
  if (record.kind === 'contact-point') return telephoneOf(record).map((point) => point.value);
  const { emergencyNumber, mobile, telephone, officeNumber } = record.content;
  return [emergencyNumber, mobile, telephone, officeNumber].filter((number) => typeof number === 'string');
}

function telephoneOf(record: RecordView): { value: string; verifiedOn: string | null }[] {
  const { type, value, verifiedOn } = record.content as ContactPoint;
  if (value === undefined || (type !== 'telephone' && type !== 'mobile')) return [];
  return [{ value, verifiedOn: verifiedOn ?? null }];
}

const lastVerified = (points: readonly { verifiedOn: string | null }[]): string | null =>
  points
    .map((point) => point.verifiedOn ?? '')
    .toSorted()
    .at(-1) || null;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
