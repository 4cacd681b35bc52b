import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { alarmNumber, asksToCall, asksToCallAlarm, namedIn } from './asked-to-call.ts';
import { hasLeft } from './has-left.ts';
import { type Answering, bare, behind, type NumberBook, numberBook, onceEach } from './number-book.ts';

/** Whom to call, found by a number, or by a line that names them. */
export interface CallBook {
  /** All numbers of a record: that of its duty first, then those of the persons behind it. */
  of(record: RecordView): Answering[];
  /** The same by id; nothing for who is not known, or has left. */
  ofId(id: string): Answering[];
  /** Who answers this number. */
  at(number: string): Answering | undefined;
  /** The numbers of all whom this text asks to call. */
  askedIn(text: string): Answering[];
  /** The same, apart for each of them. */
  askedEach(text: string): Answering[][];
  /** The numbers of all whom this text names. */
  namedIn(text: string): Answering[];
}

/** The kinds that answer a telephone; what is called by one of its names can get a button. */
export const callableKinds = [
  'role',
  'supplier',
  'team',
  'location',
  'organisation',
  'contact-point',
] as const satisfies KindName[];

/** The book over these records; `today` is a calendar day. */
export function callBook(records: readonly RecordView[], today: string): CallBook {
  const present = records.filter((record) => record.deletedAt === null && !hasLeft(record, today));
  const byId = new Map(present.map((record) => [record.id, record]));
  const desk: Desk = { byId: (id) => byId.get(id), numbers: numberBook(present), today };
  const callable = present.filter(({ kind }) => kind === 'person' || callableKinds.some((one) => one === kind));
  let hours: Map<string, string> | undefined;
  const hoursAt = ({ number }: Answering): string | null => {
    hours ??= hoursByNumber(callable, desk);
    return hours.get(bare(number)) ?? null;
  };
  const withHours = (one: Answering) => (one.hours === null ? { ...one, hours: hoursAt(one) } : one);
  const of = (record: RecordView) => onceEach(answeringFor(record, desk)).map(withHours);
  const eachIn = (text: string) => namedIn(text, callable).map((id) => of(byId.get(id) as RecordView));
  const askedEach = (text: string) => [...(asksToCallAlarm(text) ? [[alarm()]] : []), ...eachIn(asksToCall(text))];
  let known: Map<string, Answering> | undefined;
  return {
    of,
    ofId: (id) => {
      const record = byId.get(id);
      return record === undefined ? [] : of(record);
    },
    at: (number) => {
      known ??= byNumber(callable, desk);
      const found = known.get(bare(number));
      return found && withHours(found);
    },
    askedEach,
    askedIn: (text) => onceEach(askedEach(text).flat()),
    namedIn: (text) => onceEach(eachIn(text).flat()),
  };
}

/** Answered day and night, and in no register. */
export const alarm = (): Answering => ({
  number: alarmNumber,
  who: m.people_alarm(),
  of: null,
  which: null,
  hours: null,
});

interface Desk {
  byId: (id: string) => RecordView | undefined;
  numbers: NumberBook;
  today: string;
}

/** The duty number of a role or, where it has none, of the one team that all who take it are in. */
export function roleDuty(role: RecordView, { byId, numbers, today }: Desk): Answering[] {
  const own = numbers.dutyOf(role);
  if (own.length > 0) return own;
  const holders = behind(role).flatMap((id) => byId(id) ?? []);
  const present = holders.filter((person) => !hasLeft(person, today));
  const [team, ...others] = [...new Set(present.map(({ content }) => content.team))];
  const one = typeof team === 'string' && others.length === 0 ? byId(team) : undefined;
  return one === undefined ? [] : numbers.dutyOf(one);
}

function answeringFor(record: RecordView, desk: Desk): Answering[] {
  const duty = record.kind === 'role' ? roleDuty(record, desk) : [];
  const persons = behind(record).flatMap((id) => desk.byId(id) ?? []);
  return [
    ...duty,
    ...ownAnswering(record, desk),
    ...persons.flatMap((person) =>
      ownAnswering(person, desk)
        .slice(0, 1)
        .map((one) => ({ ...one, of: record.name })),
    ),
  ];
}

/** What is answered under the record's own name; nobody behind it. */
const ownAnswering = (record: RecordView, { numbers }: Desk): Answering[] => [
  ...numbers.ownOf(record),
  ...numbers.dutyOf(record),
];

/** When a number is answered, whoever it was written down for: a building has the number of its desk, without its hours. */
function hoursByNumber(callable: readonly RecordView[], desk: Desk): Map<string, string> {
  const each = callable.flatMap((record) => ownAnswering(record, desk));
  return new Map(each.flatMap(({ number, hours }) => (hours === null ? [] : [[bare(number), hours] as const])));
}

/** By number who answers it; a number of a duty says whose duty it is, before the person who has it now. */
function byNumber(callable: readonly RecordView[], desk: Desk): Map<string, Answering> {
  const rank = ({ kind }: RecordView) => (kind === 'contact-point' ? 0 : kind === 'person' ? 2 : 1);
  const each = callable.toSorted((a, b) => rank(a) - rank(b)).flatMap((record) => ownAnswering(record, desk));
  const known = new Map<string, Answering>();
  for (const one of each) if (!known.has(bare(one.number))) known.set(bare(one.number), one);
  return known;
}
