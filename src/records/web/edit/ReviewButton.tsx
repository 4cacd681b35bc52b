import { useEffect, useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { MayReview } from '../../may-review.ts';
import { isConfirmedKind } from '../../published.ts';
import { isReviewed, type RecordView } from '../../record.ts';
import { useCopyState, useSource } from '../source.tsx';
import { useDesk } from './desk.tsx';
import type { Answer } from './record-server.ts';
import { untilOnDevice } from './until-on-device.ts';

/** "Still right": confirms exactly the content that is on this screen, and nothing that came after it. */
export function ReviewButton({ record }: { record: RecordView }) {
  return (
    <div className="paraat-review">
      <ReviewState record={record} />
      <ReviewAct record={record} />
    </div>
  );
}

/**
 * The button alone, for a screen that says by itself who reviewed it; none where others must confirm the text first. Who
 * only reads is asked for what others confirmed, where they answer for it.
 */
export function ReviewAct({ record }: { record: RecordView }) {
  const mayEdit = useMay('editor');
  const isOthers = isConfirmedKind(record.kind);
  if (isOthers ? record.published?.contentHash !== record.contentHash : !mayEdit) return null;
  return <WhoMay record={record} />;
}

function WhoMay({ record }: { record: RecordView }) {
  const { server } = useDesk();
  const mayEdit = useMay('editor');
  const isLive = useCopyState().connection === 'live';
  const [may, setMay] = useState<MayReview>();
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const answer = await server.mayReview(record.id);
      if (!stopped && answer.state === 'done') setMay(answer.value);
    };
    if (isLive) void ask();
    return () => {
      stopped = true;
    };
  }, [server, isLive, record.id, record.change]);
  if (may === undefined)
    return mayEdit && !isLive ? (
      <Button disabledReason={m.records_review_offline()}>{m.records_review()}</Button>
    ) : null;
  if (may.why === null) return <Confirm record={record} />;
  if (!mayEdit || may.who.length === 0) return null;
  return <Paragraph soft>{m.records_review_not_yours({ who: may.who.slice(0, mostNames).join(', ') })}</Paragraph>;
}

const mostNames = 3;

function Confirm({ record }: { record: RecordView }) {
  const { server } = useDesk();
  const source = useSource();
  const [state, setState] = useState<Answer<unknown>['state'] | 'busy'>();
  const confirm = async () => {
    setState('busy');
    const answer = await server.review({ id: record.id, contentHash: record.contentHash });
    if (answer.state === 'done') await untilOnDevice(source, answer.value);
    setState(answer.state);
  };
  const trouble =
    state === undefined || state === 'busy' ? undefined : (troubles[state]?.() ?? m.records_review_failed());
  return (
    <>
      <Button icon="check" busy={state === 'busy'} onClick={() => void confirm()}>
        {m.records_review()}
      </Button>
      {state === 'done' && <Alert type="ok" title={m.records_review_done()} announce />}
      {state !== 'done' && trouble !== undefined && <Alert type="warning" title={trouble} announce />}
    </>
  );
}

const troubles: Partial<Record<Answer<unknown>['state'], () => string>> = {
  conflict: m.records_review_changed,
  refused: m.records_review_changed,
  forbidden: m.records_review_forbidden,
};

/** Whether a person confirmed exactly this content, who and how long ago. */
export function ReviewState({ record }: { record: RecordView }) {
  const { review } = record;
  if (review === null) return <Paragraph>{m.records_review_never()}</Paragraph>;
  return (
    <Paragraph>
      {isReviewed(record)
        ? m.records_review_by({ who: review.by })
        : m.records_review_changed_since({ who: review.by })}{' '}
      <DateAgo instant={review.at} />
    </Paragraph>
  );
}
