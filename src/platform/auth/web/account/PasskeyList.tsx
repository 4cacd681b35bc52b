import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { ask } from '../client.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { addPasskey, passkeysPossible } from '../passkeys.ts';
import { Said } from '../Said.tsx';
import { useAnswer } from '../use-answer.ts';
import { useWork } from '../work.ts';
import { deviceName } from './device-name.ts';

interface Passkey {
  id: string;
  name: string | null;
  since: string | null;
}

/** Somebody's passkeys, and making another on this device. */
export function PasskeyList({ onChanged }: { onChanged: () => Promise<void> }) {
  const { answer: passkeys, again } = useAnswer<Passkey[]>('/api/account/passkeys');
  const [said, setSaid] = useState('');
  const work = useWork();
  const change = async (task: () => Promise<void>, words: string) => {
    setSaid('');
    if (!(await work.run(task))) return;
    setSaid(words);
    await Promise.all([again(), onChanged()]);
  };
  const remove = ({ id }: Passkey) =>
    change(() => ask('DELETE', `/api/account/passkeys/${id}`), m.platform_auth_passkey_removed());
  return (
    <section className="paraat-auth paraat-auth__part" aria-labelledby="account-passkeys">
      <Heading id="account-passkeys">{m.platform_auth_passkeys()}</Heading>
      <Paragraph soft>{m.platform_auth_passkeys_intro()}</Paragraph>
      <ProblemAlert problem={work.problem} />
      {passkeys?.length === 0 && <Paragraph>{m.platform_auth_passkeys_none()}</Paragraph>}
      {passkeys !== null && passkeys.length > 0 && (
        <RowList label={m.platform_auth_passkeys()}>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} busy={work.busy} onRemove={() => void remove(passkey)} />
          ))}
        </RowList>
      )}
      {passkeysPossible() ? (
        <Button
          busy={work.busy}
          onClick={() =>
            void change(() => addPasskey(deviceName(navigator.userAgent)), m.platform_auth_passkey_added())
          }
        >
          {m.platform_auth_passkey_add()}
        </Button>
      ) : (
        <Paragraph soft>{m.platform_auth_passkeys_impossible()}</Paragraph>
      )}
      <Said words={said} />
    </section>
  );
}

function PasskeyRow({ passkey, busy, onRemove }: { passkey: Passkey; busy: boolean; onRemove: () => void }) {
  const name = passkey.name ?? m.platform_auth_passkey_unnamed();
  return (
    <Row
      title={name}
      note={
        passkey.since && (
          <>
            {m.platform_auth_made()} <DateAgo instant={passkey.since} />
          </>
        )
      }
      extra={
        <Button look="subtle" busy={busy} onClick={onRemove}>
          {m.platform_auth_remove_named({ name })}
        </Button>
      }
    />
  );
}
