import { v5 as uuidFrom } from 'uuid';
import type { ReviewTrigger } from '#features/reviews/review-trigger.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordSource } from '#records/record-source.ts';
import type { RecordServer } from '#records/web/edit/record-server.ts';
import { didNotWork } from '../takeover-state.ts';
import type { TakeoverTest } from '../takeover-test.ts';

interface Given {
  /** Of the takeover test: asking twice opens one review. */
  id: string;
  test: Partial<TakeoverTest>;
  reason: string;
  today: string;
}

/** Opens a review of every text that was not enough, once each; false when one of them could not be opened. */
export async function openReviews(server: RecordServer, source: RecordSource, given: Given): Promise<boolean> {
  for (const [text, trigger] of reviewsOf(given)) {
    const id = uuidFrom(`takeover ${text}`, given.id);
    if ((await source.byId(id)) !== undefined) continue;
    const made = await server.create({ id, kind: 'review-trigger', content: trigger }, { reason: given.reason });
    if (made.state !== 'done') return false;
  }
  return true;
}

/** One trigger a text, with the first task that went wrong as its name. */
function reviewsOf({ test, today }: Given): Map<string, ReviewTrigger> {
  const reviews = new Map<string, ReviewTrigger>();
  for (const task of test.tasks ?? []) {
    const { from, what, remark = '' } = task;
    if (from === undefined || reviews.has(from) || !didNotWork(task)) continue;
    const why = remark.trim().slice(0, 300);
    const name = `${m.programme_takeover_test_one()}: ${what}`.slice(0, 160).trim();
    reviews.set(from, { name, type: 'drill', happenedOn: today, about: [from], ...(why === '' ? {} : { why }) });
  }
  return reviews;
}
