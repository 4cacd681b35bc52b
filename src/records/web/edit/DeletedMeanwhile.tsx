import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { RecordView } from '../../record.ts';
import { useDesk } from './desk.tsx';
import type { Clash } from './use-editing.ts';

interface Props {
  clash: Clash;
  onSettled: (content: Record<string, unknown>, theirs: RecordView, sendNow: boolean) => void;
}

/** Somebody deleted the record while it was being written: the text is safe, and the record can come back. */
export function DeletedMeanwhile({ clash: { mine, theirs }, onSettled }: Props) {
  const { server } = useDesk();
  const [state, setState] = useState<'waiting' | 'busy' | 'failed'>('waiting');
  const restore = async () => {
    setState('busy');
    const answer = await server.restore({ id: theirs.id, revision: theirs.revision }, m.records_conflict_restored());
    if (answer.state === 'done') return onSettled(mine, answer.value, true);
    setState('failed');
  };
  return (
    <Alert type="warning" title={m.records_conflict_deleted({ who: theirs.updatedBy })} announce>
      <Paragraph>{m.records_edit_safe()}</Paragraph>
      {state === 'failed' && <Paragraph>{m.records_edit_unreachable()}</Paragraph>}
      <Button look="primary" busy={state === 'busy'} onClick={() => void restore()}>
        {m.records_conflict_restore()}
      </Button>
    </Alert>
  );
}
