import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value'> &
  FieldWords & { value: string; onChange: (value: string) => void };

/** One line of text. */
export function TextField({ label, labelHidden, hint, error, note, id, value, onChange, ...rest }: Props) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} note={note} id={id}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
