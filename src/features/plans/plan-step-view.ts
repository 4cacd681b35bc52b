import type { Provenance } from '#features/documents/provenance.ts';
import type { CallBook } from '#features/people/call-book.ts';
import { type Answering, onceEach } from '#features/people/number-book.ts';
import type { Procedure } from '#features/procedures/procedure.ts';
import { type Named, named } from '#records/record-book.ts';
import { type PeopleBook, type RoleView, roleView } from './plan-people-view.ts';
import type { PlanPhase, PlanStep } from './plan-step.ts';
import { readingOrder } from './step-order.ts';

/** Where a part of a plan came from. */
export interface SourceView {
  from: Named | null;
  part: string | null;
  takenOn: string | null;
}

/** What to do when a step does not give what was expected; `null` inside means: named, but gone. */
export type OtherwiseView =
  | { type: 'go-to-step'; number: string | null; action: string | null }
  | { type: 'other-plan'; to: Named | null }
  | { type: 'stop-and-call'; to: Named | null; calls: Answering[] };

/** One step as it is read: numbered, with who does it and, where it follows a procedure, that procedure's steps. */
export interface StepView {
  /** As it is printed and called out: `4`, `4.2`. */
  number: string;
  action: string;
  phase: PlanPhase;
  who: RoleView | null;
  expected: string | null;
  ifNot: string | null;
  otherwise: OtherwiseView | null;
  duration: number | null;
  needs: string[];
  communicate: boolean;
  call: string | null;
  /** All that can be called in this step: the written number, then whom its words ask to call. */
  calls: Answering[];
  /** Scenarios in which it may not be done, and those for which alone it is meant; empty where nothing is said. */
  notIn: Named[];
  onlyIn: Named[];
  note: string | null;
  source: SourceView | null;
  /** The procedure whose steps stand in `steps`, as it is today. */
  follows: Named | null;
  steps: StepView[];
  /** Why the followed procedure's steps do not stand here. */
  trouble: 'gone' | 'circle' | 'too-much' | 'no-steps' | null;
}

/** The steps of a plan, numbered on through the phases; a step without a phase is a first response. */
export function stepViews(steps: readonly PlanStep[], people: PeopleBook): StepView[] {
  return numbered(steps, readingOrder(steps), people, atTheTop(people));
}

/** The steps of a procedure or an action card, in the order in which they are written: there a phase says nothing. */
export function listedStepViews(steps: readonly PlanStep[], people: PeopleBook): StepView[] {
  return numbered(steps, steps.keys(), people, atTheTop(people));
}

/** Provenance with the document's name. */
export const sourceView = (source: Provenance, { book }: PeopleBook): SourceView => ({
  from: book.named(source.from),
  part: source.part ?? null,
  takenOn: source.takenOn ?? null,
});

interface Place {
  /** What stands before the numbers: `4.` inside step 4. */
  prefix: string;
  /** The procedures inside which these steps stand: to meet one of them again is a circle. */
  within: readonly string[];
  /** The phase of the step that they stand in; null at the top, where each has its own. */
  phase: PlanPhase | null;
  /** How many followed steps may still be written out, in all. */
  room: { steps: number };
  calls: CallBook;
}

/** More than this nobody reads; it also stops procedures that follow each other in breadth. */
const mostFollowed = 1000;

/** Procedures that follow procedures that follow procedures: deeper than this nobody reads. */
const deepest = 4;

const atTheTop = ({ calls }: PeopleBook): Place => ({
  ...{ prefix: '', within: [], phase: null, room: { steps: mostFollowed } },
  calls: calls(),
});

/** The steps in this order of positions. */
function numbered(steps: readonly PlanStep[], order: Iterable<number>, people: PeopleBook, place: Place): StepView[] {
  const ordered = [...order].flatMap((at) => {
    const step = steps[at];
    return step === undefined ? [] : [{ step, at, phase: place.phase ?? step.phase ?? 'response' }];
  });
  const numberAt = new Map(ordered.map(({ at }, position) => [at, `${place.prefix}${position + 1}`]));
  return ordered.map(({ step, at, phase }) => ({
    ...plainStep(step, people),
    calls: callsIn(step, place.calls),
    ...followed(step, people, { ...place, phase, prefix: `${numberAt.get(at)}.` }),
    number: numberAt.get(at) ?? '',
    phase,
    otherwise: otherwiseView(step, { people, calls: place.calls }, (position) => {
      const to = steps[position - 1];
      return { number: numberAt.get(position - 1) ?? null, action: to?.action ?? null };
    }),
  }));
}

const namedScenarios = (ids: readonly string[] | undefined, { book }: PeopleBook): Named[] =>
  (ids ?? []).map((id) => book.named(id)).filter((one) => one !== null);

const plainStep = (step: PlanStep, people: PeopleBook) => ({
  action: step.action,
  who: roleView(step.who, people),
  expected: step.expected ?? null,
  ifNot: step.ifNot ?? null,
  duration: step.duration ?? null,
  needs: step.needs ?? [],
  communicate: step.communicate ?? false,
  call: step.call ?? null,
  notIn: namedScenarios(step.notIn, people),
  onlyIn: namedScenarios(step.onlyIn, people),
  note: step.note ?? null,
  source: step.source === undefined ? null : sourceView(step.source, people),
});

/** The number that somebody wrote goes first: they chose it for this step. Who is named for stopping stands there. */
function callsIn({ action, ifNot = '', call, otherwiseCall }: PlanStep, calls: CallBook): Answering[] {
  const said = otherwiseCall === undefined ? `${action}\n${ifNot}` : action;
  const written =
    call === undefined ? [] : [calls.at(call) ?? { number: call, who: '', of: null, which: null, hours: null }];
  return onceEach([...written, ...calls.askedIn(said)]);
}

function otherwiseView(
  step: PlanStep,
  { people: { book }, calls }: { people: PeopleBook; calls: CallBook },
  find: (position: number) => { number: string | null; action: string | null },
): OtherwiseView | null {
  if (step.otherwise === 'go-to-step') return { type: 'go-to-step', ...find(step.otherwiseStep ?? 0) };
  if (step.otherwise === 'other-plan') return { type: 'other-plan', to: book.named(step.otherwisePlan) };
  if (step.otherwise !== 'stop-and-call') return null;
  const { otherwiseCall } = step;
  const answering = otherwiseCall === undefined ? [] : calls.ofId(otherwiseCall);
  return { type: 'stop-and-call', to: book.named(otherwiseCall), calls: answering };
}

function followed(step: PlanStep, people: PeopleBook, place: Place): Pick<StepView, 'follows' | 'steps' | 'trouble'> {
  if (step.follows === undefined) return { follows: null, steps: [], trouble: null };
  const record = people.book.byId(step.follows);
  if (record === undefined) return { follows: null, steps: [], trouble: 'gone' };
  const follows = named(record);
  if (place.within.includes(record.id)) return { follows, steps: [], trouble: 'circle' };
  const { steps = [] } = record.content as Procedure;
  place.room.steps -= steps.length;
  if (place.within.length >= deepest || place.room.steps < 0) return { follows, steps: [], trouble: 'too-much' };
  const inside = numbered(steps, steps.keys(), people, { ...place, within: [...place.within, record.id] });
  return { follows, steps: inside, trouble: steps.length === 0 ? 'no-steps' : null };
}
