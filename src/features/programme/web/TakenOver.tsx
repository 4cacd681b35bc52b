import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Outcome } from './take-over.ts';
import { usePlaceTitle } from './use-place-title.ts';

interface Props {
  outcome: Outcome;
  about: RecordView;
  onAgain: () => void;
}

/** What became of taking over: where to read it, what did not fit, and what went wrong. */
export function TakenOver({ outcome, about, onAgain }: Props) {
  const words = useKindWords();
  const titleOf = usePlaceTitle();
  const { written, taken, left, changed, trouble } = outcome;
  return (
    <>
      {written.length > 0 && (
        <Alert type="ok" title={m.programme_take_over_done({ count: taken })} announce>
          <Paragraph>{m.programme_take_over_done_what()}</Paragraph>
          <div className="paraat-button-row">
            {written.map((record) => (
              <ButtonLink key={record.id} href={record.kind === 'fact-sheet' ? recordPath(about) : recordPath(record)}>
                {m.programme_take_over_read({ what: words.of(record.kind).one().toLowerCase() })}
              </ButtonLink>
            ))}
          </div>
        </Alert>
      )}
      {trouble.map(({ record, answer }) => (
        <Alert
          key={record}
          type="warning"
          title={m.programme_take_over_failed({ what: words.of(record).one().toLowerCase() })}
          announce
        >
          <Paragraph>{troubleWords(answer)}</Paragraph>
        </Alert>
      ))}
      {changed.length > 0 && (
        <Alert
          type="warning"
          title={m.programme_take_over_changed({ places: changed.map(titleOf).join(', ') })}
          announce
        >
          <Paragraph>{m.programme_take_over_changed_what()}</Paragraph>
        </Alert>
      )}
      {left.length > 0 && (
        <>
          <Heading>{m.programme_take_over_left({ count: left.length })}</Heading>
          <ul className="paraat-bullets">
            {left.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <div className="paraat-button-row">
        <Button onClick={onAgain}>{m.programme_take_over_again()}</Button>
      </div>
    </>
  );
}

function troubleWords(answer: Outcome['trouble'][number]['answer']): string {
  if (answer.state !== 'refused') {
    return answer.state === 'forbidden' ? m.records_edit_may_not() : m.programme_begin_failed();
  }
  const isSecret = answer.problems.some(({ code }) => code === 'looks-like-a-secret');
  return isSecret ? m.programme_secret_found() : answer.title;
}
