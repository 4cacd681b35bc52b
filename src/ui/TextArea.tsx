import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

type Props = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> &
  FieldWords & { value: string; onChange: (value: string) => void };

/** Text of more lines; grows with what is typed. */
export function TextArea({ label, labelHidden, hint, error, note, id, value, onChange, ...rest }: Props) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} note={note} id={id}>
      {(wiring) => (
        <textarea
          rows={3}
          {...rest}
          {...wiring}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
