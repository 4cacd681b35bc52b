import { useEffect, useRef } from 'react';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import { isConfirmedKind } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { readPath, recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useHead, useRecord } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { dateWords } from '#ui/clock-time.ts';
import { DateAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Standing } from '../confirming.ts';
import { textParts } from '../text-parts.ts';
import { keyOf } from '../verdict.ts';
import { waitsFor } from '../waiting.ts';
import { AskForm } from './AskForm.tsx';
import { Progress } from './Progress.tsx';
import { PublishPart } from './PublishPart.tsx';
import { type Texts, TextToJudge } from './TextToJudge.tsx';
import { type Acting, useAct, useAnswer } from './use-standing.ts';
import { VerdictCard } from './VerdictCard.tsx';
import './confirming.css';
import '#records/web/edit/edit.css';

interface Props extends Pick<Texts, 'Text'> {
  kind: KindName;
  slug: string;
}

/** The screen on which a text is asked about, judged and made valid; the text itself stands below. */
export function ConfirmPage({ kind, slug, Text }: Props) {
  const { data: head, loading } = useHead(kind, slug);
  const { data: shown } = useRecord(kind, slug);
  if (head === undefined || shown === undefined) {
    return loading ? null : <Page title={m.records_edit_no_record()}>{null}</Page>;
  }
  return (
    <Page
      title={m.reviews_confirm_title({ name: head.name })}
      back={{ href: recordPath(head), label: shown.name }}
      width="wide"
    >
      {isConfirmedKind(kind) ? (
        <Confirming head={head} shown={shown} Text={Text} />
      ) : (
        <EmptyState title={m.reviews_confirm_none()} />
      )}
    </Page>
  );
}

function Confirming(texts: Texts) {
  const { head } = texts;
  const { value: standing, again } = useAnswer((server) => server.standing(head.id), `${head.id} ${head.change}`);
  const acting = useAct(again);
  return (
    <>
      <Outcome acting={acting} />
      {standing === 'unreachable' && (
        <Alert type="info" title={m.reviews_confirm_offline()}>
          <Paragraph>{m.reviews_confirm_offline_what()}</Paragraph>
        </Alert>
      )}
      {standing !== undefined && standing !== 'unreachable' && standing.contentHash === head.contentHash ? (
        <Acts key={`${standing.contentHash} ${standing.state}`} standing={standing} acting={acting} {...texts} />
      ) : (
        <TextToJudge {...texts} open />
      )}
    </>
  );
}

/** Comes into view by itself: who acted stands far below, and would not see what came of it and what comes next. */
function Outcome({ acting: { trouble, done, but } }: { acting: Acting }) {
  const place = useRef<HTMLDivElement>(null);
  const is = trouble ?? done;
  useEffect(() => {
    if (is === null) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [is]);
  if (is === null) return null;
  return (
    <div ref={place} tabIndex={-1} className="paraat-outcome">
      <Alert type={trouble === null ? 'ok' : 'warning'} title={is} announce />
      {but.length > 0 && <ReachesNobody questions={but} />}
    </div>
  );
}

function ReachesNobody({ questions }: { questions: readonly string[] }) {
  return (
    <Alert type="warning" title={m.reviews_confirm_asked_nobody()} announce>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p>
        <a className="paraat-tap-link" href="#gezegd">
          {m.reviews_confirm_asked_nobody_who()}
        </a>
      </p>
    </Alert>
  );
}

interface ActsProps extends Texts {
  standing: Standing;
  acting: Acting;
}

/** Who must judge reads before they answer; everybody else first sees how it stands. */
function Acts({ standing, acting, ...texts }: ActsProps) {
  const { session } = useSession();
  const mine = standing.state === 'in-review' && waitsForMe(standing, session?.userId);
  const text = <TextToJudge {...texts} open={mine || standing.state === 'published'} />;
  return (
    <>
      <State standing={standing} />
      {standing.state === 'in-review' && <Progress standing={standing} />}
      {standing.state === 'published' && <ReadersOf record={texts.head} />}
      {mine && (
        <p>
          {m.reviews_confirm_read_first()}{' '}
          <a className="paraat-tap-link" href="#gezegd">
            {m.reviews_confirm_to_answer()}
          </a>
        </p>
      )}
      <GoneBack standing={standing} />
      {mine && text}
      {hasVerdicts(standing) && <Verdicts standing={standing} acting={acting} head={texts.head} />}
      {standing.can.ask && <AskForm standing={standing} acting={acting} record={texts.head} />}
      <PublishPart standing={standing} record={texts.head} acting={acting} />
      {!mine && text}
    </>
  );
}

/** Verdicts are shown while they are asked, and later where they were kept: a text that came from elsewhere has none. */
const hasVerdicts = ({ state, needs }: Standing): boolean =>
  state === 'in-review' || (state !== 'draft' && needs.some(({ given }) => given.length > 0));

/** Whether a verdict still waits for the person who looks. */
const waitsForMe = ({ needs, round }: Standing, userId: string | undefined): boolean =>
  round !== null && userId !== undefined && needs.some((need) => need.unfit === null && waitsFor(need, round, userId));

/** What is valid is not known yet by who must know it: the way to them. */
function ReadersOf({ record }: { record: RecordView }) {
  if (record.content.mustKnow === undefined) return null;
  return (
    <p>
      <a className="paraat-tap-link" href={readPath(record)}>
        {m.reviews_confirm_readers()}
      </a>
    </p>
  );
}

function GoneBack({ standing: { goneBack } }: { standing: Standing }) {
  if (goneBack.length === 0) return null;
  return (
    <Alert type="warning" title={m.reviews_confirm_gone_back()}>
      <ul>
        {goneBack.map((one) => (
          <li key={`${one.contentHash} ${one.userId} ${keyOf(one)}`}>
            {one.userName}: {one.reason}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Verdicts({ standing, acting, head }: Pick<ActsProps, 'standing' | 'acting' | 'head'>) {
  const { session } = useSession();
  const words = useKindWords().of(head.kind);
  const parts = textParts(head.content, {
    field: (name) => words.fields[name]?.(),
    step: (number, action) => m.reviews_confirm_part_step({ number, action }),
  });
  return (
    <section aria-labelledby="gezegd">
      <Heading id="gezegd">{m.reviews_confirm_verdicts()}</Heading>
      {standing.state === 'in-review' && <Paragraph soft>{m.reviews_confirm_then()}</Paragraph>}
      <div className="paraat-verdicts">
        {standing.needs.map((need) => (
          <VerdictCard key={keyOf(need)} {...{ standing, need, acting, parts }} userId={session?.userId} />
        ))}
      </div>
    </section>
  );
}

function State({ standing: { state, round } }: { standing: Standing }) {
  const { language } = useLanguage();
  if (state === 'in-review' && round !== null) {
    return (
      <>
        <Paragraph>
          {m.reviews_confirm_state_in_review({ who: round.askedBy })} <DateAgo instant={round.askedAt} />.{' '}
          {round.due !== null && m.reviews_confirm_before({ day: dateWords(`${round.due}T12:00:00Z`, language) })}
        </Paragraph>
        {round.note !== '' && <blockquote className="paraat-verdict__note">{round.note}</blockquote>}
      </>
    );
  }
  return (
    <Paragraph>
      {state === 'published' ? m.reviews_confirm_state_published() : m.reviews_confirm_state_draft()}
    </Paragraph>
  );
}
