import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Badge } from '#ui/Badge.tsx';
import { useToday } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { type TakeoverRow, type TakeoverStanding, takeoverOverview, takeoverStandings } from '../takeover-overview.ts';
import { takeoverOutcomeWords, takeoverStandingWords } from '../takeover-words.ts';
import { workPath } from '../work-path.ts';

/** Of which applications somebody else than the owner has shown to be able to take over, and of which nobody. */
export function TakeoverTestsPage() {
  const today = useToday();
  const { data: rows } = useReading(useSource(), `takeover tests ${today}`, (source) => readRows(source, today));
  const recent = rows?.filter(({ standing }) => standing === 'recent').length ?? 0;
  return (
    <Page
      title={m.programme_takeover_list_title()}
      back={{ href: '/steekproeven', label: m.programme_takeover_list_back() }}
    >
      <Paragraph soft>{m.programme_takeover_list_intro()}</Paragraph>
      {rows?.length === 0 && (
        <EmptyState title={m.programme_takeover_list_none()}>{m.programme_takeover_list_none_what()}</EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <Paragraph>{m.programme_takeover_list_score({ tried: recent, all: rows.length })}</Paragraph>
          {takeoverStandings.map((standing) => (
            <Group key={standing} standing={standing} rows={rows.filter((row) => row.standing === standing)} />
          ))}
        </>
      )}
    </Page>
  );
}

/** Every application, and what else was ever tried. */
async function readRows(source: RecordSource, today: string): Promise<TakeoverRow[]> {
  const [applications, tests] = await Promise.all([source.list('application'), source.list('takeover-test')]);
  const named = await source.byIds([...new Set(tests.flatMap(({ references }) => references))]);
  const tried = new Set(tests.map(({ content }) => content.about));
  const known = new Map<string, RecordView>(applications.map((one) => [one.id, one]));
  for (const one of named) if (tried.has(one.id) && one.deletedAt === null) known.set(one.id, one);
  return takeoverOverview([...known.values()], tests, named, today);
}

function Group({ standing, rows }: { standing: TakeoverStanding; rows: readonly TakeoverRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={standing}>
      <Heading id={standing}>{`${takeoverStandingWords[standing]()} (${rows.length})`}</Heading>
      <MoreRows items={rows} row={(row) => <OneRow key={row.about.id} row={row} />} />
    </section>
  );
}

/** What was tried leads to its test; of what was not, the test begins on its own page. */
function OneRow({ row: { about, last, state, busy } }: { row: TakeoverRow }) {
  const test = busy ?? last;
  return (
    <Row
      href={test === undefined ? recordPath(about) : workPath(test)}
      title={about.name}
      note={
        last?.content.triedOn !== undefined && state !== undefined ? (
          <>
            {takeoverOutcomeWords[state.outcome]()} · <DayAgo day={last.content.triedOn} />
            {state.open > 0 && ` · ${m.programme_takeover_list_open({ count: state.open })}`}
          </>
        ) : undefined
      }
      end={busy !== undefined && <Badge soft>{m.programme_takeover_list_busy()}</Badge>}
    />
  );
}
