import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import type { Named } from '#records/record-book.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Heading } from '#ui/Heading.tsx';
import { type ActionCardView, cardView } from '../../action-card-view.ts';
import { recordsAroundPlan } from '../../load-plan.ts';
import { peopleBook } from '../../plan-people-view.ts';
import { Forwards } from './Forwards.tsx';
import { PlanSteps } from './PlanSteps.tsx';
import { RoleNumbers } from './RoleNumbers.tsx';
import './plan.css';

/** The fields that the reading below shows; what else a card has stands after it. */
export const cardFields = [
  ...['type', 'purpose', 'team', 'from', 'to', 'who', 'forwards', 'how', 'steps', 'backSteps', 'lastTriedOn'],
] as const;

/** An action card to act by: what it is for, who does it, which number rings where, the steps, and the way back. */
export function ActionCardReading({ record }: { record: RecordView }) {
  const today = useToday();
  const question = `card ${record.id} ${record.change} ${today}`;
  const { data: card } = useReading(useSource(), question, (source) => readCard(source, record, today));
  return card === undefined ? null : <Reading card={card} slug={record.slug} />;
}

async function readCard(source: RecordSource, record: RecordView, today: string): Promise<ActionCardView> {
  return cardView(record, peopleBook(await recordsAroundPlan(source, record), today));
}

function Reading({ card, slug }: { card: ActionCardView; slug: string }) {
  const deciding = card.who === null ? [] : [card.who];
  return (
    <>
      {card.purpose && <p className="paraat-card-purpose">{card.purpose}</p>}
      <Way card={card} />
      {card.who && (
        <section aria-labelledby="wie">
          <Heading id="wie">{m.plans_action_card_who()}</Heading>
          <RoleNumbers role={card.who} />
        </section>
      )}
      {card.forwards.length > 0 && (
        <section aria-labelledby="nummers">
          <Heading id="nummers">{m.plans_action_card_forwards()}</Heading>
          <Forwards forwards={card.forwards} who={card.who} />
        </section>
      )}
      {card.how && (
        <section aria-labelledby="hoe">
          <Heading id="hoe">{m.plans_action_card_how()}</Heading>
          <p className="paraat-keep-lines">{card.how}</p>
        </section>
      )}
      <section aria-labelledby="stappen">
        <Heading id="stappen">{m.plans_view_steps()}</Heading>
        <PlanSteps steps={card.steps} list={`action-card/${slug}`} deciding={deciding} />
      </section>
      {card.backSteps.length > 0 && (
        <section aria-labelledby="terug">
          <Heading id="terug">{m.plans_view_back_steps()}</Heading>
          <PlanSteps steps={card.backSteps} list={`action-card/${slug}/back`} deciding={deciding} />
        </section>
      )}
      <p className="paraat-soft paraat-small">
        {card.lastTriedOn === null ? (
          m.plans_view_never_tried()
        ) : (
          <>
            {m.plans_action_card_last_tried_on()} <DayAgo day={card.lastTriedOn} />
          </>
        )}
      </p>
    </>
  );
}

/** Which team goes from where to where. */
function Way({ card: { team, from, to } }: { card: ActionCardView }) {
  const parts: [term: string, one: Named | null][] = [
    [m.plans_action_card_team(), team],
    [m.plans_action_card_from(), from],
    [m.plans_action_card_to(), to],
  ];
  const named = parts.flatMap(([term, one]) => (one === null ? [] : [{ term, one }]));
  if (named.length === 0) return null;
  return (
    <p>
      {named.map(({ term, one }, at) => (
        <span key={term}>
          {at > 0 && ' · '}
          {term}{' '}
          <a className="paraat-tap-link" href={recordPath(one)}>
            {one.name}
          </a>
        </span>
      ))}
    </p>
  );
}
