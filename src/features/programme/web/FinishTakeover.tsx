import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { useToday } from '#ui/clock.tsx';
import { finishedTest, type TakeoverLack, type TakeoverState, takeoverLack } from '../takeover-state.ts';
import type { TakeoverTest } from '../takeover-test.ts';
import { takeoverLackWords } from '../takeover-words.ts';
import { openReviews } from './open-reviews.ts';
import type { Work } from './WorkOn.tsx';

interface Props {
  work: Work;
  texts: readonly RecordView[];
  owner: unknown;
  state: TakeoverState;
  onRead: () => void;
}

/** The end of the trying; what must still come of it stands on the page that is read. */
export function FinishTakeover(props: Props) {
  const { triedOn } = props.work.editing.draft.form as Partial<TakeoverTest>;
  return triedOn === undefined ? <Finish {...props} /> : <Changing {...props} />;
}

function Finish({ work, texts, owner, state }: Props) {
  const { finish, lack, doing } = useFinish(work, texts, owner);
  const left = state.all - state.tried;
  return (
    <div className="paraat-begin">
      {left > 0 && <p className="paraat-soft">{m.programme_takeover_finish_early({ count: left })}</p>}
      {lack !== undefined && <Alert type="error" title={takeoverLackWords[lack]()} announce />}
      {doing === 'failed' && <Alert type="warning" title={m.programme_takeover_failed()} announce />}
      <Button look="primary" busy={doing === 'busy' || work.editing.saving} onClick={() => void finish()}>
        {m.programme_takeover_finish()}
      </Button>
    </div>
  );
}

/** Reviews are opened first: if saving then fails, they are there and finishing is asked again. */
function useFinish({ editing, record }: Work, texts: readonly RecordView[], owner: unknown) {
  const { server } = useDesk();
  const source = useSource();
  const today = useToday();
  const [lack, setLack] = useState<TakeoverLack>();
  const [doing, setDoing] = useState<'ready' | 'busy' | 'failed'>('ready');
  const test = editing.draft.form as Partial<TakeoverTest>;
  const finish = async () => {
    const found = takeoverLack(test, owner);
    setLack(found);
    if (found !== undefined) return;
    setDoing('busy');
    const opened = await openReviews(server, source, { id: record.id, test, reason: record.name, today });
    setDoing(opened ? 'ready' : 'failed');
    if (!opened) return;
    editing.changeForm((before) => ({ ...before, ...finishedTest(before as Partial<TakeoverTest>, texts, today) }));
    await editing.save();
  };
  return { finish, lack, doing };
}

/** A finished test that somebody opened to change: saving leads back to reading it. */
function Changing({ work: { editing }, onRead }: Props) {
  const goOn = () => {
    editing.changeForm(({ triedOn: _, ...before }) => before);
    void editing.save();
  };
  return (
    <div className="paraat-button-row">
      <Button onClick={goOn}>{m.programme_takeover_reopen()}</Button>
      {!editing.isTouched && <Button onClick={onRead}>{m.programme_takeover_change_nothing()}</Button>}
    </div>
  );
}
