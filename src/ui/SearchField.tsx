import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Takes the focus when it appears, without a phone's keyboard jumping over the screen. */
  takesFocus?: boolean;
};

/** A field to search or filter in. */
export function SearchField({ label, value, onChange, takesFocus = false, ...rest }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [keyboard, setKeyboard] = useState(!takesFocus);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className="paraat-search">
      <label className="paraat-hidden-label" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={label}
        {...rest}
        id={id}
        ref={field}
        type="search"
        inputMode={keyboard ? 'search' : 'none'}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        onPointerDown={() => setKeyboard(true)}
        onKeyDown={(event) => {
          setKeyboard(true);
          rest.onKeyDown?.(event);
        }}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
