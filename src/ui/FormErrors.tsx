import { useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from './Alert.tsx';

export interface FormError {
  /** The id of the field, so that a tap goes there; empty where it is about the whole form. */
  field?: string | undefined;
  message: string;
}

/** All that is wrong with a form, above it; takes the focus when it appears, and leads to each field. */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Alert type="error" title={m.ui_form_errors({ count: errors.length })}>
        <ul className="paraat-bullets">
          {errors.map((error) => (
            <li key={`${error.field ?? ''}:${error.message}`}>
              {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
