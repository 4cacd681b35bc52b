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
  /** Who wrote a revision since the last publication, or not long ago. */
  writers: string[];
  /** Who maintained the system until not long ago: they know it still. */
  formerly: string[];
}

/** Somebody with an account, with the person records that are theirs. */
export interface Judge {
  userId: string;
  persons: string[];
  /** The one person record that bears the name of an account with an address that no record has; not proven to be theirs. */
  namesake: string | null;
  /** The address is that of somebody who left, and of nobody who is still here. */
  hasLeft: boolean;
}

/** Why somebody may not give a verdict. */
export type Unfit =
  | 'not-an-administrator'
  | 'is-an-administrator'
  | 'was-an-administrator'
  | 'is-the-keeper'
  | 'wrote-it'
  | 'gave-the-other'
  | 'not-a-holder'
  | 'has-left';

/**
 * Why this person may not give this verdict, or null when they may. Correct: only who maintains the system.
 * Understandable: only who does not, and neither keeps nor wrote the text; a name alone is doubt enough to be no stranger.
 * Nobody gives both.
 */
export function unfitFor(need: Need, judge: Judge, circle: Circle, given: readonly Verdict[]): Unfit | null {
  if (judge.hasLeft) return 'has-left';
  if (need.type === 'co-review') return isHolder(need.roleId, judge, circle) ? null : 'not-a-holder';
  if (need.type === 'correct') {
    if (!isOneOf(judge, circle.administrators)) return 'not-an-administrator';
  } else {
    if (mayBeOneOf(judge, circle.administrators)) return 'is-an-administrator';
    if (mayBeOneOf(judge, circle.formerly)) return 'was-an-administrator';
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

/**
 * Whether a yes still counts: who said it has an account here and may say it now as well. Who left, or came to maintain
 * the system or to write the text since, is asked no more.
 */
export function stillCounts(verdict: Verdict, judges: readonly Judge[], circle: Circle): boolean {
  const judge = judges.find(({ userId }) => userId === verdict.userId);
  return judge !== undefined && unfitFor(verdict, judge, circle, []) === null;
}

/** Names a need, for lists and comparisons. */
export const keyOf = ({ type, roleId }: Need): string => (roleId === null ? type : `${type} ${roleId}`);

/** The persons whose e-mail address an account has; capitals do not count, and who left is nobody's account any more. */
export function personsOf(email: string | null, persons: readonly Addressed[], today: string): string[] {
  return withAddress(email, persons)
    .filter((person) => !hasLeft(person, today))
    .map(({ id }) => id);
}

interface Addressed {
  id: string;
  content: { email?: unknown; leftOn?: unknown };
}

/** Whether an address belongs to who left, and to nobody who is still here. */
export function isOfWhoLeft(email: string | null, persons: readonly Addressed[], today: string): boolean {
  const found = withAddress(email, persons);
  return found.length > 0 && found.every((person) => hasLeft(person, today));
}

function withAddress<Person extends Addressed>(email: string | null, persons: readonly Person[]): Person[] {
  const wanted = (email ?? '').trim().toLowerCase();
  if (wanted === '') return [];
  return persons.filter(
    ({ content }) =>
      String(content.email ?? '')
        .trim()
        .toLowerCase() === wanted,
  );
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
