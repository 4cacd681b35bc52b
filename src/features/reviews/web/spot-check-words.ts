import { m } from '#platform/language/generated/messages.js';
import type { SpotCheck } from '../spot-check.ts';

export type SpotCheckResult = NonNullable<SpotCheck['result']>;

/** What came of a spot check, in words. */
export const resultWords: Record<SpotCheckResult, () => string> = {
  works: m.reviews_spot_check_result_works,
  'works-with-remarks': m.reviews_spot_check_result_works_with_remarks,
  'does-not-work': m.reviews_spot_check_result_does_not_work,
  'not-tried': m.reviews_spot_check_result_not_tried,
};
