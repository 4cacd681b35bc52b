import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { newPath, recordPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { FreshnessState } from '../freshness.ts';
import { isAsked, loadReviewList, personsOfAccount } from '../load-review-list.ts';
import type { ReviewItem } from '../review-list.ts';
import { ReviewGroup } from './ReviewGroup.tsx';

/** What is to be reviewed: for me first, then now, then soon, then what is in order. */
export function ToReviewPage() {
  const today = useToday();
  const { session } = useSession();
  const account = { name: session?.userName ?? '', email: session?.email ?? null };
  const { data } = useReading(useSource(), `to review ${today} ${account.email}`, async (source) => ({
    items: await loadReviewList(source, today),
    me: await personsOfAccount(source, account, today),
    policy: (await source.list('review-policy'))[0],
  }));
  return (
    <Page title={m.reviews_title()} back={{ href: '/meer', label: m.reviews_back_more() }}>
      <Paragraph soft>{m.reviews_intro()}</Paragraph>
      {data === undefined && <p className="paraat-late">{m.reviews_counting()}</p>}
      {data?.items.length === 0 && <EmptyState title={m.reviews_nothing()}>{m.reviews_nothing_what()}</EmptyState>}
      {data !== undefined && <Groups items={data.items} me={data.me} />}
      {data !== undefined && <Ways policy={data.policy} />}
    </Page>
  );
}

const isNow = new Set<FreshnessState>(['overdue', 'triggered', 'changed', 'never']);

function Groups({ items, me }: { items: readonly ReviewItem[]; me: readonly string[] }) {
  const open = items.filter(({ freshness }) => isNow.has(freshness.state));
  const soon = items.filter(({ freshness }) => freshness.state === 'due-soon');
  const mine = [...open, ...soon].filter((item) => isAsked(item, me));
  const others = (list: readonly ReviewItem[]) => list.filter((item) => !mine.includes(item));
  const rest = items.filter(({ freshness }) => freshness.state === 'fresh');
  return (
    <>
      {items.length > 0 && open.length + soon.length === 0 && (
        <EmptyState title={m.reviews_all_done()}>{m.reviews_all_done_what()}</EmptyState>
      )}
      <ReviewGroup id="voor-mij" title={m.reviews_group_mine()} items={mine} />
      <ReviewGroup id="nu" title={m.reviews_group_now()} items={others(open)} />
      <ReviewGroup id="binnenkort" title={m.reviews_group_soon()} items={others(soon)} />
      <ReviewGroup id="in-orde" title={m.reviews_group_fresh()} items={rest} folded />
    </>
  );
}

function Ways({ policy }: { policy: RecordView | undefined }) {
  const mayEdit = useMay('editor');
  return (
    <div className="paraat-button-row">
      {mayEdit && <ButtonLink href={newPath('review-trigger')}>{m.reviews_way_trigger()}</ButtonLink>}
      <ButtonLink href="/steekproeven">{m.reviews_checks_title()}</ButtonLink>
      {(mayEdit || policy !== undefined) && (
        <ButtonLink href={policy === undefined ? newPath('review-policy') : recordPath(policy)}>
          {m.reviews_way_policy()}
        </ButtonLink>
      )}
    </div>
  );
}
