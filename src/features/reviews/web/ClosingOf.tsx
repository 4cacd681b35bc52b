import { type FormEvent, useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { editPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { closingText } from '../closing-words.ts';
import { closingOfCheck, type DrawnCheck } from './drawn-check.ts';
import { keepNoChange } from './keep-result.ts';

/** How a spot check that did not work is closed: by a mended text, or by a reason why it stays as it is. */
export function ClosingOf({ drawn }: { drawn: DrawnCheck }) {
  const mayEdit = useMay('editor');
  const closing = closingOfCheck(drawn);
  if (closing === 'nothing') return null;
  return (
    <>
      <p>{closingText(closing, drawn.check.noChange)}</p>
      {closing === 'open' && mayEdit && (
        <>
          {drawn.about !== undefined && (
            <p>
              <ButtonLink href={editPath(drawn.about)}>{m.reviews_closing_mend()}</ButtonLink>
            </p>
          )}
          <Disclosure title={m.reviews_closing_why()}>
            <NoChange drawn={drawn} />
          </Disclosure>
        </>
      )}
    </>
  );
}

const mostLetters = 400;

function NoChange({ drawn }: { drawn: DrawnCheck }) {
  const { server } = useDesk();
  const source = useSource();
  const [why, setWhy] = useState('');
  const [state, setState] = useState<'busy' | 'failed' | 'missing'>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() === '') return setState('missing');
    setState('busy');
    const kept = await keepNoChange(server, drawn, why);
    if (kept === undefined) return setState('failed');
    await untilOnDevice(source, kept);
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
      {state === 'failed' && <Alert type="warning" title={m.reviews_checks_failed()} announce />}
    </form>
  );
}
