import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useRecordById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { useToday } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Walkthrough } from '../walkthrough.ts';
import { placeOfCheck, type WalkState, walkState, withCheck } from '../walkthrough-state.ts';
import { FunctionCard } from './FunctionCard.tsx';
import { WalkPoints } from './WalkPoints.tsx';
import { type Work, WorkOn } from './WorkOn.tsx';
import { WorkState } from './WorkState.tsx';
import './programme.css';

/** Walking through an application with who knows it: every function, when it works and when it fails. */
export function WalkthroughPage({ slug }: { slug: string }) {
  return (
    <WorkOn kind="walkthrough" slug={slug}>
      {(work) => <Walk work={work} />}
    </WorkOn>
  );
}

type Functions = Parameters<typeof walkState>[0];

function Walk({ work }: { work: Work }) {
  const { editing, record } = work;
  const form = editing.draft.form as Partial<Walkthrough>;
  const { data: about } = useRecordById(form.about);
  const state = walkState((about?.content.functions ?? []) as Functions, form.checks);
  const change = (name: string, check: Parameters<typeof withCheck>[2]) =>
    editing.changeForm((before) => ({ ...before, checks: withCheck((before as Walkthrough).checks, name, check) }));
  return (
    <Page
      title={m.programme_walkthrough_title({ name: about?.name ?? record.name })}
      back={
        about === undefined
          ? { href: recordPath(record), label: record.name }
          : { href: recordPath(about), label: about.name }
      }
    >
      <HowFar state={state} />
      {state.rows.map((row) => (
        <FunctionCard key={row.name} row={row} onChange={(check) => change(row.name, check)} />
      ))}
      <AddFunction known={form.checks ?? []} onAdd={(name) => change(name, {})} />
      {state.rows.length > 0 && <WalkPoints work={work} about={about} state={state} />}
      {state.rows.length > 0 && <Finish work={work} unseen={state.unseen} />}
      <WorkState editing={editing} placeOf={(field) => placeOf(field, form)} />
    </Page>
  );
}

const placeOf = (field: string, { checks = [] }: Partial<Walkthrough>): string =>
  checks[Number(/^checks\.(\d+)/.exec(field)?.[1] ?? -1)]?.function ?? m.programme_walkthrough_checks();

function HowFar({ state: { rows, seen, unseen } }: { state: WalkState }) {
  if (rows.length === 0) {
    return <EmptyState title={m.programme_walk_no_functions()}>{m.programme_walk_no_functions_what()}</EmptyState>;
  }
  return (
    <div className="paraat-walk-progress">
      <Progress
        label={
          unseen === 0 ? m.programme_walk_all_seen() : m.programme_walk_unseen({ count: unseen, all: rows.length })
        }
        value={seen / rows.length}
      />
    </div>
  );
}

/** A function that nobody had written down comes up while walking. */
function AddFunction({ known, onAdd }: { known: Parameters<typeof placeOfCheck>[0]; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const trimmed = name.trim();
    if (trimmed === '') return setError(m.programme_walk_add_empty());
    if (trimmed.length > 160) return setError(m.records_edit_too_long({ count: trimmed.length - 160 }));
    if (placeOfCheck(known, trimmed) !== -1) return setError(m.programme_walk_add_known());
    onAdd(trimmed);
    setName('');
    return setError(undefined);
  };
  return (
    <form
      className="paraat-walk-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={m.programme_walk_add()}
        hint={m.programme_walk_add_hint()}
        error={error}
        value={name}
        onChange={setName}
        autoComplete="off"
      />
      <Button type="submit">{m.programme_walk_add_button()}</Button>
    </form>
  );
}

function Finish({ work: { editing }, unseen }: { work: Work; unseen: number }) {
  const today = useToday();
  const { finishedOn } = editing.draft.form as Partial<Walkthrough>;
  const finish = (day: string | undefined) => {
    editing.changeForm((before) => ({ ...before, finishedOn: day }));
    void editing.save();
  };
  if (finishedOn !== undefined) {
    return (
      <Alert type="ok" title={m.programme_walk_is_finished()}>
        <Button onClick={() => finish(undefined)}>{m.programme_walk_reopen()}</Button>
      </Alert>
    );
  }
  return (
    <div className="paraat-begin">
      {unseen > 0 && <p className="paraat-soft">{m.programme_walk_finish_early({ count: unseen })}</p>}
      <Button look="primary" busy={editing.saving} onClick={() => finish(today)}>
        {m.programme_walk_finish()}
      </Button>
    </div>
  );
}
