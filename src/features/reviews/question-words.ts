import { m } from '#platform/language/generated/messages.js';
import type { WordsIn } from './freshness-words.ts';
import type { VerdictType } from './verdict.ts';

/** A verdict that is asked; `roleName` only with a co-review. */
interface Asked {
  type: VerdictType;
  roleName: string | null;
}

/** The question that a verdict answers. */
export function questionOf({ type, roleName }: Asked, language?: WordsIn): string {
  if (type === 'correct') return m.reviews_confirm_correct({}, language);
  if (type === 'understandable') return m.reviews_confirm_understandable({}, language);
  return m.reviews_confirm_co_review({ role: roleName ?? '' }, language);
}

/** Who answers that question, and why they and nobody else. */
export function whyAsked({ type, roleName }: Asked, language?: WordsIn): string {
  if (type === 'correct') return m.reviews_confirm_correct_who({}, language);
  if (type === 'understandable') return m.reviews_confirm_understandable_who({}, language);
  return m.reviews_confirm_co_review_who({ role: roleName ?? '' }, language);
}
