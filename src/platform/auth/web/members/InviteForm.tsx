import { type FormEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Role } from '../../role.ts';
import { ask } from '../client.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { roleMeaning, roleOptions } from '../role-words.ts';
import { useWork } from '../work.ts';
import { type KnownPerson, unrecognised } from './known-person.ts';
import type { HandedLink } from './member-view.ts';

const empty: { name: string; email: string; role: Role } = { name: '', email: '', role: 'reader' };

interface Props {
  onInvited: (link: HandedLink) => Promise<void>;
  known: readonly KnownPerson[];
  /** Who of them is filled in at once. */
  chosen: KnownPerson | undefined;
}

/** Inviting a colleague: gives a link to hand over. */
export function InviteForm({ onInvited, known, chosen }: Props) {
  const [given, setGiven] = useState({ ...empty, ...filledFrom(chosen) });
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
    <Disclosure title={m.platform_auth_invite_title()} open={chosen !== undefined || undefined}>
      <form className="paraat-auth" onSubmit={(event) => void send(event)} noValidate>
        <ProblemAlert problem={work.problem} />
        {known.length > 0 && (
          <SelectField
            id="invite-known"
            label={m.platform_auth_invite_known()}
            hint={m.platform_auth_invite_known_hint()}
            value={known.find((one) => one.name === given.name && (one.email ?? '') === given.email)?.id ?? ''}
            onChange={(id) => setGiven({ ...given, ...filledFrom(known.find((one) => one.id === id)) })}
            empty={m.platform_auth_invite_known_none()}
            options={known.map(({ id, name, email }) => ({
              value: id,
              label: [name, email].filter(Boolean).join(', '),
            }))}
          />
        )}
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
        <NotRecognised given={given} known={known} />
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

const filledFrom = (person: KnownPerson | undefined) => ({ name: person?.name ?? '', email: person?.email ?? '' });

/** Says before the invitation goes that this account will not be taken for the person who bears its name. */
function NotRecognised({ given, known }: { given: { name: string; email: string }; known: readonly KnownPerson[] }) {
  const found = unrecognised(given, known);
  if (found === null) return null;
  const name = given.name.trim();
  const title =
    found.why === 'no-address'
      ? m.platform_auth_invite_no_address({ name })
      : m.platform_auth_invite_other_address({ name, email: found.email });
  return <Alert type="warning" title={title} announce />;
}
