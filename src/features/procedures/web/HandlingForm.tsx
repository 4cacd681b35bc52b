import { useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { RecordForm, type RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { useRecordsById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { type AlteredLine, withOldValues } from '../altered-settings.ts';
import type { Setting } from '../setting.ts';

/** The form for what was done: the old value of each setting stands there once the setting is chosen. */
export function HandlingForm(props: RecordFormProps) {
  const lines = linesOf(props.form);
  const settings = useSettings(lines);
  useOldValues(props, settings);
  const said = lines.filter(({ from, to }) => (from ?? '') !== '' || (to ?? '') !== '');
  const passwords = said.flatMap(({ setting }) => {
    const record = settings.get(setting ?? '');
    return (record?.content as Setting | undefined)?.type === 'password' ? [record?.name ?? ''] : [];
  });
  return (
    <>
      {passwords.length > 0 && (
        <Alert type="warning" title={m.procedures_altered_password({ names: passwords.join(', ') })} announce>
          {m.procedures_altered_password_what()}
        </Alert>
      )}
      <RecordForm {...props} />
    </>
  );
}

const linesOf = ({ settings }: RecordFormProps['form']): AlteredLine[] =>
  Array.isArray(settings) ? (settings as AlteredLine[]) : [];

function useSettings(lines: readonly AlteredLine[]): ReadonlyMap<string, RecordView> {
  const { data = [] } = useRecordsById(lines.flatMap(({ setting }) => setting ?? []));
  // What is no longer chosen stays known: its value may still stand in a line.
  const known = useRef(new Map<string, RecordView>());
  for (const record of data) known.current.set(record.id, record);
  return known.current;
}

/** Waits until the chosen settings were read; what somebody typed is left alone. */
function useOldValues({ form, onChange }: RecordFormProps, settings: ReadonlyMap<string, RecordView>): void {
  const lines = linesOf(form);
  const before = useRef(lines);
  const isRead = lines.every(
    ({ setting }, at) => setting === undefined || setting === before.current[at]?.setting || settings.has(setting),
  );
  useEffect(() => {
    if (!isRead) return;
    const next = withOldValues(before.current, lines, settings);
    before.current = next;
    if (next !== lines) onChange((form) => ({ ...form, settings: next }));
  });
}
