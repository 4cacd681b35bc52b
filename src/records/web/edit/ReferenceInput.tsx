import { m } from '#platform/language/generated/messages.js';
import { Field } from '#ui/Field.tsx';
import type { ReferenceField } from '../../field.ts';
import { useRecordById } from '../source.tsx';
import { changeThenFocus, type InputProps, useFormTools } from './form-context.tsx';
import { ItemButtons } from './ItemButtons.tsx';
import { madeRecord } from './made-records.ts';
import { RecordPicker } from './RecordPicker.tsx';
import { useWiring } from './wiring.ts';

/** Another record: its name once it is picked, else the field to find it. */
export function ReferenceInput({ field, value, path }: InputProps & { field: ReferenceField }) {
  const { change } = useFormTools();
  const { id, ...words } = useWiring(field, path);
  const chosen = typeof value === 'string' && value !== '' ? value : undefined;
  const set = (to: string | undefined) => changeThenFocus(() => change(path, to), id);
  return (
    <Field id={id} {...words}>
      {(wiring) =>
        chosen === undefined ? (
          <RecordPicker wiring={wiring} kinds={field.kinds} without={[]} onPick={(record) => set(record.id)} />
        ) : (
          <Chosen id={id} recordId={chosen} onRemove={() => set(undefined)} />
        )
      }
    </Field>
  );
}

function Chosen({ id, recordId, onRemove }: { id: string; recordId: string; onRemove: () => void }) {
  const name = useRecordName(recordId);
  return (
    <div className="paraat-chosen" id={id}>
      <span className="paraat-chosen__name">{name}</span>
      <ItemButtons name={name} at={0} count={1} onMove={() => undefined} onRemove={onRemove} movable={false} />
    </div>
  );
}

/** The name of a record that is pointed at; says so when it is not there any more. */
export function useRecordName(id: string): string {
  const { data, loading } = useRecordById(id);
  return data?.name ?? madeRecord(id)?.name ?? (loading ? '…' : m.records_gone());
}
