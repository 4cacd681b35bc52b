import { m } from '#platform/language/generated/messages.js';
import { Field } from '#ui/Field.tsx';
import type { ListField, ReferenceField } from '../../field.ts';
import { changeThenFocus, inputId, type Path, useFormTools } from './form-context.tsx';
import { ItemButtons } from './ItemButtons.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { useRecordName } from './ReferenceInput.tsx';
import { useList } from './use-list.ts';

interface Props {
  field: ListField;
  item: ReferenceField;
  ids: readonly string[];
  path: Path;
}

/** Several other records, in order, with the field to find one more under them. */
export function ReferenceList({ field, item, ids, path }: Props) {
  const { change, prefix } = useFormTools();
  const addId = `${inputId(prefix, path)}-add`;
  const isFull = field.most !== undefined && ids.length >= field.most;
  return (
    <>
      {ids.length > 0 && (
        <ol className="paraat-items">
          {ids.map((id, at) => (
            <OneReference key={id} ids={ids} at={at} path={path} />
          ))}
        </ol>
      )}
      {isFull ? (
        <p className="paraat-reason">{m.records_edit_full({ most: field.most ?? 0 })}</p>
      ) : (
        <Field id={addId} label={m.records_edit_add()}>
          {(wiring) => (
            <RecordPicker
              wiring={wiring}
              kinds={item.kinds}
              without={ids}
              onPick={(record) => changeThenFocus(() => change(path, [...ids, record.id]), addId)}
            />
          )}
        </Field>
      )}
    </>
  );
}

function OneReference({ ids, at, path }: { ids: readonly string[]; at: number; path: Path }) {
  const name = useRecordName(ids[at] ?? '');
  const list = useList(path, ids, () => name);
  return (
    <li className="paraat-item paraat-item--one-line" id={list.idOf(at)} onKeyDown={list.onKeyDown(at, false, '')}>
      <span className="paraat-chosen__name">{name}</span>
      <ItemButtons
        name={name}
        at={at}
        count={ids.length}
        onMove={(to) => list.move(at, to)}
        onRemove={() => list.remove(at)}
      />
    </li>
  );
}
