import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { ask } from '../client.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { useWork } from '../work.ts';

/**
 * Signing out, with what it costs said first. While the server is away it is refused: the session would go on there,
 * and the copy is what the night depends on.
 */
export function SignOut({ forgetCopy }: { forgetCopy: () => Promise<void> }) {
  const work = useWork();
  const signOut = async () => {
    const done = await work.run(async () => {
      await ask('POST', '/api/auth/sign-out', {});
      await forgetCopy();
    });
    // A fresh page: nothing of the organisation stays in memory.
    if (done) location.replace('/aanmelden');
  };
  return (
    <Disclosure title={m.platform_auth_sign_out()}>
      <Paragraph>{m.platform_auth_sign_out_warning()}</Paragraph>
      <ProblemAlert problem={work.problem} />
      <Button negative busy={work.busy} onClick={() => void signOut()}>
        {m.platform_auth_sign_out_and_forget()}
      </Button>
    </Disclosure>
  );
}
