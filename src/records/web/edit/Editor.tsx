import { type ComponentType, type ReactNode, useEffect } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Disclosure } from '#ui/Disclosure.tsx';
import { FormErrors } from '#ui/FormErrors.tsx';
import { useGo } from '#ui/navigation.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Field } from '../../field.ts';
import { type Form as FormContent, fieldAt } from '../../form.ts';
import type { KindRegistry } from '../../kind.ts';
import { problemText } from '../../problem-words.ts';
import type { RecordView } from '../../record.ts';
import { recordPath } from '../../record-path.ts';
import { useKindWords } from '../kind-words.tsx';
import { useSource } from '../source.tsx';
import { ConflictScreen } from './ConflictScreen.tsx';
import type { Draft } from './draft.ts';
import { focusOn, problemId } from './form-context.tsx';
import { NewerVersion } from './NewerVersion.tsx';
import { NotASecret } from './NotASecret.tsx';
import { formPrefix, type RecordFormProps, valueAt } from './RecordForm.tsx';
import { returnFromAddress } from './return-address.ts';
import { SaveBar } from './SaveBar.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { untilOnDevice } from './until-on-device.ts';
import type { Editing } from './use-editing.ts';
import { useEditor } from './use-editor.ts';
import './edit.css';

export interface EditorProps {
  kinds: KindRegistry;
  start: Draft;
  preset: Record<string, unknown>;
  Form: ComponentType<RecordFormProps>;
  Note?: ComponentType<{ form: FormContent }> | undefined;
  /** Under the form: deletion. */
  children?: ReactNode;
}

/** One record being written: its form, what is wrong with it, its draft and the way to save it. */
export function Editor({ kinds, start, preset, Form, Note, children }: EditorProps) {
  const source = useSource();
  const go = useGo();
  const kind = kinds.get(start.kind);
  if (kind === undefined) throw new Error(`no kind ${start.kind}`);
  const onSaved = async (record: RecordView) => {
    await untilOnDevice(source, record);
    go(returnFromAddress() ?? recordPath(record), { replace: true });
  };
  const { fields, editing } = useEditor({ kind, start, preset, onSaved: (record) => void onSaved(record) });
  const { draft, clash } = editing;
  useFieldFromAddress();
  useFocusOnFirstProblem(editing);

  if (clash !== null) {
    return <ConflictScreen kind={draft.kind} fields={fields} clash={clash} onSettled={editing.settleClash} />;
  }
  return (
    <form className="paraat-edit" onSubmit={(event) => event.preventDefault()} noValidate>
      <Problems editing={editing} fields={fields} />
      <NewerVersion draft={draft} />
      <Form
        kind={draft.kind}
        kinds={kinds}
        fields={fields}
        form={draft.form}
        problems={editing.problems}
        onChange={editing.changeForm}
      />
      <Reason editing={editing} />
      <SaveTrouble editing={editing} />
      <SaveBar editing={editing}>{Note && <Note form={draft.form} />}</SaveBar>
      {children}
    </form>
  );
}

/** All that is wrong, above the form; a tap leads to the field. */
function Problems({ editing, fields }: { editing: Editing; fields: readonly Field[] }) {
  const { draft, problems } = editing;
  const words = useKindWords().of(draft.kind);
  const errors = problems.map((problem) => {
    const field = fieldAt(fields, problem.field);
    const text = problemText(problem, field, valueAt(draft.form, problem.field), words);
    if (field === undefined) return { message: text };
    return {
      field: problemId(formPrefix, problem.field),
      message: named(placeName(problem.field, words.fields), text),
    };
  });
  const lead = (event: React.MouseEvent) => {
    const link = (event.target as Element).closest('a[href^="#"]');
    if (link !== null && focusOn(link.getAttribute('href')?.slice(1) ?? '')) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the taps on the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too
    <div onClick={lead}>
      <FormErrors errors={errors} />
    </div>
  );
}

/** A label that is a question already ends its own part of the sentence. */
const named = (place: string, text: string): string => (/\?$/.test(place) ? `${place} ${text}` : `${place}: ${text}`);

/** The name of a place in a form: "Stappen bij storing 3, Wat doe je?". */
function placeName(path: string, labels: Record<string, () => string>): string {
  const names: string[] = [];
  let plain = '';
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) names.push(`${names.pop() ?? ''} ${Number(part) + 1}`);
    else {
      plain = plain === '' ? part : `${plain}.${part}`;
      names.push(labels[plain]?.() ?? part);
    }
  }
  return names.join(', ');
}

/** Why it changed, for who reads the history; and why something is no secret, once it looked like one. */
function Reason({ editing }: { editing: Editing }) {
  const { draft, change } = editing;
  return (
    <>
      <NotASecret editing={editing} />
      {draft.base !== null && (
        <Disclosure title={m.records_edit_reason()} open={draft.reason !== ''}>
          <TextField
            label={m.records_edit_reason_label()}
            hint={m.records_edit_reason_hint()}
            maxLength={300}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </Disclosure>
      )}
    </>
  );
}

/** A link to a gap leads to its field: `/person/jan/bewerken#mobile`. */
function useFieldFromAddress(): void {
  useEffect(() => {
    const field = decodeURIComponent(location.hash.slice(1));
    if (field !== '') focusOn(problemId(formPrefix, field));
  }, []);
}

function useFocusOnFirstProblem({ attempt, problems }: Editing): void {
  const first = problems.find(({ field }) => field !== '')?.field;
  useEffect(() => {
    if (attempt > 0 && first !== undefined) focusOn(problemId(formPrefix, first));
  }, [attempt]);
}
