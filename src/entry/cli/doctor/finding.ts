import { errorText, StartProblem } from '#platform/database/start-problem.ts';

/** One thing that was looked at, how it is, and what to do about it. */
export interface Finding {
  what: string;
  state: 'ok' | 'warning' | 'wrong';
  advice: string;
}

export const ok = (what: string): Finding => ({ what, state: 'ok', advice: '' });
export const warning = (what: string, advice: string): Finding => ({ what, state: 'warning', advice });
export const wrong = (what: string, advice: string): Finding => ({ what, state: 'wrong', advice });

/** What a failed attempt says about itself. */
export function wrongBecause(error: unknown, advice = ''): Finding {
  return error instanceof StartProblem ? wrong(error.what, error.advice) : wrong(errorText(error), advice);
}
