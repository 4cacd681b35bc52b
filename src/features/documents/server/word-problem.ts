import type { WordProblemCode } from '../word-document.ts';

/** Thrown for a file that cannot be taken as a Word file; nothing was kept of it. */
export class WordProblem extends Error {
  readonly code: WordProblemCode;
  constructor(code: WordProblemCode, detail: string = code) {
    super(detail);
    this.code = code;
  }
}
