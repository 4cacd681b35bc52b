import { type FormEvent, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useGo } from '#ui/navigation.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { TextField } from '#ui/TextField.tsx';
import './auth.css';
import { ask } from './client.ts';
import { PasswordField } from './PasswordField.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { passkeysPossible, signInWithPasskey } from './passkeys.ts';
import { useSession } from './session-context.tsx';
import { useWork } from './work.ts';

interface Props {
  /** Where to go after signing in. */
  after?: string;
  /** Said above the form; for who was just signed out. */
  notice?: string | undefined;
}

/** Signing in with a password or a passkey. Who only wants to read is told that this is not needed. */
export function SignInPage({ after = '/', notice }: Props) {
  const { session, refresh } = useSession();
  const go = useGo();
  const work = useWork();
  const arrive = async (way: () => Promise<void>) => {
    const arrived = await work.run(async () => {
      await way();
      await refresh();
    });
    if (arrived) go(after, { replace: true });
  };
  return (
    <Page title={m.platform_auth_sign_in_title()} focus="none">
      <div className="paraat-auth">
        {notice !== undefined && <Alert type="ok" title={notice} announce />}
        <ProblemAlert problem={work.problem} />
        <PasswordForm
          busy={work.busy}
          onSend={(given) => arrive(() => ask('POST', '/api/auth/sign-in/email', given))}
        />
        {passkeysPossible() && (
          <Button wide busy={work.busy} onClick={() => void arrive(signInWithPasskey)}>
            {m.platform_auth_sign_in_with_passkey()}
          </Button>
        )}
        <Paragraph soft>{m.platform_auth_sign_in_lost()}</Paragraph>
        {session !== null && (
          <>
            <Paragraph soft>{m.platform_auth_sign_in_reading()}</Paragraph>
            <ButtonLink href="/" icon="forward">
              {m.platform_auth_to_reading()}
            </ButtonLink>
          </>
        )}
      </div>
    </Page>
  );
}

interface Given {
  email: string;
  password: string;
}

function PasswordForm({ busy, onSend }: { busy: boolean; onSend: (given: Given) => Promise<void> }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    const missing = email === '' ? 'auth-email' : password === '' ? 'auth-password' : null;
    if (missing === null) void onSend({ email, password });
    else document.getElementById(missing)?.focus();
  };
  return (
    <form className="paraat-auth" onSubmit={send} noValidate>
      <TextField
        id="auth-email"
        label={m.platform_auth_email()}
        error={tried && email === '' ? m.platform_auth_fill_email() : undefined}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={setEmail}
      />
      <PasswordField
        id="auth-password"
        label={m.platform_auth_password()}
        error={tried && password === '' ? m.platform_auth_fill_password() : undefined}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" look="primary" wide busy={busy}>
        {m.platform_auth_sign_in()}
      </Button>
    </form>
  );
}
