import { useId } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { ListField } from '#records/field.ts';
import { withValue } from '#records/form.ts';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { didNotWork } from '../takeover-state.ts';
import { type TakeoverResult, type TakeoverTask, takeoverResults } from '../takeover-test.ts';
import { takeoverResultWords } from '../takeover-words.ts';
import type { Work } from './WorkOn.tsx';

interface Props {
  work: Work;
  at: number;
  task: TakeoverTask;
  /** The text that should be enough to do it. */
  text: RecordView | undefined;
}

/** One task: what has to work, with which text, and how it went. */
export function TakeoverTaskCard({ work, at, task, text }: Props) {
  const failed = didNotWork(task);
  return (
    <section className="paraat-function" aria-label={task.what}>
      <h3 className="paraat-function__name">{task.what}</h3>
      {text !== undefined && (
        <p className="paraat-small">
          <a className="paraat-tap-link" href={recordPath(text)}>
            {m.programme_takeover_read({ name: text.name })}
          </a>
        </p>
      )}
      <Result
        value={task.result}
        onChange={(result) => work.editing.changeForm((before) => withValue(before, ['tasks', at, 'result'], result))}
      />
      {failed && <p className="paraat-small">{m.programme_takeover_say_what()}</p>}
      <Disclosure
        title={m.programme_takeover_remark_and_time()}
        open={failed || task.remark !== undefined || task.minutes !== undefined}
      >
        <TaskField work={work} at={at} name="remark" value={task.remark} />
        <TaskField work={work} at={at} name="minutes" value={task.minutes} />
      </Disclosure>
    </section>
  );
}

/** One field of one task, with the label and the checks of its kind. */
export function TaskField({ work, at, name, value }: { work: Work; at: number; name: string; value: unknown }) {
  const tasks = work.fields.find((field) => field.name === 'tasks') as ListField | undefined;
  const field = tasks?.item.type === 'group' ? tasks.item.fields.find((one) => one.name === name) : undefined;
  return field === undefined ? null : <FieldInput field={field} value={value} path={['tasks', at, name]} />;
}

function Result({ value, onChange }: { value: unknown; onChange: (result: TakeoverResult) => void }) {
  const group = useId();
  return (
    <fieldset className="paraat-fieldset paraat-side">
      <legend>{m.programme_takeover_test_tasks_result()}</legend>
      <div className="paraat-side__choices paraat-side__choices--four">
        {takeoverResults.map((result) => (
          <label key={result} className="paraat-side__choice">
            <input type="radio" name={group} checked={value === result} onChange={() => onChange(result)} />
            <span>{takeoverResultWords[result]()}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
