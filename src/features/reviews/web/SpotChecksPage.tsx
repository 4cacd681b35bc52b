import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Badge } from '#ui/Badge.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { monthText } from '../freshness-words.ts';
import type { SpotCheck } from '../spot-check.ts';
import { isOpen } from '../test-closing.ts';
import { closingOfCheck, type DrawnCheck } from './drawn-check.ts';
import { SpotCheckCard } from './SpotCheckCard.tsx';
import { resultWords } from './spot-check-words.ts';

/** The parts that were drawn to be tried this month, and what came of the earlier ones. */
export function SpotChecksPage() {
  const month = useToday().slice(0, 7);
  const { data: checks } = useReading(useSource(), 'spot checks', readChecks);
  const now = checks?.filter(({ check }) => check.month === month) ?? [];
  const open = checks?.filter((drawn) => drawn.check.month !== month && isOpen(closingOfCheck(drawn))) ?? [];
  const earlier = [...new Set(checks?.map(({ check }) => check.month))].filter((one) => one !== month);
  return (
    <Page title={m.reviews_checks_title()} back={{ href: '/nakijken', label: m.reviews_title() }}>
      <Paragraph soft>{m.reviews_checks_intro()}</Paragraph>
      {checks !== undefined && now.length === 0 && (
        <EmptyState title={m.reviews_checks_none()}>{m.reviews_checks_none_what()}</EmptyState>
      )}
      {now.length > 0 && <ThisMonth month={month} checks={now} />}
      <Open checks={open} />
      <p>
        <ButtonLink href="/overnameproeven">{m.programme_takeover_list_title()}</ButtonLink>
      </p>
      {earlier
        .sort((a, b) => b.localeCompare(a))
        .map((one) => (
          <Month key={one} month={one} checks={checks?.filter(({ check }) => check.month === one) ?? []} />
        ))}
    </Page>
  );
}

/** What was drawn, what of it was tried, and when it has to be done. */
function ThisMonth({ month, checks }: { month: string; checks: readonly DrawnCheck[] }) {
  const tried = checks.filter(({ check }) => check.result !== undefined).length;
  return (
    <section aria-labelledby="deze-maand">
      <Heading id="deze-maand">{monthText(month)}</Heading>
      <Paragraph>
        {tried === checks.length
          ? m.reviews_checks_all_tried()
          : m.reviews_checks_tried({ tried, count: checks.length })}
      </Paragraph>
      {checks.map((drawn) => (
        <SpotCheckCard key={drawn.record.id} drawn={drawn} />
      ))}
    </section>
  );
}

/** What did not work in an earlier month does not go away by itself. */
function Open({ checks }: { checks: readonly DrawnCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="niet-afgesloten">
      <Heading id="niet-afgesloten">{`${m.reviews_checks_open()} (${checks.length})`}</Heading>
      <Paragraph soft>{m.reviews_checks_open_what()}</Paragraph>
      {checks.map((drawn) => (
        <SpotCheckCard key={drawn.record.id} drawn={drawn} />
      ))}
    </section>
  );
}

function Month({ month, checks }: { month: string; checks: readonly DrawnCheck[] }) {
  const works = checks.filter(({ check }) => check.result === 'works').length;
  return (
    <Disclosure title={monthText(month)} note={m.reviews_checks_score({ works, count: checks.length })}>
      <RowList>
        {checks.map(({ record, check, about }) => (
          <Row
            key={record.id}
            href={recordPath(record)}
            title={check.part ?? record.name}
            note={[about?.name, check.remarks].filter((one) => one !== undefined).join('. ')}
            end={<Badge soft>{resultWords[check.result ?? 'not-tried']()}</Badge>}
          />
        ))}
      </RowList>
    </Disclosure>
  );
}

async function readChecks(source: RecordSource): Promise<DrawnCheck[]> {
  const records = await source.list('spot-check');
  const texts = await source.byIds(records.flatMap(({ references }) => references));
  const byId = new Map(texts.map((one) => [one.id, one]));
  return records.map((record) => {
    const check = record.content as SpotCheck;
    const named = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
    return { record, check, about: named(check.about), who: named(check.who) };
  });
}
