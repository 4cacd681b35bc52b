import type { RecordView } from '#records/record.ts';
import type { SpotCheck } from '../spot-check.ts';
import { type Closing, closingOf } from '../test-closing.ts';

/** One drawn part with the text that it is from. */
export interface DrawnCheck {
  record: RecordView;
  check: SpotCheck;
  about: RecordView | undefined;
  /** Who sees that it is tried. */
  who: RecordView | undefined;
}

/** What came of a spot check that did not work. */
export const closingOfCheck = ({ check, about }: Pick<DrawnCheck, 'check' | 'about'>): Closing =>
  closingOf({ ...check, didNotWork: check.result === 'does-not-work' }, about);
