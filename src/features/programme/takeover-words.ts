import { m } from '#platform/language/generated/messages.js';
import type { TakeoverStanding } from './takeover-overview.ts';
import type { TakeoverLack, TakeoverOutcome } from './takeover-state.ts';
import type { DrawnTask, TakeoverTaskCode } from './takeover-tasks.ts';
import type { TakeoverResult } from './takeover-test.ts';

const taskWords: Record<TakeoverTaskCode, (about: { name: string; text: string }) => string> = {
  'find-sheet': m.programme_takeover_task_find_sheet,
  'sign-in': m.programme_takeover_task_sign_in,
  step: m.programme_takeover_task_step,
  procedure: m.programme_takeover_task_procedure,
  restore: m.programme_takeover_task_restore,
  supplier: m.programme_takeover_task_supplier,
  settings: m.programme_takeover_task_settings,
};

/** A task may be this long; a longer step is cut, its text stands behind the link. */
const mostWords = 300;

/** A drawn task as the stand-in reads it. */
export const taskText = ({ code, text }: DrawnTask, name: string): string =>
  taskWords[code]({ name, text }).slice(0, mostWords).trim();

export const takeoverResultWords: Record<TakeoverResult, () => string> = {
  alone: m.programme_takeover_result_alone,
  'with-text': m.programme_takeover_result_with_text,
  'with-owner': m.programme_takeover_result_with_owner,
  'not-possible': m.programme_takeover_result_not_possible,
};

export const takeoverOutcomeWords: Record<TakeoverOutcome, () => string> = {
  smooth: m.programme_takeover_outcome_smooth,
  partly: m.programme_takeover_outcome_partly,
  'with-owner': m.programme_takeover_outcome_with_owner,
  stuck: m.programme_takeover_outcome_stuck,
};

export const takeoverLackWords: Record<TakeoverLack, () => string> = {
  'nothing-tried': m.programme_takeover_lack_nothing_tried,
  'no-stand-in': m.programme_takeover_lack_no_stand_in,
  'no-observer': m.programme_takeover_lack_no_observer,
  'stand-in-is-owner': m.programme_takeover_lack_owner,
  'stand-in-watches': m.programme_takeover_problem_observer,
};

export const takeoverStandingWords: Record<TakeoverStanding, () => string> = {
  never: m.programme_takeover_list_never,
  'by-owner': m.programme_takeover_list_by_owner,
  'long-ago': m.programme_takeover_list_long_ago,
  recent: m.programme_takeover_list_recent,
};
