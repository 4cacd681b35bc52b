import { hasNewerDraft } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';

/** What was found when a text was tried, as far as closing needs it. */
export interface Tried {
  didNotWork: boolean;
  triedOn?: string | undefined;
  /** The content hash of the text as it was tried. */
  textHash?: string | undefined;
  /** Why nothing changes in the text. */
  noChange?: string | undefined;
}

/**
 * How something that was tried stands (R84). `open`: the text must be mended, or somebody says why it stays as it is.
 * `written`: it was mended, and readers do not see that yet.
 */
export const closings = ['nothing', 'open', 'written', 'revised', 'no-change'] as const;
export type Closing = (typeof closings)[number];

/** Whether a test is closed, and by what: nothing but a mended text or a reason does it. `text` is as readers see it. */
export function closingOf(tried: Tried, text: RecordView | undefined): Closing {
  if (!tried.didNotWork) return 'nothing';
  if (text !== undefined && isRevised(tried, text)) return 'revised';
  if ((tried.noChange ?? '').trim() !== '') return 'no-change';
  return text !== undefined && hasNewerDraft(text) && !wasTried(tried, text) ? 'written' : 'open';
}

/** Says whether something must still be done. */
export const isOpen = (closing: Closing): boolean => closing === 'open' || closing === 'written';

/** Mended by people: a mechanical change does not answer what was found. Without a hash only a later day counts. */
function isRevised({ textHash, triedOn }: Tried, text: RecordView): boolean {
  if (text.deletedAt !== null) return true;
  if (text.nature === 'migration') return false;
  if (textHash !== undefined) return text.contentHash !== textHash;
  return text.nature === 'edit' && triedOn !== undefined && text.updatedAt.slice(0, 10) > triedOn;
}

/** A draft that was there already when the text was tried answers nothing. */
const wasTried = ({ triedOn }: Tried, { head }: RecordView): boolean =>
  head !== undefined && triedOn !== undefined && head.updatedAt.slice(0, 10) < triedOn;
