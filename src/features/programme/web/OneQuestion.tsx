import { useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { secretsIn } from '#records/secret.ts';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import type { AnswerState, InterviewProgress, withAnswer } from '../interview-progress.ts';
import { chapterWords, type Question, questions } from '../interview-questions.ts';

/** The change of one answer. */
export type ChangeAnswer = (question: string, change: Parameters<typeof withAnswer>[2]) => void;

const longest = 4000;

interface Props {
  at: number;
  progress: InterviewProgress;
  /** What the records say already. */
  known: readonly string[];
  change: ChangeAnswer;
  goTo: (at: number) => void;
}

/** One question, big, with an example of a good answer. */
export function OneQuestion({ at, progress, known, change, goTo }: Props) {
  const { question, state, answer } = progress.all[at] as InterviewProgress['all'][number];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('textarea')?.focus({ preventScroll: true }), []);
  return (
    <div className="paraat-question" ref={box}>
      <p className="paraat-soft">{chapterWords[question.chapter]()}</p>
      <AnswerText question={question} answer={answer} change={change} />
      {answer === '' && known.length > 0 && <Known question={question} known={known} change={change} />}
      {answer === '' && <NoAnswer question={question} state={state} change={change} />}
      <div className="paraat-actions">
        {at > 0 && <Button onClick={() => goTo(at - 1)}>{m.programme_interview_previous()}</Button>}
        <Button look="primary" onClick={() => goTo(at + 1)}>
          {at === questions.length - 1
            ? m.programme_interview_to_overview()
            : state === 'open'
              ? m.programme_interview_skip()
              : m.programme_interview_next()}
        </Button>
      </div>
      <AllQuestions at={at} progress={progress} goTo={goTo} />
    </div>
  );
}

/** What stands in the records already: one tap makes it the answer, and it can still be changed. */
function Known({ question, known, change }: { question: Question } & Pick<Props, 'known' | 'change'>) {
  return (
    <Alert title={m.programme_known()}>
      <ul className="paraat-bullets">
        {known.map((text) => (
          <li key={text} className="paraat-keep-lines">
            {text}
          </li>
        ))}
      </ul>
      <Button
        onClick={(event) => {
          change(question.key, { answer: known.join('\n').slice(0, longest) });
          // The button goes with its tap; the answer is what comes next.
          event.currentTarget.closest('.paraat-question')?.querySelector('textarea')?.focus();
        }}
      >
        {m.programme_known_right()}
      </Button>
    </Alert>
  );
}

/** The box for an answer; says at once when something in it looks like a password. */
export function AnswerText(props: { question: Question; answer: string; change: ChangeAnswer }) {
  const { question, answer, change } = props;
  const excess = answer.trim().length - longest;
  const looksSecret = secretsIn(answer).length > 0;
  return (
    <TextArea
      label={question.ask()}
      hint={question.hint()}
      rows={6}
      value={answer}
      error={looksSecret ? m.programme_secret_while_typing() : undefined}
      note={excess > 0 ? m.records_edit_too_long({ count: excess }) : undefined}
      onChange={(typed) => change(question.key, { answer: typed })}
    />
  );
}

/** No words, but an answer: nobody knows, or it does not apply here. */
function NoAnswer({ question, state, change }: { question: Question; state: AnswerState; change: ChangeAnswer }) {
  const toggle = (value: 'not-known' | 'does-not-apply', label: string) => (
    <Button
      aria-pressed={state === value}
      icon={state === value ? 'check' : undefined}
      onClick={() => change(question.key, { unanswered: state === value ? undefined : value })}
    >
      {label}
    </Button>
  );
  return (
    <div className="paraat-button-row">
      {toggle('not-known', m.programme_interview_not_known())}
      {toggle('does-not-apply', m.programme_interview_does_not_apply())}
    </div>
  );
}

/** Every question with how it stands; a tap goes there. */
function AllQuestions({ at, progress, goTo }: Pick<Props, 'at' | 'progress' | 'goTo'>) {
  return (
    <Disclosure
      title={m.programme_interview_all()}
      note={m.programme_interview_asked({ count: progress.asked, all: questions.length })}
    >
      <ol className="paraat-question-list">
        {progress.all.map(({ question, state }, place) => (
          <li key={question.key}>
            <button
              type="button"
              className="paraat-question-list__tap"
              aria-current={place === at ? 'step' : undefined}
              onClick={() => goTo(place)}
            >
              <span>{question.ask()}</span>{' '}
              <span className="paraat-soft paraat-small">{answerStateWords[state]()}</span>
            </button>
          </li>
        ))}
      </ol>
      <Button onClick={() => goTo(questions.length)}>{m.programme_interview_to_overview()}</Button>
    </Disclosure>
  );
}

/** How a question stands, in words. */
export const answerStateWords: Record<AnswerState, () => string> = {
  answered: m.programme_state_answered,
  'not-known': m.programme_interview_not_known,
  'does-not-apply': m.programme_interview_does_not_apply,
  open: m.programme_state_open,
};
