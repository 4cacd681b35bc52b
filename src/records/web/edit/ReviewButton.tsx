import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { isConfirmedKind } from '../../published.ts';
import { isReviewed, type RecordView } from '../../record.ts';
import { useSource } from '../source.tsx';
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

/** The button alone, for a screen that says by itself who reviewed it; none where others must confirm the text first. */
export function ReviewAct({ record }: { record: RecordView }) {
  const isOthers = isConfirmedKind(record.kind) && record.published?.contentHash !== record.contentHash;
  return isOthers ? null : <Confirm record={record} />;
}

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
  return (
    <>
      <Button icon="check" busy={state === 'busy'} onClick={() => void confirm()}>
        {m.records_review()}
      </Button>
      {state === 'done' && <Alert type="ok" title={m.records_review_done()} announce />}
      {state === 'conflict' && <Alert type="warning" title={m.records_review_changed()} announce />}
      {state !== undefined && !['busy', 'done', 'conflict'].includes(state) && (
        <Alert type="warning" title={m.records_review_failed()} announce />
      )}
    </>
  );
}

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
