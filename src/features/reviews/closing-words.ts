import { m } from '#platform/language/generated/messages.js';
import type { Closing } from './test-closing.ts';

const words: Record<Closing, (given: { why: string }) => string> = {
  nothing: () => '',
  open: m.reviews_closing_open,
  written: m.reviews_closing_written,
  revised: m.reviews_closing_revised,
  'no-change': m.reviews_closing_no_change,
};

/** Says how something that did not work stands. */
export const closingText = (closing: Closing, why = ''): string => words[closing]({ why });

/** The words of the form that asks why nothing changes, with what to say when the answer was not kept. */
export const noChangeWords = (failed: string) => ({
  label: m.reviews_closing_why(),
  hint: m.reviews_closing_why_hint(),
  missing: m.reviews_closing_why_missing(),
  keep: m.reviews_closing_keep(),
  failed,
});

/** A reason why nothing changes is at most this long, as the schemas of what is tried have it. */
export const mostLettersOfReason = 400;
