import { isAsked, loadReviewList, personsOfAccount } from '#features/reviews/load-review-list.ts';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordSource } from '#records/record-source.ts';
import { useKeptDrafts } from '#records/web/edit/use-kept-drafts.ts';
import { useReading } from '#records/web/hooks.ts';
import { useCopyState, useSource } from '#records/web/source.tsx';
import { useNow, useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { isNight } from './night.ts';

/** For the start screen: own drafts and the texts that one is asked to review; folded at night, away when there is nothing. */
export function OwnWork() {
  const night = isNight(useNow());
  const drafts = useKeptDrafts().list?.length ?? 0;
  const reviews = useAskedReviews();
  if (drafts + reviews === 0) return null;
  return (
    <Disclosure key={String(night)} title={m.entry_work()} open={!night}>
      <RowList label={m.entry_work()}>
        {drafts > 0 && <Row href="/concepten" title={m.entry_work_drafts({ count: drafts })} />}
        {reviews > 0 && <Row href="/nakijken" title={m.entry_work_reviews({ count: reviews })} />}
      </RowList>
    </Disclosure>
  );
}

function useAskedReviews(): number {
  const today = useToday();
  const { session } = useSession();
  const { complete } = useCopyState();
  const account = { name: session?.userName ?? '', email: session?.email ?? null };
  const question = `asked of ${account.email} ${today} ${complete}`;
  const { data } = useReading(useSource(), question, async (source) =>
    complete ? countAsked(source, account, today) : 0,
  );
  return data ?? 0;
}

async function countAsked(source: RecordSource, account: { name: string; email: string | null }, today: string) {
  const me = await personsOfAccount(source, account, today);
  // Whoever is nobody in the register is asked nothing: then all records need not be read.
  if (me.length === 0) return 0;
  const items = await loadReviewList(source, today);
  return items.filter((item) => item.freshness.state !== 'fresh' && isAsked(item, me)).length;
}
