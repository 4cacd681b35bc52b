import { atLeast, type Role } from '#platform/auth/role.ts';
import {
  type Circle,
  type Judge,
  keyOf,
  type Need,
  needsOf,
  standingVerdicts,
  stillCounts,
  type Verdict,
} from './verdict.ts';

/** The life of one content: written, asked about, valid, replaced. */
export const publicationStates = ['draft', 'in-review', 'published', 'superseded'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** What is known of a record; every state follows from this and is kept nowhere. */
export interface PublicationFacts {
  /** The hash of the newest content. */
  head: string;
  deleted: boolean;
  /** The hash that readers see; null while nothing is published. */
  published: string | null;
  /** The hash on which verdicts are asked; null while nobody is asked. */
  asked: string | null;
  /** Every hash that was ever published, oldest first. */
  earlier: readonly string[];
  circle: Circle;
  /** What was said since this record was last published or withdrawn. */
  verdicts: readonly Verdict[];
  /** Everybody with an account, as they are now. */
  judges: readonly Judge[];
}

/** The state of one content of a record. */
export function stateOf(hash: string, facts: PublicationFacts): PublicationState {
  if (hash === facts.published) return 'published';
  if (hash !== facts.head) return facts.earlier.includes(hash) ? 'superseded' : 'draft';
  return facts.asked === hash ? 'in-review' : 'draft';
}

/** What somebody does with a content, the states in which it can be done, and the least role that may. */
export const publicationActs = {
  ask: { from: ['draft'], role: 'editor' },
  judge: { from: ['in-review'], role: 'reader' },
  'take-back': { from: ['in-review'], role: 'editor' },
  publish: { from: ['in-review'], role: 'editor' },
  withdraw: { from: ['published'], role: 'editor' },
} as const satisfies Record<string, { from: readonly PublicationState[]; role: Role }>;
export type PublicationAct = keyof typeof publicationActs;

/** Says whether an act fits the state of this content; who may do it is another question. */
export const canDo = (act: PublicationAct, hash: string, facts: PublicationFacts): boolean =>
  !facts.deleted && (publicationActs[act].from as readonly PublicationState[]).includes(stateOf(hash, facts));

/** Says whether somebody in this role may do this at all. */
export const mayDo = (act: PublicationAct, role: Role): boolean => atLeast(role, publicationActs[act].role);

/** How one needed verdict stands. */
export interface NeedStanding {
  need: Need;
  /** What was said about this content, oldest first. */
  given: Verdict[];
  /** Of these each yes that counts no more: who said it may not say it any more. */
  void: Verdict[];
  state: 'yes' | 'no' | 'open';
}

/** Each verdict that a content needs, and what was said. A person who said both counts for neither. */
export function standingNeeds(hash: string, { circle, verdicts, judges, published }: PublicationFacts): NeedStanding[] {
  const standing = standingVerdicts(verdicts, hash);
  const gaveBoth = (userId: string) =>
    ['correct', 'understandable'].every((type) => standing.some((one) => one.type === type && one.userId === userId));
  // What was published on these verdicts stays so, whatever becomes of who gave them.
  const counts = (one: Verdict) => hash === published || stillCounts(one, judges, circle);
  return needsOf(circle).map((need) => {
    const given = standing.filter((one) => keyOf(one) === keyOf(need));
    const counting = given.filter((one) => one.type === 'co-review' || !gaveBoth(one.userId)).filter(counts);
    const state = given.some(({ yes }) => !yes) ? 'no' : counting.some(({ yes }) => yes) ? 'yes' : 'open';
    return { need, given, void: given.filter((one) => one.yes && !counts(one)), state };
  });
}

/** Why a content cannot be published. */
export type Hindrance =
  | { why: 'deleted' | 'text-changed' | 'published-already' | 'not-asked' }
  | { why: 'verdict-missing'; need: Need }
  | { why: 'verdict-no'; verdict: Verdict };

/** Everything that stands between this content and its publication; empty when it can be published now. */
export function hindrances(hash: string, facts: PublicationFacts): Hindrance[] {
  if (facts.deleted) return [{ why: 'deleted' }];
  if (hash !== facts.head) return [{ why: 'text-changed' }];
  if (hash === facts.published) return [{ why: 'published-already' }];
  if (facts.asked !== hash) return [{ why: 'not-asked' }];
  const missing = standingNeeds(hash, facts).filter(({ state }) => state === 'open');
  const refused = standingVerdicts(facts.verdicts, hash).filter(({ yes }) => !yes);
  return [
    ...missing.map(({ need }): Hindrance => ({ why: 'verdict-missing', need })),
    ...refused.map((verdict): Hindrance => ({ why: 'verdict-no', verdict })),
  ];
}
