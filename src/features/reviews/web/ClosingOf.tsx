import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { editPath } from '#records/record-path.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { untilOnDevice } from '#records/web/edit/until-on-device.ts';
import { useSource } from '#records/web/source.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { ReasonForm } from '#ui/ReasonForm.tsx';
import { closingText, mostLettersOfReason, noChangeWords } from '../closing-words.ts';
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

function NoChange({ drawn }: { drawn: DrawnCheck }) {
  const { server } = useDesk();
  const source = useSource();
  const keep = async (why: string) => {
    const kept = await keepNoChange(server, drawn, why);
    if (kept !== undefined) await untilOnDevice(source, kept);
    return kept !== undefined;
  };
  return (
    <ReasonForm words={noChangeWords(m.reviews_checks_failed())} mostLetters={mostLettersOfReason} onKeep={keep} />
  );
}
