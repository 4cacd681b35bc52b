import { type FormEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { ask } from '../client.ts';
import type { OwnAccount } from '../own-account.ts';
import { PasswordField } from '../PasswordField.tsx';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { Said } from '../Said.tsx';
import { useWork } from '../work.ts';

/** Choosing a password, or changing it. */
export function PasswordForm({ account, onChanged }: { account: OwnAccount; onChanged: () => Promise<void> }) {
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [said, setSaid] = useState('');
  const work = useWork();
  const title = account.hasPassword ? m.platform_auth_password_change() : m.platform_auth_password_set();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
    if (work.busy) return;
    const change = account.hasPassword ? { newPassword, currentPassword } : { newPassword };
    if (await work.run(() => ask('POST', '/api/account/password', change))) {
      setSaid(account.hasPassword ? m.platform_auth_password_changed() : m.platform_auth_password_saved());
      setCurrent('');
      setNew('');
      await onChanged();
    }
  };
  return (
    <form className="paraat-auth paraat-auth__part" onSubmit={(event) => void save(event)} noValidate>
      <Heading>{title}</Heading>
      <ProblemAlert problem={work.problem} />
      {account.email === null ? (
        <Paragraph>{m.platform_auth_password_needs_email()}</Paragraph>
      ) : (
        <>
          <input type="text" hidden readOnly autoComplete="username" value={account.email} />
          {account.hasPassword && (
            <PasswordField
              id="account-old-password"
              label={m.platform_auth_password_old()}
              autoComplete="current-password"
              value={currentPassword}
              onChange={setCurrent}
            />
          )}
          <PasswordField
            id="account-new-password"
            label={m.platform_auth_password_new()}
            hint={m.platform_auth_password_hint()}
            autoComplete="new-password"
            value={newPassword}
            onChange={setNew}
          />
          <Button type="submit" busy={work.busy}>
            {m.platform_auth_password_save()}
          </Button>
        </>
      )}
      <Said words={said} />
    </form>
  );
}
