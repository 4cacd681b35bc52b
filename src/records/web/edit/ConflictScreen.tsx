import { useMemo, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Field } from '../../field.ts';
import type { KindName } from '../../kind-name.ts';
import { type Choice, type Conflict, canKeepBoth, type MergedField, merge, settled } from '../../merge.ts';
import type { RecordView } from '../../record.ts';
import { FieldValue } from '../history/FieldValue.tsx';
import { useKindWords } from '../kind-words.tsx';
import { DeletedMeanwhile } from './DeletedMeanwhile.tsx';
import type { Clash } from './use-editing.ts';

interface Props {
  kind: KindName;
  fields: readonly Field[];
  clash: Clash;
  /** Goes on with the joined content, on top of what the other saved; at once, or after more typing. */
  onSettled: (content: Record<string, unknown>, theirs: RecordView, sendNow: boolean) => void;
}

/** Two persons changed one record: both versions, side by side, and a choice for each place that both changed. */
export function ConflictScreen(props: Props) {
  const { kind, fields, clash, onSettled } = props;
  const { base, mine, theirs } = clash;
  const merged = useMemo(() => merge(base, mine, theirs.content), [base, mine, theirs]);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const open = merged.conflicts.filter(({ id }) => choices[id] === undefined).length;
  const reason = open === 0 ? undefined : m.records_conflict_open({ count: open });
  const go = (sendNow: boolean) => onSettled(settled(merged, choices), theirs, sendNow);
  if (theirs.deletedAt !== null) return <DeletedMeanwhile {...props} />;
  return (
    <section className="paraat-conflict" aria-label={m.records_conflict_title({ who: theirs.updatedBy })}>
      <Alert type="info" title={m.records_conflict_title({ who: theirs.updatedBy })} announce>
        <Paragraph>{m.records_conflict_safe()}</Paragraph>
      </Alert>
      <JoinedByItself kind={kind} fields={merged.fields} who={theirs.updatedBy} />
      {merged.conflicts.map((conflict) => (
        <OneConflict
          key={conflict.id}
          kind={kind}
          fields={fields}
          conflict={conflict}
          who={theirs.updatedBy}
          chosen={choices[conflict.id]}
          choose={(choice) => setChoices((before) => ({ ...before, [conflict.id]: choice }))}
        />
      ))}
      <div className="paraat-button-row">
        <Button look="primary" disabledReason={reason} onClick={() => go(true)}>
          {m.records_conflict_save()}
        </Button>
        <Button disabledReason={reason} onClick={() => go(false)}>
          {m.records_conflict_edit()}
        </Button>
      </div>
    </section>
  );
}

/** What only one of both changed goes together by itself, and is said. */
function JoinedByItself({ kind, fields, who }: { kind: KindName; fields: readonly MergedField[]; who: string }) {
  const words = useKindWords().of(kind);
  const label = ({ field }: MergedField) => words.fields[field]?.() ?? field;
  const from = (side: 'mine' | 'theirs') =>
    fields.filter((one) => one.state === 'settled' && one.from === side).map(label);
  const lists = fields.filter((one) => one.state === 'list' && one.parts.every((part) => 'items' in part)).map(label);
  const [mine, theirs] = [from('mine'), from('theirs')];
  if (mine.length + theirs.length + lists.length === 0) return null;
  return (
    <>
      <Heading>{m.records_conflict_joined()}</Heading>
      <ul className="paraat-bullets">
        {mine.length > 0 && <li>{m.records_conflict_yours({ fields: mine.join(', ') })}</li>}
        {theirs.length > 0 && <li>{m.records_conflict_theirs({ who, fields: theirs.join(', ') })}</li>}
        {lists.length > 0 && <li>{m.records_conflict_lists({ fields: lists.join(', ') })}</li>}
      </ul>
    </>
  );
}

interface OneProps {
  kind: KindName;
  fields: readonly Field[];
  conflict: Conflict;
  who: string;
  chosen: Choice | undefined;
  choose: (choice: Choice) => void;
}

function OneConflict({ kind, fields, conflict, who, chosen, choose }: OneProps) {
  const words = useKindWords().of(kind);
  const field = fields.find(({ name }) => name === conflict.field);
  const isFreeText = field?.type === 'text' && ['line', 'paragraph', 'markdown'].includes(field.format);
  const options: { choice: Choice; title: string; value: unknown }[] = [
    { choice: 'mine', title: m.records_conflict_mine(), value: conflict.mine },
    { choice: 'theirs', title: m.records_conflict_of({ who }), value: conflict.theirs },
  ];
  const label = words.fields[conflict.field]?.() ?? conflict.field;
  return (
    <fieldset className="paraat-fieldset paraat-conflict__field">
      <legend className="paraat-group__legend">{label}</legend>
      <div className="paraat-conflict__versions">
        {options.map(({ choice, title, value }) => (
          <div key={choice} className="paraat-conflict__version">
            <label className="paraat-check">
              <input
                type="radio"
                name={conflict.id}
                checked={chosen === choice}
                aria-describedby={`${conflict.id}-${choice}`}
                onChange={() => choose(choice)}
              />
              <strong>{title}</strong>
            </label>
            <div id={`${conflict.id}-${choice}`}>
              <FieldValue kind={kind} field={field} value={value} />
            </div>
          </div>
        ))}
      </div>
      {canKeepBoth(conflict, isFreeText) && (
        <label className="paraat-check">
          <input type="radio" name={conflict.id} checked={chosen === 'both'} onChange={() => choose('both')} />
          <strong>{m.records_conflict_both()}</strong>
        </label>
      )}
      <Before kind={kind} field={field} value={conflict.base} />
    </fieldset>
  );
}

function Before({ kind, field, value }: { kind: KindName; field: Field | undefined; value: unknown }) {
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  return (
    <div className="paraat-soft paraat-small">
      <Paragraph>{isEmpty ? m.records_conflict_was_empty() : m.records_conflict_was()}</Paragraph>
      {!isEmpty && <FieldValue kind={kind} field={field} value={value} />}
    </div>
  );
}
