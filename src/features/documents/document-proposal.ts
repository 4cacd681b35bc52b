import type { DocumentType } from './document.ts';
import type { Match } from './match-documents.ts';
import type { SecretPlace } from './secret-place.ts';

/** What is proposed for a file: everything may be changed before somebody says yes. */
export interface Proposal {
  name: string;
  type: DocumentType | null;
  date: string | null;
  about: string[];
  matches: Match[];
  /** Where a secret stands in the file. */
  secrets?: SecretPlace[];
}

/** A file of the study on which nobody decided yet. */
export interface ProposalView {
  id: string;
  fileName: string;
  folder: string;
  size: number;
  /** The first words that stand in it. */
  begin: string;
  textProblem: string | null;
  proposal: Proposal;
}

/** Why a file of the study is not taken. */
export type FileRefusal =
  | 'empty'
  | 'large'
  | 'kind'
  | 'mismatch'
  | 'encrypted'
  | 'picture'
  | 'secret'
  | 'outside'
  | 'nested'
  | 'too-large'
  | 'protected'
  | 'broken';

/** What became of one file that was sent. */
export type FileOutcome =
  | { path: string; outcome: 'proposed'; id: string }
  | { path: string; outcome: 'waiting' }
  | { path: string; outcome: 'known'; document: { slug: string; name: string } | null }
  | { path: string; outcome: 'refused'; reason: FileRefusal };

/** A document in which the words of a search stand. */
export interface DocumentHit {
  fileName: string;
  /** The name under which it is kept. */
  name: string;
  piece: string;
  document: { slug: string; name: string } | null;
}
