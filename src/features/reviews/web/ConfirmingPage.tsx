import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { confirmPath, readPath } from '#records/record-path.ts';
import { Alert } from '#ui/Alert.tsx';
import { Badge } from '#ui/Badge.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { DateAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { ConfirmingRow } from '../confirming.ts';
import { questionOf } from '../question-words.ts';
import { useAnswer } from './use-standing.ts';

/** What waits for this person, what they asked of others, and what they must still read. */
export function ConfirmingPage() {
  const mayAsk = useMay('editor');
  const { value: overview } = useAnswer((server) => server.overview(), 'overview');
  return (
    <Page title={m.reviews_overview_title()} back={{ href: '/meer', label: m.reviews_back_more() }}>
      {overview === 'unreachable' && <Alert type="info" title={m.reviews_confirm_offline()} />}
      {overview !== undefined && overview !== 'unreachable' && (
        <>
          <Heading>{m.reviews_overview_waiting()}</Heading>
          {overview.waiting.length === 0 ? (
            <EmptyState title={m.reviews_overview_nothing()}>
              {mayAsk && <Paragraph>{m.reviews_overview_nothing_how()}</Paragraph>}
            </EmptyState>
          ) : (
            <RowList>
              {overview.waiting.map((row) => (
                <Waiting key={row.recordId} row={row} />
              ))}
            </RowList>
          )}
          {overview.toRead.length > 0 && (
            <>
              <Heading>{m.reviews_overview_to_read()}</Heading>
              <RowList>
                {overview.toRead.map((text) => (
                  <Row key={text.recordId} href={readPath(text)} title={text.name} />
                ))}
              </RowList>
            </>
          )}
          {overview.asked.length > 0 && (
            <>
              <Heading>{m.reviews_overview_asked()}</Heading>
              <RowList>
                {overview.asked.map((row) => (
                  <Asked key={row.recordId} row={row} />
                ))}
              </RowList>
            </>
          )}
        </>
      )}
    </Page>
  );
}

function Waiting({ row }: { row: ConfirmingRow }) {
  const { language } = useLanguage();
  const due = row.due === null ? '' : m.reviews_confirm_before({ day: dateWords(`${row.due}T12:00:00Z`, language) });
  const questions = row.types.map((type) =>
    type === 'co-review' ? m.reviews_confirm_say_yes_co_review() : questionOf({ type, roleName: null }),
  );
  return (
    <Row
      href={confirmPath(row)}
      title={row.name}
      note={`${questions.join(' ')} ${m.reviews_overview_row({ who: row.askedBy, due })}`}
    />
  );
}

/** The names of who said no go below the title: together they can be longer than a phone is wide. */
function Asked({ row }: { row: ConfirmingRow }) {
  const { refused } = row;
  return (
    <Row
      href={confirmPath(row)}
      title={row.name}
      note={
        <>
          {m.reviews_overview_counts({ yes: row.yes, needed: row.needed })}. {m.reviews_overview_asked_when()}{' '}
          <DateAgo instant={row.askedAt} />
          {refused.length > 0 && (
            <span className="paraat-row__note">{m.reviews_overview_refused({ who: refused.join(', ') })}</span>
          )}
          {row.reachesNobody && <span className="paraat-row__note">{m.reviews_overview_reaches_nobody()}</span>}
        </>
      }
      end={<Mark row={row} />}
    />
  );
}

function Mark({ row: { refused, yes, needed } }: { row: ConfirmingRow }) {
  if (refused.length > 0) return <Badge>{m.reviews_overview_mark_no()}</Badge>;
  return yes === needed ? <Badge>{m.reviews_overview_mark_yes()}</Badge> : null;
}
