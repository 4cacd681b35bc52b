import { type ResponsibleView, responsibleView } from '#features/fact-sheets/fact-sheet-view.ts';
import { type CallBook, callBook, roleDuty } from '#features/people/call-book.ts';
import { hasLeft } from '#features/people/has-left.ts';
import { type Answering, type NumberBook, numberBook, type Reachable } from '#features/people/number-book.ts';
import type { Role } from '#features/people/role.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named, type RecordBook, recordBook } from '#records/record-book.ts';

/** How many people must be able to take a role without which the plan stops. */
export const holdersNeeded = 3;

/** Somebody who can take a role; who left stays visible, because the role has to be given to another. */
export interface HolderView extends ResponsibleView {
  left: boolean;
}

/** A role with who takes it: the first, then who stands in, in this order. */
export interface RoleView extends Named, Reachable {
  responsibilities: string | null;
  firstAction: string | null;
  /** The numbers of the duty itself, to try before anybody's own. */
  duty: Answering[];
  holders: HolderView[];
  /** How many of them still work here. */
  present: number;
}

/** Somebody to reach, for every reason for which the plan names them. */
export interface ContactView extends Named, Reachable {
  as: string[];
}

/** What the views of people look things up in; `today` is a calendar day. */
export interface PeopleBook {
  book: RecordBook;
  numbers: NumberBook;
  today: string;
  /** Whom to call; made when it is first asked for. */
  calls: () => CallBook;
}

/** The book over these records; one for all plans among them, because making it takes longer than one plan does. */
export function peopleBook(records: readonly RecordView[], today: string): PeopleBook {
  const book = recordBook(records);
  let calls: CallBook | undefined;
  return {
    book,
    numbers: numberBook(book.all),
    today,
    calls: () => {
      calls ??= callBook(book.all, today);
      return calls;
    },
  };
}

/** A role with its holders in order; null where it is not named or gone. */
export function roleView(id: string | undefined, { book, numbers, today }: PeopleBook): RoleView | null {
  const record = book.byId(id);
  if (record === undefined) return null;
  const role = record.content as Role;
  const holders = (role.holders ?? []).flatMap((holder): HolderView[] => {
    const person = responsibleView(holder, book, numbers);
    return person === null ? [] : [{ ...person, left: hasLeft(book.byId(holder), today) }];
  });
  return {
    ...named(record),
    ...numbers.of(record),
    responsibilities: role.responsibilities ?? null,
    firstAction: role.firstAction ?? null,
    duty: roleDuty(record, { byId: book.byId, numbers, today }),
    holders,
    present: holders.filter(({ left }) => !left).length,
  };
}

/** Anything that can be called, with its numbers; null where it is not named or gone. */
export function reachableView(id: string | undefined, { book, numbers }: PeopleBook): (Named & Reachable) | null {
  const record = book.byId(id);
  return record === undefined ? null : { ...named(record), ...numbers.of(record) };
}

/** Joins contacts that are one and the same, each with every reason for which it is named. */
export function joinedContacts(contacts: readonly (ContactView | null)[]): ContactView[] {
  const joined = new Map<string, ContactView>();
  for (const contact of contacts) {
    if (contact === null) continue;
    const before = joined.get(contact.id);
    joined.set(
      contact.id,
      before === undefined ? contact : { ...before, as: [...new Set([...before.as, ...contact.as])] },
    );
  }
  return [...joined.values()];
}
