import { useEffect, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useCopyState, useRecordById } from '#records/web/source.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import type { Interview } from '../interview.ts';
import { interviewProgress, minutesLeft, whereToGoOn, withAnswer } from '../interview-progress.ts';
import { questionOf, questions } from '../interview-questions.ts';
import { knownAnswer } from '../known-answers.ts';
import { InterviewOverview } from './InterviewOverview.tsx';
import { type ChangeAnswer, OneQuestion } from './OneQuestion.tsx';
import { useKnown } from './use-known.ts';
import { type Work, WorkOn } from './WorkOn.tsx';
import { WorkState } from './WorkState.tsx';
import './programme.css';

/** A guided interview: one plain question at a time, alone or together, kept while it is typed. */
export function InterviewPage({ slug }: { slug: string }) {
  return (
    <WorkOn kind="interview" slug={slug}>
      {(work) => <Talk work={work} />}
    </WorkOn>
  );
}

function Talk({ work }: { work: Work }) {
  const { editing, record } = work;
  const form = editing.draft.form as Partial<Interview>;
  const [at, setAt] = useState(() => whereToGoOn(form.answers));
  const { data: about } = useRecordById(form.about);
  const known = useKnown(form.about);
  const saveAtChapter = useSaveAtChapter(work);
  useSaveWhenLeft(work);
  const progress = interviewProgress(form.answers);
  const goTo = (next: number) => {
    saveAtChapter(at, next);
    setAt(Math.max(0, Math.min(next, questions.length)));
    scrollTo({ top: 0 });
  };
  const change: ChangeAnswer = (question, answer) =>
    editing.changeForm((before) => ({
      ...before,
      answers: withAnswer((before as Interview).answers, question, answer),
    }));
  const question = questions[at];
  return (
    <Page
      title={m.programme_interview_title({ name: about?.name ?? record.name })}
      back={
        about === undefined
          ? { href: recordPath(record), label: record.name }
          : { href: recordPath(about), label: about.name }
      }
      focus="none"
    >
      <Progress
        label={
          question !== undefined
            ? m.programme_interview_at({ number: at + 1, count: questions.length })
            : m.programme_interview_overview()
        }
        value={progress.asked / questions.length}
        note={[
          m.programme_interview_asked({ count: progress.asked, all: questions.length }),
          progress.asked < questions.length ? m.programme_interview_left({ minutes: minutesLeft(progress) }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {question !== undefined ? (
        <OneQuestion
          key={at}
          at={at}
          progress={progress}
          known={known === undefined ? [] : knownAnswer(question, known)}
          change={change}
          goTo={goTo}
        />
      ) : (
        <InterviewOverview work={work} about={about} progress={progress} change={change} goTo={goTo} />
      )}
      <WorkState editing={editing} placeOf={(field) => placeOf(field, form)} />
    </Page>
  );
}

/** The question in which something is wrong: `answers.3.answer` is the fourth answer. */
function placeOf(field: string, { answers = [] }: Partial<Interview>): string {
  const at = /^answers\.(\d+)/.exec(field)?.[1];
  const key = at === undefined ? undefined : answers[Number(at)]?.question;
  return questionOf(key ?? '')?.ask() ?? m.programme_interview_answers();
}

/** A chapter that is done goes to the server by itself while that can be reached; a long talk must not hang on one button. */
function useSaveAtChapter({ editing }: Work): (from: number, to: number) => void {
  const { connection } = useCopyState();
  return (from, to) => {
    const isNext = questions[from]?.chapter !== questions[to]?.chapter;
    if (isNext && connection === 'live' && editing.isTouched) void editing.save();
  };
}

/** Who stops in the middle goes on on any device: what was answered goes to the server when the screen is left. */
function useSaveWhenLeft({ editing }: Work): void {
  const { connection } = useCopyState();
  const save = useRef<() => void>(() => undefined);
  save.current = () => {
    if (connection === 'live' && editing.isTouched) void editing.save();
  };
  useEffect(() => () => save.current(), []);
}
