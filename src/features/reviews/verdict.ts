import { hasLeft } from '#features/people/has-left.ts';

/** What a verdict says: it is right; a stranger can follow it; it is right as seen from a role that must agree. */
export const verdictTypes = ['correct', 'understandable', 'co-review'] as const;
export type VerdictType = (typeof verdictTypes)[number];

/** A verdict that is needed; `roleId` only with a co-review. */
export interface Need {
  type: VerdictType;
  roleId: string | null;
}

/** What one person said of one content. */
export interface Verdict extends Need {
  contentHash: string;
  yes: boolean;
  /** Why not; never empty with a no. */
  reason: string;
  userId: string;
  userName: string;
  /** Instant in UTC, ISO 8601. */
  at: string;
}

/** A role that must agree, and the persons who hold it. */
export interface CoReviewer {
  roleId: string;
  name: string;
  holders: string[];
}

/** The people around a text: persons by the id of their record, writers by their account. */
export interface Circle {
  /** Owner and deputy of what it is about, and the team that maintains it. */
  administrators: string[];
  /** Owner and deputy of the text itself. */
  keepers: string[];
  coReviewers: CoReviewer[];
  /** Who wrote a revision since the last publication. */
  writers: string[];
}

/** Somebody with an account, with the person records that are theirs. */
export interface Judge {
  userId: string;
  persons: string[];
  /** The one person record that bears the name of an account with an address that no record has; not proven to be theirs. */
  namesake: string | null;
}

/** Why somebody may not give a verdict. */
export type Unfit =
  | 'not-an-administrator'
  | 'is-an-administrator'
  | 'is-the-keeper'
  | 'wrote-it'
  | 'gave-the-other'
  | 'not-a-holder';

/**
 * Why this person may not give this verdict, or null when they may. Correct: only who maintains the system.
 * Understandable: only who does not, and neither keeps nor wrote the text; a name alone is doubt enough to be no stranger.
 * Nobody gives both.
 */
export function unfitFor(need: Need, judge: Judge, circle: Circle, given: readonly Verdict[]): Unfit | null {
  if (need.type === 'co-review') return isHolder(need.roleId, judge, circle) ? null : 'not-a-holder';
  if (need.type === 'correct') {
    if (!isOneOf(judge, circle.administrators)) return 'not-an-administrator';
  } else {
    if (mayBeOneOf(judge, circle.administrators)) return 'is-an-administrator';
    if (mayBeOneOf(judge, circle.keepers)) return 'is-the-keeper';
    if (circle.writers.includes(judge.userId)) return 'wrote-it';
  }
  const other = need.type === 'correct' ? 'understandable' : 'correct';
  return given.some((one) => one.type === other && one.userId === judge.userId) ? 'gave-the-other' : null;
}

/** The verdicts that count for a content: of each person the last one per need, oldest first. */
export function standingVerdicts(verdicts: readonly Verdict[], contentHash: string): Verdict[] {
  const last = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    if (verdict.contentHash !== contentHash) continue;
    const key = `${verdict.userId} ${keyOf(verdict)}`;
    last.delete(key);
    last.set(key, verdict);
  }
  return [...last.values()];
}

/** The verdicts that a text of this kind needs: the two of R14, and one per role that must agree. */
export const needsOf = (circle: Pick<Circle, 'coReviewers'>): Need[] => [
  { type: 'correct', roleId: null },
  { type: 'understandable', roleId: null },
  ...circle.coReviewers.map(({ roleId }): Need => ({ type: 'co-review', roleId })),
];

/** Names a need, for lists and comparisons. */
export const keyOf = ({ type, roleId }: Need): string => (roleId === null ? type : `${type} ${roleId}`);

/** The persons whose e-mail address an account has; capitals do not count, and who left is nobody's account any more. */
export function personsOf(
  email: string | null,
  persons: readonly { id: string; content: { email?: unknown; leftOn?: unknown } }[],
  today: string,
): string[] {
  if (email === null || email.trim() === '') return [];
  const wanted = email.trim().toLowerCase();
  return persons
    .filter(({ content }) => typeof content.email === 'string' && content.email.trim().toLowerCase() === wanted)
    .filter((person) => !hasLeft(person, today))
    .map(({ id }) => id);
}

/** The one person who bears this name and is still here; where two bear it nobody can tell which of them it is. */
export function personNamed(
  name: string,
  persons: readonly { id: string; name: string; content: { leftOn?: unknown } }[],
  today: string,
): string | null {
  const wanted = name.trim().toLowerCase();
  const [first, ...others] = persons.filter((one) => one.name.trim().toLowerCase() === wanted && !hasLeft(one, today));
  return first === undefined || others.length > 0 ? null : first.id;
}

const mayBeOneOf = (judge: Judge, ids: readonly string[]): boolean =>
  isOneOf(judge, ids) || (judge.namesake !== null && ids.includes(judge.namesake));

const isOneOf = ({ persons }: Judge, ids: readonly string[]): boolean => persons.some((id) => ids.includes(id));

const isHolder = (roleId: string | null, judge: Judge, circle: Circle): boolean =>
  circle.coReviewers.some((one) => one.roleId === roleId && isOneOf(judge, one.holders));
