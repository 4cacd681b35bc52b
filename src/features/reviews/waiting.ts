import { plusDays } from '#platform/time/calendar.ts';
import type { NeedView, RoundView } from './confirming.ts';
import type { NeedStanding } from './publication.ts';
import { type Judge, keyOf, type Need } from './verdict.ts';

/** Who was asked by name for one verdict, by their account. */
export const namedFor = ({ asked }: Pick<RoundView, 'asked'>, need: Need): string[] =>
  asked.filter((one) => keyOf(one) === keyOf(need)).map(({ userId }) => userId);

/**
 * Whether a verdict still waits for somebody who may give it. Who was named is waited for until they said something;
 * where everybody was asked, one answer is enough.
 */
export function waitsFor(
  { given, state, ...need }: Need & Pick<NeedStanding, 'given' | 'state'>,
  round: Pick<RoundView, 'asked'>,
  userId: string,
): boolean {
  if (given.some((one) => one.userId === userId)) return false;
  const named = namedFor(round, need);
  return named.length === 0 ? state === 'open' : named.includes(userId);
}

/** Somebody who may judge, and since when they can sign in. */
interface Candidate extends Judge {
  since: Date | null;
}

/**
 * Who of those that may give a verdict hears that it is asked: who was named, else all of them. A newcomer is not asked
 * to read as a stranger what other strangers were asked already.
 */
export function whoHears<Account extends Candidate>(
  need: Need,
  round: Pick<RoundView, 'asked' | 'askedAt' | 'askedById'>,
  fitting: readonly Account[],
): Account[] {
  const named = namedFor(round, need);
  if (named.length > 0) return fitting.filter(({ userId }) => named.includes(userId));
  const wasThere = ({ since }: Account) => since !== null && since.toISOString() <= round.askedAt;
  const others = fitting.filter((one) => wasThere(one) && one.userId !== round.askedById);
  return need.type === 'understandable' && others.length > 0 ? others : [...fitting];
}

/**
 * Whether an open verdict reaches somebody who may give it now, waits for who was invited, or reaches nobody. Waiting is
 * no error: an invitation that ran out is none any more, and then its person is one without an account.
 */
export function reachOf({
  candidates,
  invited,
}: Pick<NeedView, 'candidates' | 'invited'>): 'somebody' | 'waits' | 'nobody' {
  if (candidates.length > 0) return 'somebody';
  return invited.length > 0 ? 'waits' : 'nobody';
}

const restDays = 7;

/** The day on which who did not answer hears of it once more: a day before it is wanted, and after a week at the latest. */
export function remindOn({ askedAt, due }: Pick<RoundView, 'askedAt' | 'due'>): string {
  const askedOn = askedAt.slice(0, 10);
  const latest = plusDays(askedOn, restDays);
  if (due === null) return latest;
  const wanted = [plusDays(due, -1), plusDays(askedOn, 1)].sort().at(-1) ?? latest;
  return [wanted, latest].sort()[0] ?? latest;
}
