import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import './auth.css';
import { DetailsForm } from './account/DetailsForm.tsx';
import { DeviceList } from './account/DeviceList.tsx';
import { PasskeyList } from './account/PasskeyList.tsx';
import { PasswordForm } from './account/PasswordForm.tsx';
import { SignOut } from './account/SignOut.tsx';
import type { OwnAccount } from './own-account.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useSession } from './session-context.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  /** Removes the copy of the organisation's data from this device. */
  forgetCopy: () => Promise<void>;
}

/** Somebody's own account: name, password, passkeys, devices, and signing out. */
export function AccountPage({ forgetCopy }: Props) {
  const { answer: account, problem, again } = useAnswer<OwnAccount>('/api/account');
  const { refresh } = useSession();
  const changed = async () => {
    await Promise.all([again(), refresh()]);
  };
  return (
    <Page title={m.platform_auth_account_title()} back={{ href: '/meer', label: m.platform_auth_back_more() }}>
      <ProblemAlert problem={problem} />
      {problem !== null && <Button onClick={() => void again()}>{m.platform_auth_retry()}</Button>}
      {account === null && problem === null && <Paragraph soft>{m.platform_auth_loading()}</Paragraph>}
      {account !== null && (
        <div className="paraat-auth">
          <DetailsForm key={`${account.name} ${account.email}`} account={account} onChanged={changed} />
          <PasswordForm account={account} onChanged={changed} />
          <PasskeyList onChanged={changed} />
          <DeviceList />
          <SignOut forgetCopy={forgetCopy} />
        </div>
      )}
    </Page>
  );
}
