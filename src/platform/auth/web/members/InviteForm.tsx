import { type FormEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Role } from '../../role.ts';
import { ask } from '../client.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { roleMeaning, roleOptions } from '../role-words.ts';
import { useWork } from '../work.ts';
import type { HandedLink } from './member-view.ts';

const empty: { name: string; email: string; role: Role } = { name: '', email: '', role: 'reader' };

/** Inviting a colleague: gives a link to hand over. */
export function InviteForm({ onInvited }: { onInvited: (link: HandedLink) => Promise<void> }) {
  const [given, setGiven] = useState(empty);
  const [tried, setTried] = useState(false);
  const work = useWork();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (work.busy || given.name.trim() === '' || !given.email.includes('@')) return;
    const { name } = given;
    await work.run(async () => {
      const { url } = await ask<{ url: string }>('POST', '/api/members', given);
      setGiven(empty);
      setTried(false);
      await onInvited({ name, url });
    });
  };
  return (
    <Disclosure title={m.platform_auth_invite_title()}>
      <form className="paraat-auth" onSubmit={(event) => void send(event)} noValidate>
        <ProblemAlert problem={work.problem} />
        <TextField
          id="invite-name"
          label={m.platform_auth_name()}
          error={tried && given.name.trim() === '' ? m.platform_auth_fill_name() : undefined}
          autoComplete="off"
          value={given.name}
          onChange={(name) => setGiven({ ...given, name })}
        />
        <TextField
          id="invite-email"
          label={m.platform_auth_email()}
          hint={m.platform_auth_invite_email_hint()}
          error={tried && !given.email.includes('@') ? m.platform_auth_fill_email() : undefined}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={given.email}
          onChange={(email) => setGiven({ ...given, email })}
        />
        <SelectField
          id="invite-role"
          label={m.platform_auth_role()}
          value={given.role}
          onChange={(role) => setGiven({ ...given, role: role as Role })}
          options={roleOptions()}
          note={roleMeaning(given.role)}
        />
        <Button type="submit" look="primary" busy={work.busy}>
          {m.platform_auth_make_invitation()}
        </Button>
      </form>
    </Disclosure>
  );
}
