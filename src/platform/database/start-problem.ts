/** Why this installation cannot start or go on, in words for the person who runs it: what is wrong, and what to do. */
export class StartProblem extends Error {
  readonly what: string;
  readonly advice: string;

  constructor(what: string, advice: string, options?: ErrorOptions) {
    super(`${what} ${advice}`, options);
    this.name = 'StartProblem';
    this.what = what;
    this.advice = advice;
  }
}

/** The words of any error, also of one that has none of its own but holds others. */
export function errorText(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(errorText).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? (codeOf(error) ?? error.name) : error.message;
}

/** The code of a system or PostgreSQL error, such as ECONNREFUSED or 28P01. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
