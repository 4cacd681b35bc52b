import { closingText } from '#features/reviews/closing-words.ts';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useRecordById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { didNotWork, takeoverState } from '../takeover-state.ts';
import type { TakeoverTask, TakeoverTest } from '../takeover-test.ts';
import { takeoverOutcomeWords, takeoverResultWords } from '../takeover-words.ts';
import { CloseTask } from './CloseTask.tsx';
import { placeBack, useTexts } from './takeover-texts.ts';

interface Props {
  record: RecordView<TakeoverTest>;
  /** Somebody means to change what was written down. */
  onChange: () => void;
}

/** A finished takeover test, to read: who tried and who watched, what did not work, and what closed it. */
export function TakeoverReport({ record, onChange }: Props) {
  const { content } = record;
  const mayEdit = useMay('editor');
  const { data: about } = useRecordById(content.about);
  const texts = useTexts(content);
  const state = takeoverState(content, texts);
  const textOf = ({ from }: TakeoverTask) => texts.find(({ id }) => id === from);
  const others = (content.tasks ?? []).filter((task) => !didNotWork(task));
  return (
    <Page title={m.programme_takeover_name({ name: about?.name ?? record.name })} back={placeBack(about)}>
      <Heading>{takeoverOutcomeWords[state.outcome]()}</Heading>
      <Who test={content} minutes={state.minutes} />
      {state.failed.length > 0 && state.open === 0 && <Alert type="ok" title={m.programme_takeover_settled()} />}
      {state.open > 0 && (
        <Alert type="warning" title={m.programme_takeover_open({ count: state.open })}>
          <Paragraph>{m.programme_takeover_open_what()}</Paragraph>
        </Alert>
      )}
      {state.failed.length > 0 && (
        <>
          <Heading>{m.programme_takeover_failed_tasks({ count: state.failed.length })}</Heading>
          <ol className="paraat-points">
            {state.failed.map((failed) => (
              <li key={failed.at}>
                <Task task={failed.task} text={textOf(failed.task)} />
                <p>{closingText(failed.closing, failed.task.noChange)}</p>
                <CloseTask test={record} failed={failed} text={textOf(failed.task)} />
              </li>
            ))}
          </ol>
        </>
      )}
      {others.length > 0 && (
        <>
          <Heading>{m.programme_takeover_other_tasks({ count: others.length })}</Heading>
          <ol className="paraat-points">
            {others.map((task) => (
              <li key={task.what}>
                <Task task={task} text={textOf(task)} />
              </li>
            ))}
          </ol>
        </>
      )}
      {mayEdit && (
        <div className="paraat-begin">
          <p className="paraat-soft">{m.programme_takeover_change_what()}</p>
          <Button onClick={onChange}>{m.programme_takeover_change()}</Button>
        </div>
      )}
    </Page>
  );
}

function Who({ test: { standIn, observer, heldOn, triedOn }, minutes }: { test: TakeoverTest; minutes: number }) {
  const facts = [
    { key: 'standIn', term: m.programme_takeover_test_stand_in(), value: <Named id={standIn} /> },
    { key: 'observer', term: m.programme_takeover_test_observer(), value: <Named id={observer} /> },
    ...(heldOn === undefined
      ? []
      : [{ key: 'heldOn', term: m.programme_takeover_test_held_on(), value: <DayAgo day={heldOn} /> }]),
    ...(triedOn === undefined || triedOn === heldOn
      ? []
      : [{ key: 'triedOn', term: m.programme_takeover_test_tried_on(), value: <DayAgo day={triedOn} /> }]),
    ...(minutes === 0
      ? []
      : [{ key: 'minutes', term: m.programme_takeover_test_tasks_minutes(), value: durationText(minutes) }]),
  ];
  return <Facts facts={facts} />;
}

function Named({ id }: { id: string | undefined }) {
  const { data, loading } = useRecordById(id);
  if (id === undefined) return m.programme_takeover_nobody_named();
  if (data === undefined) return loading ? null : m.records_gone();
  return <a href={recordPath(data)}>{data.name}</a>;
}

/** What had to work, how it went, with which text, and what was seen. */
function Task({ task, text }: { task: TakeoverTask; text: RecordView | undefined }) {
  const { what, result, minutes, remark } = task;
  const went = result === undefined ? m.programme_takeover_not_tried() : takeoverResultWords[result]();
  return (
    <>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{minutes === undefined ? went : `${went} (${durationText(minutes)})`}</p>
      {remark !== undefined && <p>{remark}</p>}
      {text !== undefined && (
        <p className="paraat-small">
          <a className="paraat-tap-link" href={recordPath(text)}>
            {m.programme_takeover_read({ name: text.name })}
          </a>
        </p>
      )}
    </>
  );
}
