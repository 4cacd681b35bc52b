import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { Bullets } from '#ui/Bullets.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { audienceWords } from '../../plan-choice-words.ts';
import type { PlanView } from '../../plan-view.ts';
import { Numbers } from './Numbers.tsx';
import { RoleNumbers } from './RoleNumbers.tsx';

interface Props {
  view: PlanView;
}

/** When the plan holds and who may say so. */
export function Activation({ view: { activateWhen, mayDeclare } }: Props) {
  return (
    <>
      {activateWhen.length > 0 && <Bullets lines={activateWhen} />}
      <Heading level={3}>{m.plans_view_may_declare()}</Heading>
      {mayDeclare.length === 0 && <p className="paraat-wrong">{m.plans_view_nobody_declares()}</p>}
      {mayDeclare.map((role) => (
        <RoleNumbers key={role.id} role={role} />
      ))}
    </>
  );
}

/** Who does what, and who stands in. */
export function Roles({ view: { roles } }: Props) {
  return roles.map(({ role, task, indispensable, tooFew }, at) => (
    <div key={role?.id ?? at} className="paraat-plan-role">
      {role === null ? <p className="paraat-wrong">{m.plans_view_role_gone()}</p> : <RoleNumbers role={role} />}
      {task && <p>{task}</p>}
      {role?.firstAction && (
        <p>
          <strong>{m.plans_view_first()}</strong> {role.firstAction}
        </p>
      )}
      {indispensable && !tooFew && <p className="paraat-soft paraat-small">{m.plans_view_indispensable()}</p>}
      {tooFew && <p className="paraat-wrong">{m.plans_view_too_few({ count: role?.present ?? 0 })}</p>}
    </div>
  ));
}

/** What to tell whom, with the text that lies ready. */
export function Messages({ view: { communication } }: Props) {
  return communication.map(({ audience, who, contact, when, channel, text }, at) => (
    // Two messages may be alike in everything that could name them.
    <div key={at} className="paraat-plan-message">
      <Heading level={3}>{audience === null ? m.plans_view_audience_unknown() : audienceWords[audience]()}</Heading>
      <p className="paraat-soft paraat-small">
        {[who?.name, when, channel].filter(Boolean).join(' · ') || m.plans_view_who_unknown()}
      </p>
      {contact && (
        <div className="paraat-phones">
          <span>{contact.name}</span>
          <Numbers numbers={contact.numbers.slice(0, 2)} beside={contact.name} />
        </div>
      )}
      {text && (
        <>
          <blockquote className="paraat-ready-text">{text}</blockquote>
          <CopyButton text={text} />
        </>
      )}
    </div>
  ));
}

/** Everybody whom the plan may need to reach. */
export function Contacts({ view: { contacts } }: Props) {
  if (contacts.length === 0) return null;
  return (
    <RowList>
      {contacts.map((one) => (
        <Row
          key={one.id}
          href={recordPath(one)}
          title={one.name}
          note={[one.as.join(', '), one.reachable].filter(Boolean).join(' · ')}
          extra={
            one.numbers.length === 0 ? (
              <span className="paraat-wrong">{m.fact_sheets_no_number()}</span>
            ) : (
              <div className="paraat-phones">
                <Numbers numbers={one.numbers.slice(0, 2)} beside={one.name} />
              </div>
            )
          }
        />
      ))}
    </RowList>
  );
}
