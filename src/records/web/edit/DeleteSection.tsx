import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { RecordView } from '../../record.ts';
import { recordPath } from '../../record-path.ts';
import { useKindWords } from '../kind-words.tsx';
import { useHeadById, usePointingAt } from '../source.tsx';
import { useDesk } from './desk.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import type { Answer } from './record-server.ts';

/** A record that was deleted a moment ago, and who still refers to it. */
export interface Deletion {
  record: RecordView;
  referrers: RecordView[];
}

/** Deletes a record: shows who still refers to it before that is confirmed. */
export function DeleteSection(props: { record: RecordView; onGone: (gone: Deletion) => void }) {
  return (
    <Disclosure title={m.records_delete()}>
      <Confirm {...props} />
    </Disclosure>
  );
}

function Confirm(props: { record: RecordView; onGone: (gone: Deletion) => void }) {
  const { server } = useDesk();
  const { data: now = props.record } = useHeadById(props.record.id);
  const { data: here = [] } = usePointingAt(props.record.id);
  const [known, setKnown] = useState<RecordView[]>();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<Answer<unknown>['state'] | 'busy'>();
  useEffect(() => {
    void server.referrers(props.record.id).then((answer) => answer.state === 'done' && setKnown(answer.value));
  }, [server, props.record.id]);
  const remove = async () => {
    setState('busy');
    const answer = await server.remove({ id: now.id, baseRevision: now.revision }, reason.trim());
    setState(answer.state);
    if (answer.state === 'done') props.onGone(answer.value);
  };
  return (
    <>
      <Paragraph>{m.records_delete_what()}</Paragraph>
      <Referrers records={known ?? here} />
      <TextField label={m.records_delete_reason()} maxLength={300} value={reason} onChange={setReason} />
      {state !== undefined && state !== 'busy' && state !== 'done' && (
        <Alert
          type="warning"
          title={state === 'conflict' ? m.records_delete_changed() : m.records_delete_failed()}
          announce
        />
      )}
      <Button look="primary" negative busy={state === 'busy'} onClick={() => void remove()}>
        {m.records_delete_now({ name: now.name })}
      </Button>
    </>
  );
}

/** What follows from the deletion, and the way back. */
export function Gone({ record, referrers }: Deletion) {
  return (
    <Alert type="ok" title={m.records_delete_done({ name: record.name })} announce>
      <Paragraph>{m.records_delete_done_what()}</Paragraph>
      <Referrers records={referrers} />
      <div className="paraat-button-row">
        <RestoreButton id={record.id} revision={record.revision} name={record.name} />
        <ButtonLink href="/">{m.records_delete_onward()}</ButtonLink>
      </div>
    </Alert>
  );
}

/** Who still refers to it, each with its place to mend that. */
export function Referrers({ records }: { records: readonly RecordView[] }) {
  const words = useKindWords();
  if (records.length === 0) return <Paragraph>{m.records_referrers_none()}</Paragraph>;
  return (
    <>
      <Paragraph>
        <strong>{m.records_referrers({ count: records.length })}</strong>
      </Paragraph>
      <RowList label={m.records_referrers({ count: records.length })}>
        {records.map((one) => (
          <Row key={one.id} title={one.name} note={words.of(one.kind).one()} href={recordPath(one)} />
        ))}
      </RowList>
    </>
  );
}
