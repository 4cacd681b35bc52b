import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import './auth.css';
import { Handover } from './members/Handover.tsx';
import { InviteForm } from './members/InviteForm.tsx';
import { MemberCard } from './members/MemberCard.tsx';
import type { HandedLink, MemberView } from './members/member-view.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { Said } from './Said.tsx';
import { useSession } from './session-context.tsx';
import { useAnswer } from './use-answer.ts';

/** The members of the organisation, for an administrator: who may what, inviting, and helping who lost a way in. */
export function MembersPage() {
  const { answer: members, problem, again } = useAnswer<MemberView[]>('/api/members');
  const { session } = useSession();
  const [handed, setHanded] = useState<HandedLink | null>(null);
  const [said, setSaid] = useState('');
  const changed = async (words: string) => {
    setSaid(words);
    await again();
  };
  const hand = async (link: HandedLink) => {
    setHanded(link);
    await changed('');
  };
  return (
    <Page title={m.platform_auth_members_title()} back={{ href: '/meer', label: m.platform_auth_back_more() }}>
      <Paragraph soft>{m.platform_auth_members_intro()}</Paragraph>
      <ProblemAlert problem={problem} />
      {problem !== null && <Button onClick={() => void again()}>{m.platform_auth_retry()}</Button>}
      {members === null && problem === null && <Paragraph soft>{m.platform_auth_loading()}</Paragraph>}
      {handed !== null && <Handover key={handed.url} link={handed} />}
      <Said words={said} />
      {members !== null && (
        <>
          <InviteForm onInvited={hand} />
          {members.map((member) => (
            <MemberCard
              key={member.userId}
              member={member}
              own={member.userId === session?.userId}
              onChanged={changed}
              onLink={hand}
            />
          ))}
        </>
      )}
    </Page>
  );
}
