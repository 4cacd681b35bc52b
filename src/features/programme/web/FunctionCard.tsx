import { useId } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { secretsIn } from '#records/secret.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import type { Seen, WalkRow, withCheck } from '../walkthrough-state.ts';

interface Props {
  row: WalkRow;
  onChange: (check: Parameters<typeof withCheck>[2]) => void;
}

const choices: readonly [Seen, () => string][] = [
  ['understood', m.programme_walkthrough_checks_working_understood],
  ['unclear', m.programme_walkthrough_checks_working_unclear],
  ['not-seen', m.programme_walkthrough_checks_working_not_seen],
];

/** One function: do we understand it when it works, and when it fails? Made for one thumb. */
export function FunctionCard({ row, onChange }: Props) {
  const { name, meanwhile, check } = row;
  const note = check?.note ?? '';
  const excess = note.trim().length - 400;
  const isUnclear = row.working === 'unclear' || row.failing === 'unclear';
  return (
    <section className="paraat-function" aria-label={name}>
      <h2 className="paraat-function__name">{name}</h2>
      {meanwhile !== undefined && (
        <p className="paraat-soft paraat-small">{m.programme_walk_meanwhile({ text: meanwhile })}</p>
      )}
      <Side
        legend={m.programme_walkthrough_checks_working()}
        value={row.working}
        onChange={(working) => onChange({ working })}
      />
      <Side
        legend={m.programme_walkthrough_checks_failing()}
        value={row.failing}
        onChange={(failing) => onChange({ failing })}
      />
      <Disclosure title={m.programme_walkthrough_checks_note()} open={note !== '' || isUnclear}>
        <TextArea
          label={isUnclear ? m.programme_walk_what_is_unclear() : m.programme_walkthrough_checks_note()}
          rows={2}
          value={note}
          error={secretsIn(note).length > 0 ? m.programme_secret_while_typing() : undefined}
          note={excess > 0 ? m.records_edit_too_long({ count: excess }) : undefined}
          onChange={(typed) => onChange({ note: typed.replace(/[\r\n]+/g, ' ') })}
        />
      </Disclosure>
    </section>
  );
}

function Side({ legend, value, onChange }: { legend: string; value: Seen; onChange: (seen: Seen) => void }) {
  const group = useId();
  return (
    <fieldset className="paraat-fieldset paraat-side">
      <legend>{legend}</legend>
      <div className="paraat-side__choices">
        {choices.map(([seen, label]) => (
          <label key={seen} className="paraat-side__choice">
            <input type="radio" name={group} checked={value === seen} onChange={() => onChange(seen)} />
            <span>{label()}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
