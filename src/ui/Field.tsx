import { type ReactNode, useId } from 'react';

export interface FieldWords {
  label: string;
  hint?: string | undefined;
  /** What is wrong with what stands in the field, and what to do. */
  error?: string | undefined;
  /** Said under the field while typing, such as "30 characters too long". */
  note?: string | undefined;
  /** For a field in a list, whose label would only repeat what the screen shows. */
  labelHidden?: boolean | undefined;
}

interface Props extends FieldWords {
  id?: string | undefined;
  /** Draws the control; spread `wiring` on it. */
  children: (wiring: Wiring) => ReactNode;
}

/** What ties a control to its label, hint and error. */
export interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, a hint, an error and a control, tied together for the eye and for a screen reader. */
export function Field({ id, label, labelHidden, hint, error, note, children }: Props) {
  const own = useId();
  const field = id ?? own;
  const described = [hint && `${field}-hint`, error && `${field}-error`, note && `${field}-note`].filter(Boolean);
  return (
    <div
      className={`utrecht-form-field utrecht-form-field--distanced ${error ? 'utrecht-form-field--invalid' : ''}`.trim()}
    >
      <div className={labelHidden ? 'paraat-hidden-label' : 'utrecht-form-field__label'}>
        <label className="utrecht-form-label" htmlFor={field}>
          {label}
        </label>
      </div>
      {hint && (
        <div className="utrecht-form-field-description" id={`${field}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="utrecht-form-field-error-message" id={`${field}-error`}>
          {error}
        </div>
      )}
      {children({
        id: field,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <div className="utrecht-form-field-description" id={`${field}-note`}>
          {note}
        </div>
      )}
    </div>
  );
}
