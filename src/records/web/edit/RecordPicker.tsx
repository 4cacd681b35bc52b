import { type KeyboardEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Wiring } from '#ui/Field.tsx';
import type { KindName } from '../../kind-name.ts';
import type { RecordView } from '../../record.ts';
import { useKindWords } from '../kind-words.tsx';
import { useDesk } from './desk.tsx';
import { useMakeable } from './form-context.tsx';
import { makeNamed } from './made-records.ts';
import { useChoices } from './use-choices.ts';

interface Props {
  wiring: Wiring;
  kinds: readonly KindName[];
  without: readonly string[];
  onPick: (record: RecordView) => void;
  /** False where only a record that is there makes sense. */
  mayMake?: boolean;
}

/** A line of the list under the input: a record that is there, or one to make. */
type Option = { record: RecordView } | { make: KindName };

/** Finds a record by its name and picks it; makes one where there is none. Arrows choose, Enter picks, Escape closes. */
export function RecordPicker({ wiring, kinds, without, onPick, mayMake = true }: Props) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const makeable = useMakeable();
  const making = useMaking(onPick);
  const records = useChoices(kinds, typed, without);
  const options: Option[] = [
    ...records.map((record) => ({ record })),
    ...(!mayMake || typed.trim().length < 2
      ? []
      : kinds.filter((kind) => makeable.has(kind)).map((make) => ({ make }))),
  ];

  const pick = (option: Option | undefined) => {
    if (option === undefined) return;
    setOpen(false);
    setActive(-1);
    if ('make' in option) return void making.make(option.make, typed.trim());
    setTyped('');
    onPick(option.record);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      if (options.length > 0) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open) pick(options[active] ?? (typed.trim() === '' ? undefined : options[0]));
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  const listId = `${wiring.id}-list`;
  return (
    <div className="paraat-picker">
      <input
        {...wiring}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        className="utrecht-textbox utrecht-textbox--html-input"
        placeholder={m.records_edit_pick()}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Options
        id={listId}
        open={open}
        options={options}
        active={active}
        typed={typed.trim()}
        isMixed={kinds.length > 1}
        pick={pick}
      />
      {making.note !== undefined && (
        <p className="utrecht-form-field-error-message" role="status">
          {making.note}
        </p>
      )}
    </div>
  );
}

interface OptionsProps {
  id: string;
  open: boolean;
  options: readonly Option[];
  active: number;
  typed: string;
  /** More than one kind may be picked, so each line says its own. */
  isMixed: boolean;
  pick: (option: Option) => void;
}

function Options({ id, open, options, active, typed, isMixed, pick }: OptionsProps) {
  const words = useKindWords();
  return (
    <>
      <div
        role="listbox"
        id={id}
        hidden={!open || options.length === 0}
        className="paraat-picker__list"
        aria-label={m.records_edit_pick()}
      >
        {(open ? options : []).map((option, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
          <div
            key={'make' in option ? option.make : option.record.id}
            role="option"
            id={`${id}-${at}`}
            aria-selected={at === active}
            className={`paraat-picker__option${'make' in option ? ' paraat-picker__option--make' : ''}`}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {'make' in option ? (
              m.records_edit_make({ kind: words.of(option.make).one().toLowerCase(), name: typed })
            ) : (
              <>
                {option.record.name}
                {isMixed && <span className="paraat-soft paraat-small"> {words.of(option.record.kind).one()}</span>}
              </>
            )}
          </div>
        ))}
      </div>
      {open && options.length === 0 && (
        <p className="paraat-soft paraat-small" role="status">
          {typed === '' ? m.records_edit_pick_none() : m.records_edit_pick_nothing({ typed })}
        </p>
      )}
    </>
  );
}

function useMaking(onPick: (record: RecordView) => void) {
  const { server } = useDesk();
  const [note, setNote] = useState<string>();
  const make = async (kind: KindName, name: string) => {
    setNote(undefined);
    const answer = await makeNamed(server, kind, name, m.records_edit_made_while_writing());
    if (answer.state === 'done') return onPick(answer.value);
    setNote(answer.state === 'refused' ? m.records_edit_make_refused({ name }) : m.records_edit_make_unreachable());
  };
  return { make, note };
}
