import { type FormEvent, useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { editPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { explained, type FailedTask } from '../takeover-state.ts';
import { saveOnTop } from './save-on-top.ts';

interface Props {
  test: RecordView;
  failed: FailedTask;
  /** The text that was not enough. */
  text: RecordView | undefined;
}

/** How a task that did not work is closed: its text is mended, or somebody says why it stays as it is. */
export function CloseTask({ test, failed, text }: Props) {
  const mayEdit = useMay('editor');
  if (failed.closing !== 'open' || !mayEdit) return null;
  return (
    <>
      {text !== undefined && (
        <p>
          <ButtonLink href={editPath(text)}>{m.reviews_closing_mend()}</ButtonLink>
        </p>
      )}
      <Disclosure title={m.reviews_closing_why()}>
        <WhyNoChange test={test} failed={failed} />
      </Disclosure>
    </>
  );
}

const mostLetters = 400;

function WhyNoChange({ test, failed }: Omit<Props, 'text'>) {
  const { server } = useDesk();
  const source = useSource();
  const [why, setWhy] = useState('');
  const [state, setState] = useState<'busy' | 'failed' | 'missing'>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() === '') return setState('missing');
    if (explained(headOf(test).content, failed, why.trim()) === undefined) return setState('failed');
    setState('busy');
    const change = (content: Record<string, unknown>) => explained(content, failed, why.trim()) ?? content;
    const answer = await saveOnTop(server, test, '', change);
    if (answer.state !== 'done') return setState('failed');
    await untilOnDevice(source, answer.value);
  };
  return (
    <form onSubmit={(event) => void keep(event)} noValidate>
      <TextArea
        label={m.reviews_closing_why()}
        hint={m.reviews_closing_why_hint()}
        value={why}
        onChange={(typed) => setWhy(typed.replace(/[\r\n]+/g, ' '))}
        rows={2}
        maxLength={mostLetters}
        error={state === 'missing' ? m.reviews_closing_why_missing() : undefined}
      />
      <Button type="submit" busy={state === 'busy'}>
        {m.reviews_closing_keep()}
      </Button>
      {state === 'failed' && <Alert type="warning" title={m.programme_takeover_failed()} announce />}
    </form>
  );
}
