import { useEffect, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { ask } from './client.ts';
import type { OwnAccount } from './own-account.ts';

const key = 'paraat-way-in-later';

/** For the start screen: invites who came by a link to choose a password or passkey; quiet when put off or offline. */
export function WayInHint() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (sessionStorage.getItem(key) !== null) return;
    ask<OwnAccount>('GET', '/api/account').then(
      (account) => setWanted(!account.hasPassword && account.passkeys === 0),
      () => undefined,
    );
  }, []);
  if (!wanted) return null;
  const later = () => {
    sessionStorage.setItem(key, 'yes');
    setWanted(false);
  };
  return (
    <Alert title={m.platform_auth_hint_title()}>
      <Paragraph>{m.platform_auth_hint()}</Paragraph>
      <div className="paraat-button-row">
        <ButtonLink href="/account" look="primary">
          {m.platform_auth_hint_go()}
        </ButtonLink>
        <Button onClick={later}>{m.platform_auth_hint_later()}</Button>
      </div>
    </Alert>
  );
}
