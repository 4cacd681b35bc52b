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
