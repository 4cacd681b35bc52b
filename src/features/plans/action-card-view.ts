import type { Reachable } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import type { ActionCard } from './action-card.ts';
import { type PeopleBook, type RoleView, reachableView, roleView } from './plan-people-view.ts';
import { listedStepViews, type StepView } from './plan-step-view.ts';

/** Which number rings where meanwhile, and who switches it. */
export interface ForwardView {
  number: string;
  answers: string | null;
  to: string | null;
  toPerson: (Named & Reachable) | null;
  switchedBy: RoleView | null;
}

/** An elementary action with all that one needs to do it and to undo it. */
export interface ActionCardView extends Named {
  type: ActionCard['type'] | null;
  purpose: string | null;
  team: Named | null;
  from: Named | null;
  to: Named | null;
  who: RoleView | null;
  forwards: ForwardView[];
  how: string | null;
  steps: StepView[];
  backSteps: StepView[];
  lastTriedOn: string | null;
  /** Whether colleagues confirmed this very text. */
  isConfirmed: boolean;
}

/** One action card, resolved for reading. */
export function cardView(record: RecordView, people: PeopleBook): ActionCardView {
  const card = record.content as ActionCard;
  const { book } = people;
  return {
    ...named(record),
    type: card.type ?? null,
    purpose: card.purpose ?? null,
    team: book.named(card.team),
    from: book.named(card.from),
    to: book.named(card.to),
    who: roleView(card.who, people),
    forwards: (card.forwards ?? []).map(({ number, answers, to, toPerson, switchedBy }) => ({
      number,
      answers: answers ?? null,
      to: to ?? null,
      toPerson: reachableView(toPerson, people),
      switchedBy: roleView(switchedBy, people),
    })),
    how: card.how ?? null,
    steps: listedStepViews(card.steps ?? [], people),
    backSteps: listedStepViews(card.backSteps ?? [], people),
    lastTriedOn: card.lastTriedOn ?? null,
    isConfirmed: record.published?.contentHash === record.contentHash,
  };
}
