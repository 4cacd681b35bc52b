import { m } from '#platform/language/generated/messages.js';
import { codeOf, errorText, StartProblem } from './start-problem.ts';

/** Why a database cannot be reached, without its password. */
export function connectionProblem(cause: unknown): StartProblem {
  const code = codeOf(cause) ?? '';
  const advice = /^(28|42501)/.test(code)
    ? m.platform_database_refuses_advice()
    : code === '3D000'
      ? m.platform_database_absent_advice()
      : m.platform_database_unreachable_advice();
  return new StartProblem(m.platform_database_unreachable({ reason: errorText(cause) }), advice, { cause });
}
