import type { KindName } from '#records/kind-name.ts';
import type { PublicationState } from './publication.ts';
import type { OpenQuestion } from './read-check.ts';
import type { Need, Unfit, Verdict, VerdictType } from './verdict.ts';

/** Who was asked by name for which verdict. */
export interface AskedPerson extends Need {
  userId: string;
  name: string;
}

/** Somebody asked for verdicts on one content. */
export interface RoundView {
  contentHash: string;
  revision: number;
  asked: AskedPerson[];
  note: string;
  /** YYYY-MM-DD. */
  due: string | null;
  askedAt: string;
  askedById: string;
  askedBy: string;
}

/** One needed verdict as a screen shows it to one person. */
export interface NeedView extends Need {
  roleName: string | null;
  state: 'yes' | 'no' | 'open';
  given: Verdict[];
  /** Accounts of whose yes counts no more: they may not say it any more. */
  gone: string[];
  /** Why the person who looks may not give it; null: they may. */
  unfit: Unfit | null;
  /** Who may give it. */
  candidates: { userId: string; name: string }[];
  /** Who could give it once they signed in for the first time. */
  invited: string[];
  /** Who could give it by what they are, and nobody invited. */
  withoutAccount: { id: string; name: string }[];
}

/** A hindrance as it travels; the verdict behind a no is among the needs. */
export interface HindranceView extends Partial<Need> {
  why: string;
}

/** Where the newest text of a record stands, as one person sees it. */
export interface Standing {
  recordId: string;
  contentHash: string;
  revision: number;
  state: PublicationState;
  published: { contentHash: string; revision: number; at: string; by: string } | null;
  round: RoundView | null;
  needs: NeedView[];
  hindrances: HindranceView[];
  can: { ask: boolean; takeBack: boolean; publish: boolean; withdraw: boolean };
  /** Each no on an earlier text since the last publication: it goes back with the text. */
  goneBack: Verdict[];
  log: { act: 'published' | 'withdrawn' | 'brought'; revision: number; at: string; by: string; reason: string }[];
}

/** One text in the overview. */
export interface ConfirmingRow {
  recordId: string;
  kind: KindName;
  slug: string;
  name: string;
  askedAt: string;
  askedBy: string;
  due: string | null;
  /** Of what waits for me: the verdicts that I may give and have not given. */
  types: VerdictType[];
  /** Of what I asked: how many verdicts are there, how many are needed, and who said no. */
  yes: number;
  needed: number;
  refused: string[];
  /** Whether a verdict is open that nobody with an account or an invitation may give. */
  reachesNobody: boolean;
}

/** What waits for one person, and what they asked. */
export interface Overview {
  waiting: ConfirmingRow[];
  asked: ConfirmingRow[];
  /** Texts that this person must have read and has not confirmed in their present version. */
  toRead: { recordId: string; kind: KindName; slug: string; name: string }[];
}

/** The read-confirmation of the version that readers see. */
export interface ReadingView {
  contentHash: string;
  revision: number;
  questions: OpenQuestion[];
  /** When the person who looks confirmed this version. */
  mine: string | null;
  mustRead: boolean;
  /** For those who write: each person who must have read it. */
  people: { name: string; hasAccount: boolean; at: string | null; earlier: boolean }[];
}

/** What came of an attempt to confirm. */
export interface ReadingOutcome {
  confirmed: boolean;
  marks: boolean[];
}

/** Why the server refused an act of confirming. */
export const confirmingRefusals = [
  'no-such-text',
  'kind-needs-none',
  'text-changed',
  'not-asked',
  'asked-already',
  'published-already',
  'not-published',
  'verdicts-missing',
  'may-not-judge',
  'reason-missing',
  'looks-like-a-secret',
  'answers-missing',
  'no-such-person',
  'verdicts-owed',
  'not-yours',
] as const;
export type ConfirmingRefusal = (typeof confirmingRefusals)[number];
