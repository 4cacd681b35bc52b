import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { useRecord } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { ReadingView } from '../confirming.ts';
import type { OpenQuestion } from '../read-check.ts';
import { troubleText } from './confirming-words.ts';
import { useAnswer, useConfirmingServer } from './use-standing.ts';
import './confirming.css';

/** "I read this": three questions about the version that readers see, and who confirmed it. */
export function ReadPage({ kind, slug }: { kind: KindName; slug: string }) {
  const { data: record, loading } = useRecord(kind, slug);
  if (record === undefined) return loading ? null : <Page title={m.records_edit_no_record()}>{null}</Page>;
  return (
    <Page title={m.reviews_read_title({ name: record.name })} back={{ href: recordPath(record), label: record.name }}>
      {record.published === undefined ? <EmptyState title={m.reviews_read_none()} /> : <Reading record={record} />}
    </Page>
  );
}

function Reading({ record }: { record: RecordView }) {
  const { value: view, again } = useAnswer((server) => server.reading(record.id), `${record.id} ${record.change}`);
  if (view === undefined) return null;
  if (view === 'unreachable') return <Alert type="info" title={m.reviews_confirm_offline()} />;
  return (
    <>
      <Paragraph>{view.mustRead ? m.reviews_read_why() : m.reviews_read_free()}</Paragraph>
      <ButtonLink href={recordPath(record)} icon="sheet">
        {m.reviews_read_text()}
      </ButtonLink>
      <div className="paraat-quiz">
        {view.mine === null ? (
          <Check key={view.contentHash} id={record.id} view={view} again={again} />
        ) : (
          <Alert type="ok" title={m.reviews_read_done({ revision: view.revision })} announce />
        )}
      </div>
      <People view={view} />
    </>
  );
}

function Check({ id, view, again }: { id: string; view: ReadingView; again: () => Promise<void> }) {
  const server = useConfirmingServer();
  const [given, setGiven] = useState<(number | undefined)[]>(view.questions.map(() => undefined));
  const [marks, setMarks] = useState<boolean[]>();
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const answers = given.filter((one) => one !== undefined);
    if (answers.length < given.length) return setTrouble(m.reviews_read_choose());
    setBusy(true);
    const answer = await server.confirmRead({ id, contentHash: view.contentHash }, answers);
    setBusy(false);
    if (answer.state !== 'done') return setTrouble(troubleText(answer));
    setTrouble(answer.value.confirmed ? undefined : m.reviews_read_wrong());
    setMarks(answer.value.marks);
    if (answer.value.confirmed) await again();
  };
  return (
    <>
      {trouble !== undefined && <Alert type="warning" title={trouble} announce />}
      {view.questions.map((question, at) => (
        <Question
          key={question.question}
          question={question}
          name={`vraag-${at}`}
          chosen={given[at]}
          isWrong={marks?.[at] === false}
          onChoose={(answer) => {
            setGiven(given.map((one, index) => (index === at ? answer : one)));
            setMarks(undefined);
          }}
        />
      ))}
      <div className="paraat-button-row">
        <Button look="primary" icon="check" busy={busy} onClick={() => void send()}>
          {m.reviews_read_send()}
        </Button>
      </div>
    </>
  );
}

interface QuestionProps {
  question: OpenQuestion;
  name: string;
  chosen: number | undefined;
  isWrong: boolean;
  onChoose: (answer: number) => void;
}

function Question({ question: { question, answers }, name, chosen, isWrong, onChoose }: QuestionProps) {
  return (
    <fieldset className="paraat-question" aria-describedby={isWrong ? `${name}-fout` : undefined}>
      <legend>{question}</legend>
      {isWrong && (
        <p className="paraat-wrong" id={`${name}-fout`}>
          {m.reviews_read_marked_wrong()}
        </p>
      )}
      {answers.map((answer, at) => (
        <label key={answer}>
          <input type="radio" name={name} checked={chosen === at + 1} onChange={() => onChoose(at + 1)} />
          <span>{answer}</span>
        </label>
      ))}
    </fieldset>
  );
}

function People({ view: { people } }: { view: ReadingView }) {
  if (people.length === 0) return null;
  return (
    <>
      <Heading>{m.reviews_read_people()}</Heading>
      <RowList>
        {people.map((one) => (
          <Row
            key={one.name}
            title={one.name}
            note={
              one.at === null ? (
                whyNot(one)
              ) : (
                <>
                  {m.reviews_read_person_done()} <DateAgo instant={one.at} />
                </>
              )
            }
          />
        ))}
      </RowList>
    </>
  );
}

function whyNot({ hasAccount, earlier }: ReadingView['people'][number]): string {
  if (!hasAccount) return m.reviews_read_person_no_account();
  return earlier ? m.reviews_read_person_earlier() : m.reviews_read_person_open();
}
