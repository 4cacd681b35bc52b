/** What can be so wrong with a file that nothing of it is taken. Their sentences stand in `import-words.ts`. */
export const problemCodes = [
  'file-too-large',
  'file-empty',
  'file-unreadable',
  'format-unknown',
  'excel-old',
  'excel-broken',
  'excel-too-large',
  'xml-doctype',
  'xml-broken',
  'xml-ends-early',
  'xml-too-deep',
  'xml-text-too-long',
  'xml-not-archimate',
  'xml-archi-native',
  'xml-entity',
  'xml-too-many',
  'encoding-unknown',
  'encoding-wrong',
  'identifier-twice',
  'identifier-missing',
  'row-ragged',
  'quote-open',
  'quote-wrong',
  'row-identifier-twice',
  'rows-none',
  'rows-too-many',
  'register-too-large',
  'register-unknown',
  'header-missing',
  'not-written',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong, and where: line and column count from 1. */
export interface ImportProblem {
  code: ProblemCode;
  line: number;
  column: number;
  detail?: string;
}

/** Thrown when a file cannot be taken; it carries everything that is wrong with it. */
export class ImportError extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    super(problems.map(({ code, line, column, detail }) => `${line}:${column} ${code} ${detail ?? ''}`).join('\n'));
    this.name = 'ImportError';
    this.problems = problems;
  }
}

/** Makes the error for one problem. */
export const importError = (code: ProblemCode, line: number, column: number, detail?: string): ImportError =>
  new ImportError([{ code, line, column, ...(detail === undefined ? {} : { detail }) }]);
