import { type ReactNode, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import type { Role } from '../../role.ts';
import { ask } from '../client.ts';
import { ProblemAlert } from '../ProblemAlert.tsx';
import { roleMeaning, roleName, roleOptions } from '../role-words.ts';
import { useWork, type Work } from '../work.ts';
import { EndMembership } from './EndMembership.tsx';
import type { HandedLink, MemberView } from './member-view.ts';

interface Props {
  member: MemberView;
  own: boolean;
  onChanged: (words: string) => Promise<void>;
  onLink: (link: HandedLink) => Promise<void>;
}

/** One member: who they are, folded open what an administrator can change. */
export function MemberCard({ member, own, onChanged, onLink }: Props) {
  const work = useWork();
  const { name, email } = member;
  const marks = [own && m.platform_auth_you(), member.invitedUntil !== null && m.platform_auth_invited()];
  const note = [roleName(member.role), ...marks].filter(Boolean).join(', ');
  const does = (method: string, path: string, words: string, body?: unknown) =>
    void work.run(async () => {
      await ask(method, `/api/members/${member.userId}${path}`, body);
      await onChanged(words);
    });
  return (
    <Disclosure title={name} note={note}>
      <div className="paraat-auth">
        {email !== null && <Paragraph soft>{email}</Paragraph>}
        <ProblemAlert problem={work.problem} />
        {member.invitedUntil !== null && (
          <Button
            busy={work.busy}
            onClick={() => does('DELETE', '/invitation', m.platform_auth_invitation_withdrawn({ name }))}
          >
            {m.platform_auth_invitation_withdraw()}
          </Button>
        )}
        {member.invitedUntil === null && (
          <RoleForm
            key={member.role}
            member={member}
            busy={work.busy}
            onSave={(role) => does('PATCH', '', m.platform_auth_role_changed({ name }), { role })}
          />
        )}
        {member.invitedUntil === null && !own && (
          <>
            <NewLink member={member} work={work} onLink={onLink} />
            <Action hint={m.platform_auth_member_sign_out_hint()}>
              <Button
                busy={work.busy}
                onClick={() => does('DELETE', '/sessions', m.platform_auth_member_signed_out({ name }))}
              >
                {m.platform_auth_member_sign_out({ name })}
              </Button>
            </Action>
            <Action hint={m.platform_auth_member_end_hint({ name })}>
              <EndMembership
                name={name}
                busy={work.busy}
                onEnd={() => does('DELETE', '', m.platform_auth_member_ended({ name }))}
              />
            </Action>
          </>
        )}
      </div>
    </Disclosure>
  );
}

function Action({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className="paraat-auth paraat-auth__part">
      <Paragraph soft>{hint}</Paragraph>
      {children}
    </div>
  );
}

function RoleForm(props: { member: MemberView; busy: boolean; onSave: (role: Role) => void }) {
  const { member, busy, onSave } = props;
  const [role, setRole] = useState<Role>(member.role);
  return (
    <div className="paraat-auth">
      {!member.hasPassword && member.passkeys === 0 && <Paragraph soft>{m.platform_auth_no_way_in()}</Paragraph>}
      <SelectField
        id={`role-${member.userId}`}
        label={m.platform_auth_role()}
        value={role}
        onChange={(value) => setRole(value as Role)}
        options={roleOptions()}
        note={roleMeaning(role)}
      />
      {role !== member.role && (
        <Button look="primary" busy={busy} onClick={() => onSave(role)}>
          {m.platform_auth_role_save()}
        </Button>
      )}
    </div>
  );
}

function NewLink(props: { member: MemberView; work: Work; onLink: (link: HandedLink) => Promise<void> }) {
  const { member, work, onLink } = props;
  const { name, userId } = member;
  const make = () =>
    void work.run(async () => {
      const { url } = await ask<{ url: string }>('POST', `/api/members/${userId}/link`, {});
      await onLink({ name, url });
    });
  return (
    <Action hint={m.platform_auth_member_new_link_hint({ name })}>
      <Button busy={work.busy} onClick={make}>
        {m.platform_auth_member_new_link()}
      </Button>
    </Action>
  );
}
