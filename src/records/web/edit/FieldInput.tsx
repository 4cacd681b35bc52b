import { m } from '#platform/language/generated/messages.js';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { durationText, parseMinutes } from '../../duration.ts';
import type { ChoiceField, NumberField, TextField as TextFieldType } from '../../field.ts';
import { AttachmentInput } from './AttachmentInput.tsx';
import { type InputProps, useFormTools } from './form-context.tsx';
import { GroupInput } from './GroupInput.tsx';
import { LineInput } from './LineInput.tsx';
import { ListInput } from './ListInput.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { RichTextInput } from './RichTextInput.tsx';
import { useTypingNote, useWiring } from './wiring.ts';

/** The input for one field, whatever its type. */
export function FieldInput({ field, value, path }: InputProps) {
  const wiring = useWiring(field, path);
  const { change } = useFormTools();
  switch (field.type) {
    case 'text':
      if (field.format === 'markdown') return <RichTextInput field={field} value={value} path={path} />;
      if (field.format === 'attachment') return <AttachmentInput field={field} value={value} path={path} />;
      return <TextInput field={field} value={value} path={path} />;
    case 'minutes':
      return <DurationInput field={field} value={value} path={path} />;
    case 'number':
      return (
        <TextField {...wiring} inputMode="numeric" value={textOf(value)} onChange={(typed) => change(path, typed)} />
      );
    case 'choice':
      return <ChoiceInput field={field} value={value} path={path} />;
    case 'yes-no':
      return <CheckboxField {...wiring} checked={value === true} onChange={(checked) => change(path, checked)} />;
    case 'reference':
      return <ReferenceInput field={field} value={value} path={path} />;
    case 'list':
      return <ListInput field={field} value={value} path={path} />;
    case 'group':
      return <GroupInput field={field} value={value} path={path} />;
  }
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function TextInput({ field, value, path }: InputProps & { field: TextFieldType }) {
  const wiring = useWiring(field, path);
  const { change } = useFormTools();
  const text = textOf(value);
  const note = useTypingNote(field, text);
  const set = (typed: string) => change(path, typed);
  if (field.format === 'paragraph') return <TextArea {...wiring} note={note} value={text} onChange={set} />;
  if (field.format === 'line' && (field.most ?? 0) > 120) {
    return <LineInput {...wiring} note={note} value={text} onChange={set} />;
  }
  const type = field.format === 'day' ? 'date' : 'text';
  return (
    <TextField
      {...wiring}
      {...keyboards[field.format]}
      note={note}
      type={type}
      autoComplete="off"
      value={text}
      onChange={set}
    />
  );
}

const keyboards: Partial<Record<TextFieldType['format'], { inputMode: 'tel' | 'url' | 'email' }>> = {
  telephone: { inputMode: 'tel' },
  'web-address': { inputMode: 'url' },
  email: { inputMode: 'email' },
};

/** A length of time in words; when the field is left it is read, and shown as it was understood. */
function DurationInput({ field, value, path }: InputProps & { field: NumberField }) {
  const wiring = useWiring(field, path);
  const { change } = useFormTools();
  const typed = typeof value === 'number' ? durationText(value) : textOf(value);
  return (
    <TextField
      {...wiring}
      autoComplete="off"
      value={typed}
      onChange={(text) => change(path, text)}
      onBlur={() => {
        const read = parseMinutes(typed);
        if (read !== undefined && read !== value) change(path, read);
      }}
    />
  );
}

function ChoiceInput({ field, value, path }: InputProps & { field: ChoiceField }) {
  const wiring = useWiring(field, path);
  const { words, change } = useFormTools();
  const options = field.values.map((one) => ({
    value: String(one),
    label: words.choices?.[field.path]?.[one]?.() ?? String(one),
  }));
  return (
    <SelectField
      {...wiring}
      value={textOf(value)}
      options={options}
      empty={m.records_edit_no_choice()}
      onChange={(chosen) =>
        change(
          path,
          field.values.find((one) => String(one) === chosen),
        )
      }
    />
  );
}
