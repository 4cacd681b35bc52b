import { useEffect, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { FormFrame } from '#records/web/edit/RecordForm.tsx';
import { useHead, useRecordById } from '#records/web/source.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Progress } from '#ui/Progress.tsx';
import { takeoverState } from '../takeover-state.ts';
import type { TakeoverTest } from '../takeover-test.ts';
import { AddTask } from './AddTask.tsx';
import { FinishTakeover } from './FinishTakeover.tsx';
import { TakeoverReport } from './TakeoverReport.tsx';
import { TakeoverTaskCard } from './TakeoverTaskCard.tsx';
import { placeBack, useTexts } from './takeover-texts.ts';
import { type Work, WorkOn } from './WorkOn.tsx';
import { WorkState } from './WorkState.tsx';
import './programme.css';

/** A stand-in does the work of the owner while somebody watches: a checklist for one thumb. */
export function TakeoverTestPage({ slug }: { slug: string }) {
  const { data } = useHead('takeover-test', slug);
  const [isChanging, setChanging] = useState<boolean>();
  const test = data as RecordView<TakeoverTest> | undefined;
  // What is finished is read; whoever is still at work on it is not thrown out when somebody else finishes it.
  if (test !== undefined && isChanging === undefined) setChanging(test.content.triedOn === undefined);
  if (test !== undefined && isChanging !== true)
    return <TakeoverReport record={test} onChange={() => setChanging(true)} />;
  return (
    <WorkOn kind="takeover-test" slug={slug}>
      {(work) => <Trial work={work} onRead={() => setChanging(false)} />}
    </WorkOn>
  );
}

function Trial({ work, onRead }: { work: Work; onRead: () => void }) {
  const { editing, record, kinds, fields } = work;
  const form = editing.draft.form as Partial<TakeoverTest>;
  const { data: about } = useRecordById(form.about);
  const texts = useTexts(form);
  const state = takeoverState(form, texts);
  const name = about?.name ?? record.name;
  useWhenSaved(editing, () => form.triedOn !== undefined && onRead());
  return (
    <Page title={m.programme_takeover_name({ name })} back={placeBack(about)}>
      <Paragraph soft>{m.programme_takeover_intro()}</Paragraph>
      <FormFrame
        kind="takeover-test"
        kinds={kinds}
        fields={fields}
        form={editing.draft.form}
        problems={editing.problems}
        onChange={editing.changeForm}
      >
        <Heading>{m.programme_takeover_who()}</Heading>
        {fields
          .filter((field) => whoFields.includes(field.name))
          .map((field) => (
            <FieldInput key={field.path} field={field} value={editing.draft.form[field.name]} path={[field.name]} />
          ))}
        <Heading>{m.programme_takeover_test_tasks()}</Heading>
        <div className="paraat-walk-progress">
          <Progress
            label={m.programme_takeover_progress({ tried: state.tried, all: state.all })}
            value={state.all === 0 ? 0 : state.tried / state.all}
          />
        </div>
        {(form.tasks ?? []).map((task, at) => (
          <TakeoverTaskCard key={at} work={work} at={at} task={task} text={texts.find(({ id }) => id === task.from)} />
        ))}
        <AddTask work={work} />
        <FinishTakeover
          work={work}
          texts={texts}
          owner={about && headOf(about).content.owner}
          state={state}
          onRead={onRead}
        />
      </FormFrame>
      <WorkState editing={editing} placeOf={(field) => placeOf(field, form)} />
    </Page>
  );
}

const whoFields = ['standIn', 'observer', 'heldOn'];

/** Tells that what is written was saved as it stands. */
function useWhenSaved({ saving, isTouched, problems, trouble }: Work['editing'], onSaved: () => void): void {
  const wasSaving = useRef(false);
  useEffect(() => {
    if (wasSaving.current && !saving && !isTouched && problems.length === 0 && trouble === null) onSaved();
    wasSaving.current = saving;
  });
}

const placeOf = (field: string, { tasks = [] }: Partial<TakeoverTest>): string =>
  tasks[Number(/^tasks\.(\d+)/.exec(field)?.[1] ?? -1)]?.what ?? m.programme_takeover_test_one();
