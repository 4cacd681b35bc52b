import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import './auth.css';
import { ask } from './client.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useSession } from './session-context.tsx';
import { useWork } from './work.ts';

/**
 * Opening a one-time link. The token is used by the button, not by opening the page: programs that look at links in
 * mail and chat open pages too.
 */
export function LinkPage({ after = '/' }: { after?: string }) {
  const [token] = useState(() => location.hash.slice(1));
  const { session, refresh } = useSession();
  const go = useGo();
  const work = useWork();
  // Out of reach or too many attempts: the same button may work later.
  const isDead = work.problem?.code.startsWith('link_') ?? false;
  const open = async () => {
    const arrived = await work.run(async () => {
      await ask('POST', '/api/auth/one-time-link', { token });
      await refresh();
    });
    if (arrived) go(after, { replace: true });
  };
  return (
    <Page title={m.platform_auth_link_title()}>
      <div className="paraat-auth">
        <ProblemAlert problem={work.problem} />
        {isDead ? (
          <ButtonLink href={session === null ? '/aanmelden' : '/'} look="primary" wide>
            {session === null ? m.platform_auth_link_again() : m.platform_auth_to_reading()}
          </ButtonLink>
        ) : (
          <>
            <Paragraph>{m.platform_auth_link_intro()}</Paragraph>
            <Button look="primary" wide busy={work.busy} onClick={() => void open()}>
              {m.platform_auth_sign_in()}
            </Button>
          </>
        )}
      </div>
    </Page>
  );
}
