import { type ComponentProps, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'checked' | 'type'> & {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Yes or no; the whole line taps. */
export function CheckboxField({ label, hint, error, checked, onChange, id, ...rest }: Props) {
  const own = useId();
  const field = id ?? own;
  const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ');
  return (
    <div className={`utrecht-form-field ${error ? 'utrecht-form-field--invalid' : ''}`.trim()}>
      {error && (
        <div className="utrecht-form-field-error-message" id={`${field}-error`}>
          {error}
        </div>
      )}
      <label className="paraat-check utrecht-form-label utrecht-form-label--checkbox" htmlFor={field}>
        <input
          {...rest}
          id={field}
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          checked={checked}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="utrecht-form-field-description" id={`${field}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
