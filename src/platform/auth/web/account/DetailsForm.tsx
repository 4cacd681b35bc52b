import { type FormEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ask } from '../client.ts';
import type { OwnAccount } from '../own-account.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { Said } from '../Said.tsx';
import { useWork } from '../work.ts';

/** Somebody's name; and the address to sign in with, as long as there is none. */
export function DetailsForm({ account, onChanged }: { account: OwnAccount; onChanged: () => Promise<void> }) {
  const [name, setName] = useState(account.name);
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState('');
  const work = useWork();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
    const change = email === '' ? { name } : { name, email };
    if (name.trim() === '' || work.busy) return;
    if (await work.run(() => ask('PATCH', '/api/account', change))) {
      setSaid(m.platform_auth_saved());
      await onChanged();
    }
  };
  return (
    <form className="paraat-auth" onSubmit={(event) => void save(event)} noValidate>
      <Heading>{m.platform_auth_details()}</Heading>
      <ProblemAlert problem={work.problem} />
      <TextField
        id="account-name"
        label={m.platform_auth_name()}
        error={name.trim() === '' ? m.platform_auth_fill_name() : undefined}
        autoComplete="name"
        value={name}
        onChange={setName}
      />
      {account.email === null ? (
        <TextField
          id="account-email"
          label={m.platform_auth_email()}
          hint={m.platform_auth_email_hint()}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={setEmail}
        />
      ) : (
        <Facts facts={[{ key: 'email', term: m.platform_auth_email(), value: account.email }]} />
      )}
      <Button type="submit" busy={work.busy}>
        {m.platform_auth_save()}
      </Button>
      <Said words={said} />
    </form>
  );
}
