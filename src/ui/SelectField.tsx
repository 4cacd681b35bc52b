import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export interface SelectOption {
  value: string;
  label: string;
}

type Props = Omit<ComponentProps<'select'>, 'onChange' | 'value'> &
  FieldWords & {
    value: string;
    onChange: (value: string) => void;
    options: readonly SelectOption[];
    /** The first line, with an empty value, where nothing is an answer too. */
    empty?: string | undefined;
  };

/** A choice out of a known list. */
export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  note,
  id,
  value,
  onChange,
  options,
  empty,
  ...rest
}: Props) {
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} note={note} id={id}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          className="utrecht-select utrecht-select--html-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
