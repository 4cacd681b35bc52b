import { type Answering, onceEach } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import { type Named, named } from '#records/record-book.ts';
import { type PeopleBook, roleView } from './plan-people-view.ts';
import type { Scenario, ScenarioType } from './scenario.ts';
import { numbersOfRole } from './whom-to-call.ts';

/** Whom to call, with the numbers in the order in which to try them and who answers each. */
export interface CallView {
  one: Named;
  numbers: Answering[];
}

export interface ScenarioView extends Named {
  type: ScenarioType | null;
  description: string | null;
  recognise: string[];
  firstAction: string | null;
  call: CallView[];
}

/** A scenario as it is read, with the numbers of whom to call first. */
export function scenarioView(record: RecordView, people: PeopleBook): ScenarioView {
  const { type, description, recognise, firstAction, call } = record.content as Scenario;
  return {
    ...named(record),
    type: type ?? null,
    description: description ?? null,
    recognise: recognise ?? [],
    firstAction: firstAction ?? null,
    call: (call ?? []).flatMap((id) => callView(id, people)),
  };
}

function callView(id: string, people: PeopleBook): CallView[] {
  const record = people.book.byId(id);
  if (record === undefined) return [];
  const role = record.kind === 'role' ? roleView(id, people) : null;
  const numbers = role === null ? people.numbers.of(record).numbers : numbersOfRole(role);
  return [{ one: named(record), numbers: onceEach(numbers) }];
}
