import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import './auth.css';
import { Handover } from './members/Handover.tsx';
import { InviteForm } from './members/InviteForm.tsx';
import type { KnownPerson } from './members/known-person.ts';
import { MemberCard } from './members/MemberCard.tsx';
import type { HandedLink, MemberView } from './members/member-view.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { Said } from './Said.tsx';
import { useSession } from './session-context.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  /** Whom the house already knows, to invite with one choice; undefined until it is known who they are. */
  known: readonly KnownPerson[] | undefined;
  /** The id of the one to invite, where the screen before this one already chose. */
  chosenId: string | undefined;
}

/** The members of the organisation, for an administrator: who may what, inviting, and helping who lost a way in. */
export function MembersPage({ known, chosenId }: Props) {
  const { answer: members, problem, again } = useAnswer<MemberView[]>('/api/members');
  const { session } = useSession();
  const [handed, setHanded] = useState<HandedLink | null>(null);
  const [said, setSaid] = useState('');
  const chosen = known?.find(({ id }) => id === chosenId);
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
      {members !== null && known !== undefined && (
        <>
          <InviteForm key={chosen?.id} onInvited={hand} known={known} chosen={chosen} />
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
