import { m } from '#platform/language/generated/messages.js';
import type { Answer } from '#records/web/edit/record-server.ts';
import type { ConfirmingRefusal, HindranceView, Standing } from '../confirming.ts';
import { questionOf } from '../question-words.ts';
import type { Unfit, VerdictType } from '../verdict.ts';
import { refusalIn } from './confirming-server.ts';

/** The answer yes, as a sentence of its own. */
export const sayYes: Record<VerdictType, () => string> = {
  correct: m.reviews_confirm_say_yes_correct,
  understandable: m.reviews_confirm_say_yes_understandable,
  'co-review': m.reviews_confirm_say_yes_co_review,
};

/** What to do where nobody can give a verdict. */
export const whenNobody: Record<VerdictType, () => string> = {
  correct: m.reviews_confirm_nobody_correct,
  understandable: m.reviews_confirm_nobody_understandable,
  'co-review': m.reviews_confirm_nobody_co_review,
};

/** Why this person may not give a verdict. */
export const whyUnfit: Record<Unfit, () => string> = {
  'not-an-administrator': m.reviews_unfit_not_an_administrator,
  'is-an-administrator': m.reviews_unfit_is_an_administrator,
  'was-an-administrator': m.reviews_unfit_was_an_administrator,
  'is-the-keeper': m.reviews_unfit_is_the_keeper,
  'wrote-it': m.reviews_unfit_wrote_it,
  'gave-the-other': m.reviews_unfit_gave_the_other,
  'not-a-holder': m.reviews_unfit_not_a_holder,
  'has-left': m.reviews_unfit_has_left,
};

const refusals: Partial<Record<ConfirmingRefusal, () => string>> = {
  'text-changed': m.reviews_refused_text_changed,
  'not-asked': m.reviews_refused_not_asked,
  'asked-already': m.reviews_refused_asked_already,
  'published-already': m.reviews_refused_published_already,
  'verdicts-missing': m.reviews_refused_verdicts_missing,
  'may-not-judge': m.reviews_refused_may_not_judge,
  'not-published': m.reviews_refused_not_published,
  'reason-missing': m.reviews_confirm_why_not_missing,
  'looks-like-a-secret': m.records_problem_secret,
  'answers-missing': m.reviews_read_choose,
  'verdicts-owed': m.reviews_refused_verdicts_owed,
  'not-yours': m.reviews_refused_not_yours,
};

/** What to tell of an act that did not succeed. */
export function troubleText(answer: Answer<unknown>): string {
  if (answer.state === 'forbidden') return m.reviews_refused_may_not_judge();
  const code = refusalIn(answer);
  return (code && refusals[code]?.()) ?? m.reviews_confirm_failed();
}

/** What still stands between a text and its publication, in one sentence each. */
export function whatIsMissing({ hindrances, needs }: Standing): string[] {
  const questions = (why: string) =>
    hindrances.filter((one) => one.why === why).map((one) => `“${questionFor(one, needs)}”`);
  const [missing, refused] = [questions('verdict-missing'), [...new Set(questions('verdict-no'))]];
  return [
    ...(missing.length === 0 ? [] : [m.reviews_confirm_missing_one({ what: missing.join(', ') })]),
    ...(refused.length === 0 ? [] : [m.reviews_confirm_refused_one({ what: refused.join(', ') })]),
  ];
}

function questionFor({ type, roleId }: HindranceView, needs: Standing['needs']): string {
  const need = needs.find((one) => one.type === type && one.roleId === roleId);
  return need === undefined ? '' : questionOf(need);
}
