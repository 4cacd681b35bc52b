import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { FormFrame } from '#records/web/edit/RecordForm.tsx';
import { useRecordsById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { useToday } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { Interview } from '../interview.ts';
import { whoCouldKnow } from '../interview-open.ts';
import type { InterviewProgress } from '../interview-progress.ts';
import { chapterWords } from '../interview-questions.ts';
import { AnswerText, answerStateWords, type ChangeAnswer } from './OneQuestion.tsx';
import type { Work } from './WorkOn.tsx';

interface Props {
  work: Work;
  about: RecordView | undefined;
  progress: InterviewProgress;
  change: ChangeAnswer;
  goTo: (at: number) => void;
}

/** The end of an interview: what is open and whom to ask, who was there, every answer to read and to mend. */
export function InterviewOverview(props: Props) {
  const { work, progress } = props;
  // What was not asked stands in the list of what is open.
  const asked = progress.all.filter(({ state }) => state !== 'open');
  return (
    <>
      <Finish {...props} />
      <StillOpen {...props} />
      <Present work={work} />
      <Heading>{m.programme_interview_all_answers()}</Heading>
      <Paragraph soft>{m.programme_interview_all_answers_what()}</Paragraph>
      {asked.map((one, at) => (
        <OneAnswer
          key={one.question.key}
          {...props}
          one={one}
          isNewChapter={asked[at - 1]?.question.chapter !== one.question.chapter}
        />
      ))}
    </>
  );
}

function Finish({ work: { editing, record }, progress }: Props) {
  const today = useToday();
  const { finishedOn } = editing.draft.form as Partial<Interview>;
  const finish = (day: string | undefined) => {
    editing.changeForm((before) => ({ ...before, finishedOn: day }));
    void editing.save();
  };
  return (
    <>
      {finishedOn !== undefined && (
        <div className="paraat-begin">
          <Alert type="ok" title={m.programme_interview_is_finished()} />
        </div>
      )}
      <Paragraph>{m.programme_interview_answered({ count: progress.answered, open: progress.open.length })}</Paragraph>
      <div className="paraat-button-row">
        {finishedOn === undefined ? (
          <Button look="primary" busy={editing.saving} onClick={() => finish(today)}>
            {m.programme_interview_finish()}
          </Button>
        ) : (
          <Button onClick={() => finish(undefined)}>{m.programme_interview_reopen()}</Button>
        )}
        {progress.answered > 0 && (
          <ButtonLink
            look={finishedOn === undefined ? 'secondary' : 'primary'}
            href={`${recordPath(record)}/overnemen`}
          >
            {m.programme_take_over()}
          </ButtonLink>
        )}
      </div>
      {editing.isTouched && progress.answered > 0 && <Paragraph small>{m.programme_take_over_save_first()}</Paragraph>}
    </>
  );
}

/** What nobody at the table knew, with somebody who may. */
function StillOpen({ work, about, progress, goTo }: Props) {
  const { answeredBy = [] } = work.editing.draft.form as Partial<Interview>;
  const ids = ['owner', 'deputy', 'team', 'supplier'].map((field) => about?.content[field]);
  const { data: named = [] } = useRecordsById(ids.filter((id): id is string => typeof id === 'string'));
  const byId = new Map(named.map((one) => [one.id, one]));
  if (progress.open.length === 0) return null;
  return (
    <>
      <Heading>{m.programme_interview_still_open({ count: progress.open.length })}</Heading>
      <Paragraph soft>{m.programme_interview_still_open_what()}</Paragraph>
      <div className="paraat-begin">
        <CopyButton text={location.href} label={m.programme_interview_copy_link()} />
      </div>
      <RowList>
        {progress.open.map(({ question, state }) => {
          const who = whoCouldKnow(question, about?.content, answeredBy, byId);
          return (
            <li key={question.key} className="paraat-row paraat-open-point">
              <button
                type="button"
                className="paraat-question-list__tap"
                onClick={() => goTo(progress.all.findIndex((one) => one.question === question))}
              >
                {question.ask()}
              </button>
              <p className="paraat-soft paraat-small">
                {answerStateWords[state]()}.{' '}
                {who === undefined ? (
                  m.programme_interview_ask_nobody()
                ) : (
                  <>
                    {m.programme_interview_ask_whom()} <a href={recordPath(who)}>{who.name}</a>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </RowList>
    </>
  );
}

const presence = ['heldOn', 'together', 'answeredBy', 'heldBy'];

/** Who sat at the table, and when. */
function Present({ work: { kinds, fields, editing } }: Pick<Props, 'work'>) {
  return (
    <>
      <Heading>{m.programme_interview_present()}</Heading>
      <FormFrame
        kind="interview"
        kinds={kinds}
        fields={fields}
        form={editing.draft.form}
        problems={editing.problems}
        onChange={editing.changeForm}
      >
        {fields
          .filter(({ name }) => presence.includes(name))
          .map((field) => (
            <FieldInput key={field.path} field={field} value={editing.draft.form[field.name]} path={[field.name]} />
          ))}
      </FormFrame>
    </>
  );
}

function OneAnswer(props: Props & { one: InterviewProgress['all'][number]; isNewChapter: boolean }) {
  const { one, isNewChapter, change } = props;
  const [editing, setEditing] = useState(false);
  const { question, state, answer, takenOver } = one;
  return (
    <>
      {isNewChapter && <Heading level={3}>{chapterWords[question.chapter]()}</Heading>}
      <div className="paraat-answer">
        {editing ? (
          <AnswerText question={question} answer={answer} change={change} />
        ) : (
          <>
            <p className="paraat-answer__question">{question.ask()}</p>
            <p className={state === 'answered' ? 'paraat-keep-lines' : 'paraat-soft'}>
              {state === 'answered' ? answer : answerStateWords[state]()}
            </p>
            {takenOver && <p className="paraat-soft paraat-small">{m.programme_taken_over()}</p>}
          </>
        )}
        <Button look="subtle" icon={editing ? 'check' : 'write'} onClick={() => setEditing(!editing)}>
          {editing ? m.programme_answer_ready() : m.programme_answer_edit()}
          <span className="paraat-hidden-label"> {question.ask()}</span>
        </Button>
      </div>
    </>
  );
}
