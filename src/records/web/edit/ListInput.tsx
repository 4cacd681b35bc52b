import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import type { Field, ListField } from '../../field.ts';
import type { Folded } from './FoldedFields.tsx';
import { inputId, type Path, useFormTools } from './form-context.tsx';
import { GroupItem } from './GroupItem.tsx';
import { ItemButtons } from './ItemButtons.tsx';
import { LineInput } from './LineInput.tsx';
import { ReferenceList } from './ReferenceList.tsx';
import { useList } from './use-list.ts';
import { useTypingNote, useWiring } from './wiring.ts';

interface Props {
  field: ListField;
  value: unknown;
  path: Path;
  /** What one item is called: "Stap 2". */
  itemName?: ((at: number) => string) | undefined;
  /** On the button that adds one: "Voeg een stap toe". */
  addLabel?: string | undefined;
  folded?: Folded | undefined;
}

/** Several of one thing: lines, other records, or groups of fields. */
export function ListInput(props: Props) {
  const { field, value, path } = props;
  const { prefix } = useFormTools();
  const { label, hint, error } = useWiring(field, path);
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const id = inputId(prefix, path);
  return (
    <fieldset className="paraat-fieldset paraat-list" id={id} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="paraat-group__legend">{label}</legend>
      {hint && (
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <p className="utrecht-form-field-error-message">{error}</p>}
      {field.item.type === 'reference' ? (
        <ReferenceList field={field} item={field.item} ids={items as string[]} path={path} />
      ) : (
        <Items {...props} items={items} label={label} />
      )}
    </fieldset>
  );
}

function Items({ field, path, items, label, itemName, addLabel, folded }: Props & { items: unknown[]; label: string }) {
  const nameOf = itemName ?? ((at: number) => m.records_edit_item({ label, place: at + 1 }));
  const list = useList(path, items, nameOf);
  const fresh = field.item.type === 'group' ? {} : '';
  const isFull = field.most !== undefined && items.length >= field.most;
  return (
    <>
      {items.length > 0 && (
        <ol className="paraat-items">
          {items.map((item, at) => (
            // Items have no name of their own, and their inputs hold nothing that could stay behind.
            <li key={at} className="paraat-item">
              <Item
                field={field.item}
                item={item}
                path={[...path, at]}
                name={nameOf(at)}
                folded={folded}
                keys={list.onKeyDown(at, isEmpty(item), fresh)}
              />
              <ItemButtons
                name={nameOf(at)}
                at={at}
                count={items.length}
                onMove={(to) => list.move(at, to)}
                onRemove={() => list.remove(at)}
              />
            </li>
          ))}
        </ol>
      )}
      <Button
        id={list.addId}
        disabledReason={isFull ? m.records_edit_full({ most: field.most ?? 0 }) : undefined}
        onClick={() => list.insert(items.length, fresh)}
      >
        {addLabel ?? m.records_edit_add_to({ label })}
      </Button>
    </>
  );
}

interface ItemProps {
  field: Field;
  item: unknown;
  path: Path;
  name: string;
  folded: Folded | undefined;
  keys: ReturnType<ReturnType<typeof useList>['onKeyDown']>;
}

function Item({ field, item, path, name, folded, keys }: ItemProps) {
  const { Input, prefix, errors, change } = useFormTools();
  const id = inputId(prefix, path);
  if (field.type === 'group') {
    return <GroupItem field={field} item={item} path={path} name={name} folded={folded} onKeyDown={keys} />;
  }
  if (field.type !== 'text') return <Input field={field} value={item} path={path} />;
  const text = String(item ?? '');
  return (
    <LineInput
      id={id}
      label={name}
      labelHidden
      error={errors.get(path.join('.'))}
      note={useTypingNote(field, text)}
      value={text}
      onChange={(typed) => change(path, typed)}
      onKeyDown={keys}
    />
  );
}

const isEmpty = (item: unknown): boolean =>
  item === undefined ||
  item === null ||
  item === '' ||
  (typeof item === 'object' && Object.values(item).every(isEmpty));
