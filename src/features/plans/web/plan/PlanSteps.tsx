import { openFirst, toCall } from '#features/people/answering-words.ts';
import { type Answering, onceEach } from '#features/people/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { recordPath } from '#records/record-path.ts';
import { Badge } from '#ui/Badge.tsx';
import { CallNumbers } from '#ui/CallNumbers.tsx';
import { ClearTicks } from '#ui/ClearTicks.tsx';
import { useNow } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Expected } from '#ui/Expected.tsx';
import { StepFoot } from '#ui/StepFoot.tsx';
import { type Ticks, useTicks } from '#ui/use-ticks.ts';
import type { RoleView } from '../../plan-people-view.ts';
import type { OtherwiseView, StepView } from '../../plan-step-view.ts';
import type { ScenarioView } from '../../scenario-view.ts';
import { type Holds, holdsIn, type OnlyInRun, onlyInRuns, stepGroups } from '../../step-in-scenario.ts';
import { numbersOfRole } from '../../whom-to-call.ts';

interface Props {
  steps: readonly StepView[];
  list?: string;
  /** The scenario that is on, when somebody said so. */
  scenario?: ScenarioView | null;
  /** Who may be called where a step says to stop and names nobody. */
  deciding?: readonly RoleView[];
}

/** The steps of one phase; with `list` each has a tick that this device keeps under that name. */
export function PlanSteps({ steps, list, scenario = null, deciding = [] }: Props) {
  const ticking = useTicks(list ?? '');
  const now = useNow();
  if (steps.length === 0) return <EmptyState title={m.plans_view_no_steps()} />;
  const { ticks, tick, undo, clear } = ticking;
  const onDevice = {
    ticks,
    tick: (step: StepView) => tick(tickOf(step), now),
    undo: (step: StepView) => undo(tickOf(step)),
  };
  return (
    <>
      <StepList
        steps={steps}
        ticking={list === undefined ? undefined : onDevice}
        scenario={scenario}
        stopping={deciding.flatMap(numbersOfRole)}
      />
      {list !== undefined && <ClearTicks any={Object.keys(ticks).length > 0} clear={clear} />}
    </>
  );
}

/** A changed step is another step, and not yet done. */
const tickOf = ({ number, action }: StepView): string => `${number} ${action}`;

interface ListProps {
  steps: readonly StepView[];
  /** Undefined where nothing is ticked off. */
  ticking: { ticks: Ticks; tick: (step: StepView) => void; undo: (step: StepView) => void } | undefined;
  scenario: ScenarioView | null;
  stopping: readonly Answering[];
}

function StepList({ steps, ...props }: ListProps) {
  const runs = onlyInRuns(steps);
  const runOf = (step: StepView) => runs[steps.indexOf(step)] ?? null;
  return (
    <ol className="paraat-steps">
      {stepGroups(steps, props.scenario?.id ?? null).map(({ onlyIn, steps: together }) =>
        onlyIn.length === 0 ? (
          together.map((step) => <StepItem key={step.number} step={step} run={runOf(step)} {...props} />)
        ) : (
          <li key={together[0]?.number} className="paraat-steps__one-cause">
            <OneCause onlyIn={onlyIn} steps={together} {...props} />
          </li>
        ),
      )}
    </ol>
  );
}

/** Steps for one cause, folded while nobody knows the cause: nobody may begin with them by mistake. */
function OneCause({ onlyIn, steps, ...props }: ListProps & Pick<StepView, 'onlyIn'>) {
  const [first, last] = [steps[0]?.number ?? '', steps.at(-1)?.number ?? ''];
  const note = first === last ? m.plans_view_one_step({ first }) : m.plans_view_steps_between({ first, last });
  return (
    <Disclosure title={m.plans_view_only_if({ names: namesOf(onlyIn) })} note={note}>
      <ol className="paraat-steps">
        {steps.map((step) => (
          <StepItem key={step.number} step={step} run={null} {...props} />
        ))}
      </ol>
    </Disclosure>
  );
}

type ItemProps = Omit<ListProps, 'steps'> & { step: StepView; run: OnlyInRun | null };

function StepItem({ step, run, ticking, scenario, stopping }: ItemProps) {
  const holds = holdsIn(step, scenario?.id ?? null);
  if (scenario !== null && holds !== 'do') return <NotNow step={step} holds={holds} scenario={scenario} />;
  const doneAt = ticking?.ticks[tickOf(step)];
  return (
    <li className={`paraat-step${doneAt === undefined ? '' : ' paraat-step--done'}`}>
      <span className="paraat-step__number" aria-hidden="true">
        {step.number}
      </span>
      <div className="paraat-step__body">
        <p className="paraat-step__action">{step.action}</p>
        <Holding step={step} run={run} />
        <Who step={step} />
        {step.needs.length > 0 && <p>{m.plans_view_needs({ what: step.needs.join(', ') })}</p>}
        <Calls step={step} stopping={stopping} />
        <Expected>{step.expected}</Expected>
        <IfNot step={step} />
        {step.note && <p className="paraat-soft">{step.note}</p>}
        <Followed step={step} ticking={ticking} scenario={scenario} stopping={stopping} />
        {ticking && (
          <StepFoot
            number={step.number}
            doneAt={doneAt}
            tick={() => ticking.tick(step)}
            undo={() => ticking.undo(step)}
          />
        )}
      </div>
    </li>
  );
}

/** In the place of a step that does not hold now: nothing to do and nothing to tick, so that nobody does it. */
function NotNow({ step, holds, scenario }: { step: StepView; holds: Holds; scenario: ScenarioView }) {
  return (
    <li className="paraat-step paraat-step--not">
      <span className="paraat-step__number" aria-hidden="true">
        {step.number}
      </span>
      <div className="paraat-step__body">
        <p>
          <strong>
            {holds === 'never'
              ? m.plans_view_never_in({ name: scenario.name })
              : m.plans_view_only_in({ names: namesOf(step.onlyIn) })}
          </strong>
        </p>
        <p className="paraat-soft">
          <s>{step.action}</s>
        </p>
      </div>
    </li>
  );
}

/** Where a step does not hold, said while nobody knows the cause. */
function Holding({ step: { notIn, onlyIn }, run }: Pick<ItemProps, 'step' | 'run'>) {
  return (
    <>
      {notIn.length > 0 && <p className="paraat-wrong">{m.plans_view_not_in({ names: namesOf(notIn) })}</p>}
      {run !== null && (
        <p className="paraat-no-print">
          <strong>{m.plans_view_only_in({ names: namesOf(onlyIn) })}</strong>
        </p>
      )}
      {run?.begins && (
        <p className="paraat-only-paper">
          <strong>
            {run.first === run.last
              ? m.plans_view_only_in({ names: namesOf(onlyIn) })
              : m.plans_view_only_in_steps({ names: namesOf(onlyIn), first: run.first, last: run.last })}
          </strong>
        </p>
      )}
    </>
  );
}

const namesOf = (named: readonly { name: string }[]): string => named.map(({ name }) => name).join(', ');

/** Whom this step asks to call; where it only says to stop, who may decide; then who does the step. */
function Calls({ step, stopping }: { step: StepView; stopping: readonly Answering[] }) {
  const now = useNow();
  const { otherwise } = step;
  const saysNotWhom = otherwise?.type === 'stop-and-call' && otherwise.calls.length === 0;
  const asked = step.calls.length === 0 && saysNotWhom ? stopping : step.calls;
  const doing = step.who === null ? [] : numbersOfRole(step.who);
  const calls = onceEach([...asked, ...doing]).map((one) => toCall(one, now));
  return <CallNumbers calls={calls} look={asked.length === 0 ? 'subtle' : 'secondary'} />;
}

function Who({ step: { who, duration, communicate } }: { step: StepView }) {
  const first = who?.holders.find(({ left }) => !left)?.name;
  return (
    <p className="paraat-small">
      {who === null ? (
        <span className="paraat-wrong">{m.plans_view_who_unknown()}</span>
      ) : (
        <a href={recordPath(who)}>{who.name}</a>
      )}
      {first && <span className="paraat-soft"> ({first})</span>}
      {duration !== null && (
        <span className="paraat-soft"> · {m.fact_sheets_takes({ duration: durationText(duration) })}</span>
      )}{' '}
      {communicate && <Badge soft>{m.plans_view_tell()}</Badge>}
    </p>
  );
}

function IfNot({ step: { ifNot, otherwise } }: { step: StepView }) {
  const now = useNow();
  if (ifNot === null && otherwise === null) return null;
  return (
    <>
      <p>
        <strong>{m.fact_sheets_if_not()}</strong> {ifNot} {otherwise && <Otherwise otherwise={otherwise} />}
      </p>
      {otherwise?.type === 'stop-and-call' && <CallNumbers calls={openFirst(otherwise.calls, now)} />}
    </>
  );
}

function Otherwise({ otherwise }: { otherwise: OtherwiseView }) {
  switch (otherwise.type) {
    case 'stop-and-call':
      return <strong>{m.plans_view_stop_and_call()}</strong>;
    case 'go-to-step':
      return otherwise.number === null ? (
        <span className="paraat-wrong">{m.plans_view_step_gone()}</span>
      ) : (
        m.plans_view_go_to_step({ number: otherwise.number })
      );
    case 'other-plan':
      return otherwise.to === null ? (
        <span className="paraat-wrong">{m.plans_view_plan_gone()}</span>
      ) : (
        <a href={recordPath(otherwise.to)}>{m.plans_view_take({ name: otherwise.to.name })}</a>
      );
  }
}

/** The steps of a procedure in the place of the step that follows it. */
function Followed({ step, ...props }: Omit<ListProps, 'steps'> & { step: StepView }) {
  const { follows, steps, trouble } = step;
  if (follows === null)
    return trouble === null ? null : <p className="paraat-wrong">{m.plans_view_procedure_gone()}</p>;
  return (
    <div className="paraat-followed">
      <p className="paraat-small">
        {m.plans_view_follows()} <a href={recordPath(follows)}>{follows.name}</a>
      </p>
      {trouble !== null && <p className="paraat-wrong">{troubleWords[trouble]()}</p>}
      <StepList steps={steps} {...props} />
    </div>
  );
}

const troubleWords = {
  gone: m.plans_view_procedure_gone,
  circle: m.plans_view_procedure_circle,
  'too-much': m.plans_view_procedure_too_much,
  'no-steps': m.plans_view_procedure_no_steps,
};
