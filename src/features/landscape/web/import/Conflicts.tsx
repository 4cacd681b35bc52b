import { useId } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Field } from '#records/field.ts';
import type { KindName } from '#records/kind-name.ts';
import { FieldValue } from '#records/web/history/FieldValue.tsx';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { FieldChoice, FieldConflict } from '../../import-merge.ts';
import { fieldsOfKind } from '../../import-register-kinds.ts';
import type { ReportConflict } from '../../import-report.ts';

type Choices = Record<string, FieldChoice>;

/** Under this a choice is sent: the record's key and the field. */
export const choiceKey = (key: string, field: string): string => `${key}\n${field}`;

interface Props {
  conflicts: readonly ReportConflict[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** Fields that both a person and the file changed: what stays, per field or for all at once. */
export function Conflicts({ conflicts, choices, onChoose }: Props) {
  if (conflicts.length === 0) return null;
  const all = (choice: FieldChoice) => onChoose(Object.fromEntries(Object.keys(choices).map((key) => [key, choice])));
  return (
    <section aria-labelledby="import-conflicts">
      <Heading id="import-conflicts">{m.landscape_import_page_conflicts()}</Heading>
      <Paragraph>{m.landscape_import_page_conflicts_note()}</Paragraph>
      <div className="paraat-button-row">
        <Button onClick={() => all('current')}>{m.landscape_import_page_all_current()}</Button>
        <Button onClick={() => all('incoming')}>{m.landscape_import_page_all_incoming()}</Button>
      </div>
      {conflicts.flatMap((record) =>
        record.fields.map((conflict) => (
          <OneConflict
            key={choiceKey(record.key, conflict.field)}
            record={record}
            conflict={conflict}
            choice={choices[choiceKey(record.key, conflict.field)] ?? 'current'}
            onChoose={(choice) => onChoose({ ...choices, [choiceKey(record.key, conflict.field)]: choice })}
          />
        )),
      )}
    </section>
  );
}

interface OneProps {
  record: ReportConflict;
  conflict: FieldConflict;
  choice: FieldChoice;
  onChoose: (choice: FieldChoice) => void;
}

function OneConflict({ record, conflict, choice, onChoose }: OneProps) {
  const id = useId();
  const words = useKindWords().of(record.kind);
  const label = words.fields[conflict.field]?.() ?? conflict.field;
  const field = fieldOf(record.kind, conflict.field);
  const options = [
    { value: 'current', words: m.landscape_import_page_keep_current(), held: conflict.current },
    { value: 'incoming', words: m.landscape_import_page_take_incoming(), held: conflict.incoming },
  ] as const;
  return (
    <fieldset className="paraat-fieldset paraat-import__conflict">
      <legend>{m.landscape_import_page_conflict_of({ name: record.name, field: label })}</legend>
      {options.map((option) => (
        <div key={option.value}>
          <label className="paraat-check">
            <input
              type="radio"
              name={choiceKey(record.key, conflict.field)}
              aria-describedby={`${id}-${option.value}`}
              checked={choice === option.value}
              onChange={() => onChoose(option.value)}
            />
            <strong>{option.words}</strong>
          </label>
          <div className="paraat-import__held" id={`${id}-${option.value}`}>
            <FieldValue kind={record.kind} field={field} value={option.held} />
          </div>
        </div>
      ))}
    </fieldset>
  );
}

const fieldOf = (kind: KindName, name: string): Field | undefined => fieldsOfKind(kind).get(name);
