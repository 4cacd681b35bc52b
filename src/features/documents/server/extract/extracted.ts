/** Why no text came out of a file; the file itself is kept. Each has words in the messages of this room. */
export const textProblems = ['broken', 'protected', 'too-large', 'too-slow', 'no-text'] as const;
export type TextProblem = (typeof textProblems)[number];

/** What was read from a file: its text, and the day that it bears itself. */
export interface Extracted {
  text: string;
  date?: string;
  problem?: TextProblem;
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
