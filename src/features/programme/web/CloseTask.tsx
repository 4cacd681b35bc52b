import { mostLettersOfReason, noChangeWords } from '#features/reviews/closing-words.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { editPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { ReasonForm } from '#ui/ReasonForm.tsx';
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

function WhyNoChange({ test, failed }: Omit<Props, 'text'>) {
  const { server } = useDesk();
  const source = useSource();
  const keep = async (why: string) => {
    if (explained(headOf(test).content, failed, why) === undefined) return false;
    const change = (content: Record<string, unknown>) => explained(content, failed, why) ?? content;
    const answer = await saveOnTop(server, test, '', change);
    if (answer.state === 'done') await untilOnDevice(source, answer.value);
    return answer.state === 'done';
  };
  const words = noChangeWords(m.programme_takeover_failed());
  return <ReasonForm words={words} mostLetters={mostLettersOfReason} onKeep={keep} />;
}
