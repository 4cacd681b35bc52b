import type { Answering } from '#features/people/number-book.ts';
import type { RoleView } from './plan-people-view.ts';

/** The numbers of a role: that of its duty first, then one of each who takes it. */
export function numbersOfRole({ name, duty, holders }: RoleView): Answering[] {
  const present = holders.filter(({ left }) => !left);
  return [...duty, ...present.flatMap(({ numbers }) => numbers.slice(0, 1).map((one) => ({ ...one, of: name })))];
}
