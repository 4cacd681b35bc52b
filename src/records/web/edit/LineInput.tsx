import type { KeyboardEvent } from 'react';
import { Field, type FieldWords } from '#ui/Field.tsx';

type Props = FieldWords & {
  id: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** One line that may be long: it wraps on the screen, so that all of it can be read, but holds no line breaks. */
export function LineInput({ id, value, onChange, onKeyDown, ...words }: Props) {
  return (
    <Field id={id} {...words}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={1}
          className="utrecht-textarea utrecht-textarea--html-textarea paraat-line"
          value={value}
          onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}
