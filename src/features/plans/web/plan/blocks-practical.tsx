import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { recordPath } from '#records/record-path.ts';
import { Bullets } from '#ui/Bullets.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { StateLine } from '#ui/StateLine.tsx';
import type { ActionCardView } from '../../action-card-view.ts';
import type { PlanView } from '../../plan-view.ts';
import { Forwards } from './Forwards.tsx';
import { Numbers } from './Numbers.tsx';
import { PlanSteps } from './PlanSteps.tsx';
import { RoleNumbers } from './RoleNumbers.tsx';

interface Props {
  view: PlanView;
}

/** For what the plan holds, for what not, and what it counts on. */
export function Scope({ view: { scope, exclusions, assumptions } }: Props) {
  const parts: [string, string[]][] = [
    [m.plans_plan_scope(), scope],
    [m.plans_plan_exclusions(), exclusions],
    [m.plans_plan_assumptions(), assumptions],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => (
      <div key={title}>
        <Heading level={3}>{title}</Heading>
        <Bullets lines={lines} />
      </div>
    ));
}

/** What is not arranged, and why. */
export function NotArranged({ view: { notArranged } }: Props) {
  if (notArranged.length === 0) return null;
  return (
    <ul className="paraat-bullets">
      {notArranged.map(({ what, why, until }) => (
        <li key={what}>
          {what}
          {why && <span className="paraat-soft"> {why}</span>}
          {until && (
            <span className="paraat-soft">
              {' '}
              {m.plans_view_not_arranged_until()} <DayAgo day={until} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The causes that were thought of, with what to do first. */
export function Scenarios({ view: { scenarios } }: Props) {
  if (scenarios.length === 0) return null;
  return (
    <RowList>
      {scenarios.map((one) => (
        <Row key={one.id} href={recordPath(one)} title={one.name} note={one.firstAction} />
      ))}
    </RowList>
  );
}

/** The elementary actions, each unfolding in its place. */
export function ActionCards({ view: { actions } }: Props) {
  return actions.map((card) => (
    <Disclosure key={card.id} title={card.name} note={card.purpose ?? undefined}>
      <Card card={card} />
    </Disclosure>
  ));
}

function Card({ card }: { card: ActionCardView }) {
  const way = [card.from?.name, card.to?.name].filter(Boolean).join(' → ');
  return (
    <>
      {!card.isConfirmed && <StateLine state="draft" text={m.plans_action_card_not_confirmed()} />}
      {way && <p>{way}</p>}
      {card.who && <RoleNumbers role={card.who} />}
      {card.forwards.length > 0 && <Forwards forwards={card.forwards} who={card.who} />}
      {card.how && <p className="paraat-keep-lines">{card.how}</p>}
      {card.steps.length > 0 && <PlanSteps steps={card.steps} />}
      {card.backSteps.length > 0 && (
        <>
          <Heading level={3}>{m.plans_view_back_steps()}</Heading>
          <PlanSteps steps={card.backSteps} />
        </>
      )}
      <p className="paraat-soft paraat-small">
        {card.lastTriedOn === null ? (
          m.plans_view_never_tried()
        ) : (
          <>
            {m.plans_action_card_last_tried_on()} <DayAgo day={card.lastTriedOn} />
          </>
        )}{' '}
        <a href={recordPath(card)}>{m.plans_view_open_card()}</a>
      </p>
    </>
  );
}

/** What must lie ready, where, and how soon. */
export function Resources({ view: { resources } }: Props) {
  if (resources.length === 0) return null;
  return (
    <RowList>
      {resources.map(({ what, quantity, where, within }) => (
        <Row
          key={`${what} ${where}`}
          title={quantity === null ? what : `${quantity} × ${what}`}
          note={[where, within !== null && m.plans_view_within({ duration: durationText(within) })]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </RowList>
  );
}

/** Where one can work meanwhile: how to get in, what is there, and when that was last looked at. */
export function Sites({ view: { alternateSites } }: Props) {
  return alternateSites.map((site) => (
    <div key={site.id} className="paraat-plan-site">
      <Heading level={3}>
        <a href={recordPath(site)}>{site.name}</a>
      </Heading>
      <Facts
        facts={[
          { key: 'address', term: m.plans_view_address(), value: site.address },
          { key: 'access', term: m.plans_view_access(), value: site.access },
          { key: 'means', term: m.plans_view_means(), value: site.means },
          {
            key: 'checked',
            term: m.plans_view_last_checked(),
            value: (
              <>
                {site.lastCheckedOn === null ? m.plans_view_never() : <DayAgo day={site.lastCheckedOn} />}
                {site.checkDue && <span className="paraat-wrong"> {m.plans_view_check_due()}</span>}
              </>
            ),
          },
        ].filter(({ value }) => value !== null)}
      />
      <div className="paraat-phones">
        <Numbers numbers={site.numbers.slice(0, 2)} beside={site.name} />
      </div>
    </div>
  ));
}

/** When it is over, and who says so. */
export function Recovered({ view: { recoveredWhen, declaredBy } }: Props) {
  return (
    <>
      {recoveredWhen.length > 0 && <Bullets lines={recoveredWhen} />}
      <p>
        <strong>{m.plans_plan_declared_by()}</strong>
      </p>
      {declaredBy === null ? (
        <p className="paraat-wrong">{m.plans_view_nobody_ends()}</p>
      ) : (
        <RoleNumbers role={declaredBy} />
      )}
    </>
  );
}
