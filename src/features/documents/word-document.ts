import type { Block } from '#platform/markdown/block.ts';

/** What could not be taken over from a Word file, and is said so that nobody counts on it. */
export const wordWarnings = [
  'comments',
  'tracked-changes',
  'hidden-text',
  'drawing',
  'picture-elsewhere',
  'picture-kind',
  'picture-broken',
  'picture-too-large',
  'no-headings',
] as const;
export type WordWarning = (typeof wordWarnings)[number];

/** A picture of a Word file; `name` is the one under which it is kept, and stands in the blocks behind `../attachments/`. */
export interface WordPicture {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A Word file as read: its text in order, what stands in the margins of its pages, and its pictures. */
export interface WordDocument {
  blocks: Block[];
  /** The lines of its table of contents. */
  contents: Block[];
  /** The texts and pictures above and below the pages, each once. */
  margins: Block[];
  pictures: WordPicture[];
  /** How often each thing was left out. */
  warnings: Partial<Record<WordWarning, number>>;
}

/** Why a file is not taken as a Word file. */
export const wordProblems = [
  'empty',
  'too-large',
  'protected',
  'old-word',
  'macros',
  'other-office',
  'not-word',
  'broken',
  'unpacks-too-much',
  'too-long',
  'took-too-long',
] as const;
export type WordProblemCode = (typeof wordProblems)[number];

/** So large a Word file may be. */
export const largestWordFile = 40_000_000;
