import { isClosedAt } from '#features/people/answering-hours.ts';
import type { Answering } from '#features/people/call-book.ts';
import type { RoleView } from './plan-people-view.ts';

/** The numbers of a role: that of its duty first, then one of each who takes it. */
export function numbersOfRole({ duty, holders }: RoleView): Answering[] {
  const present = holders.filter(({ left }) => !left);
  return [
    ...duty.map(({ number, of, hours }) => ({ number, who: of, hours })),
    ...present.flatMap(({ name, numbers }) =>
      numbers.slice(0, 1).map((number) => ({ number, who: name, hours: null })),
    ),
  ];
}

/** As it is shown now: with the hours where nobody answers at this moment. */
export const toCall = (all: readonly Answering[], now: Date) =>
  all.map(({ number, who, hours }) => ({
    number,
    who,
    closed: hours !== null && isClosedAt(hours, now) ? hours : undefined,
  }));
