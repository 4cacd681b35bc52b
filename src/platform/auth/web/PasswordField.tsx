import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { TextField } from '#ui/TextField.tsx';

interface Props {
  id: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
}

/** A password that can be shown, pasted, and filled in by a password keeper. */
export function PasswordField({ id, label, autoComplete, value, onChange, hint, error }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={error}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        onChange={onChange}
      />
      <CheckboxField id={`${id}-shown`} label={m.platform_auth_show_password()} checked={shown} onChange={setShown} />
    </>
  );
}
