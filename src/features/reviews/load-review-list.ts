import { readEverything } from '#records/read-everything.ts';
import type { RecordSource } from '#records/record-source.ts';
import { type ReviewItem, reviewList } from './review-list.ts';
import { personNamed, personsOf } from './verdict.ts';

/** Reads everything that comes back to be reviewed, what must be done first on top. */
export async function loadReviewList(source: RecordSource, today: string): Promise<ReviewItem[]> {
  const records = await readEverything(source);
  return reviewList(records, today, source.copyState().complete);
}

/**
 * The persons that an account is: those with its e-mail address, else the one that bears its name. Where two bear that
 * name nobody can tell which of them it is, and it is neither.
 */
export async function personsOfAccount(
  source: Pick<RecordSource, 'list'>,
  account: { name: string; email: string | null },
  today: string,
): Promise<string[]> {
  const persons = await source.list('person');
  const byAddress = personsOf(account.email, persons, today);
  if (byAddress.length > 0) return byAddress;
  const named = personNamed(account.name, persons, today);
  return named === null ? [] : [named];
}

/** Whether one of these persons is asked to review. */
export const isAsked = ({ reviewers }: ReviewItem, persons: readonly string[]): boolean =>
  [reviewers.owner, reviewers.deputy].some((one) => one !== undefined && persons.includes(one.id));
