import type { SecretPlace } from '../../secret-place.ts';

/** Why no text came out of a file; the file itself is kept. Each has words in the messages of this room. */
export const textProblems = ['broken', 'protected', 'too-large', 'too-slow', 'no-text'] as const;
export type TextProblem = (typeof textProblems)[number];

/** What was read from a file: its text without secrets and where those stand, and the day that it bears itself. */
export interface Extracted {
  text: string;
  date?: string;
  problem?: TextProblem;
  secrets?: SecretPlace[];
}

/** One page, slide or sheet of a file as it was read, or all of it. Cells of a row stand apart by a tab. */
export interface TextPart {
  place?: NonNullable<SecretPlace['part']>;
  text: string;
}

/** A file as it was read, before secrets are left out of it. */
export interface ReadParts {
  parts: TextPart[];
  date?: string | undefined;
}

/** A file of which no text can be read, and why. */
export class NoText extends Error {
  readonly problem: TextProblem;
  constructor(problem: TextProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The most characters that are kept of one file: some 400 pages. */
export const mostText = 1_000_000;
