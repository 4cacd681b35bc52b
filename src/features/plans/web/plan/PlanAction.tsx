import { type ReactNode, useState } from 'react';
import { openFirst, toCall } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { RecordText } from '#records/web/RecordText.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Bullets } from '#ui/Bullets.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useNow } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import type { RoleView } from '../../plan-people-view.ts';
import { type PlanPhase, planPhases } from '../../plan-step.ts';
import type { PlanView } from '../../plan-view.ts';
import type { ScenarioView } from '../../scenario-view.ts';
import { firstStep } from '../../step-in-scenario.ts';
import { whomToAsk } from '../../whom-to-ask.ts';
import { numbersOfRole } from '../../whom-to-call.ts';
import { AlarmButton, CallButtons } from './CallButtons.tsx';
import { PlanSteps } from './PlanSteps.tsx';
import { phaseWords } from './phase-words.ts';
import { RoleNumbers } from './RoleNumbers.tsx';
import type { ChosenScenario } from './use-scenario.ts';

interface Props {
  view: PlanView;
  scenario: ChosenScenario;
  /** Links to what stands further down. */
  jumps: ReactNode;
}

/** The plan for who must act now: what is going on, whether the plan holds, and the steps of the moment. */
export function PlanAction({ view, scenario, jumps }: Props) {
  return (
    <section aria-labelledby="nu" className="paraat-plan-now paraat-no-print">
      <h2 className="paraat-hidden-label" id="nu">
        {m.plans_view_now()}
      </h2>
      <CauseExplained chosen={scenario.chosen} />
      <FirstAnswers view={view} scenario={scenario.chosen} />
      {jumps}
      <Cause view={view} scenario={scenario} />
      <Phases view={view} scenario={scenario.chosen} />
    </section>
  );
}

function Cause({ view, scenario: { chosen, choose } }: { view: PlanView; scenario: ChosenScenario }) {
  if (view.scenarios.length === 0) return null;
  return (
    <SelectField
      label={m.plans_view_cause()}
      value={chosen?.id ?? ''}
      empty={m.plans_view_cause_unknown()}
      options={view.scenarios.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={choose}
    />
  );
}

/** What it means that a cause is on; above the first step, because that step is another one in each cause. */
function CauseExplained({ chosen }: { chosen: ScenarioView | null }) {
  if (chosen === null) return null;
  return (
    <Alert type="warning" title={m.plans_view_cause_on({ name: chosen.name })} announce>
      {chosen.firstAction && (
        <p>
          <strong>{m.plans_view_first()}</strong> {chosen.firstAction}
        </p>
      )}
      <AlarmButton said={chosen.firstAction} />
      <CallButtons call={chosen.call} most={1} />
      {chosen.recognise.length > 0 && (
        <>
          <p>{m.plans_view_recognise()}</p>
          <Bullets lines={chosen.recognise} />
        </>
      )}
    </Alert>
  );
}

/** What the first screen answers: does it hold, who says so, where to begin. */
function FirstAnswers({ view, scenario }: { view: PlanView; scenario: ScenarioView | null }) {
  const { activateWhen } = view;
  return (
    <div className="paraat-declare">
      <Heading level={3}>
        {m.plans_view_does_it_hold()}{' '}
        {activateWhen.length > 1 && (
          <span className="paraat-declare__how paraat-soft">{m.plans_view_one_is_enough()}</span>
        )}
      </Heading>
      {activateWhen.length > 0 ? (
        <Bullets lines={activateWhen} />
      ) : (
        <p className="paraat-wrong">{m.plans_view_no_criteria()}</p>
      )}
      <Heading level={3}>{m.plans_view_decides()}</Heading>
      {view.mayDeclare.length === 0 ? <AskInstead view={view} /> : <Decides mayDeclare={view.mayDeclare} />}
      <Begin view={view} scenario={scenario} />
      {view.mayDeclare.length > 0 && <OthersDeciding mayDeclare={view.mayDeclare} />}
    </div>
  );
}

/** The one to call first. */
function Decides({ mayDeclare }: { mayDeclare: readonly RoleView[] }) {
  const now = useNow();
  const [first] = mayDeclare;
  if (first === undefined) return null;
  const [call] = openFirst(numbersOfRole(first), now, first.name);
  return (
    <p className="paraat-decides">
      <a href={recordPath(first)}>{first.name}</a>
      {call === undefined ? (
        <span className="paraat-wrong">{m.fact_sheets_no_number()}</span>
      ) : (
        <PhoneButton {...call} numberOnly={call.who === first.name} look="primary" />
      )}
    </p>
  );
}

/** Nobody is named who decides: then whoever answers for the plan or its subject, with a number that dials. */
function AskInstead({ view }: { view: PlanView }) {
  const now = useNow();
  const people = whomToAsk(view).slice(0, 2);
  return (
    <>
      <p className="paraat-wrong">{m.plans_view_nobody_declares()}</p>
      {people.length === 0 ? (
        <ButtonLink href="/bellen" icon="phone">
          {m.plans_view_call_list()}
        </ButtonLink>
      ) : (
        people.map(({ id, numbers }) => numbers[0] && <PhoneButton key={id} {...toCall(numbers[0], now)} />)
      )}
    </>
  );
}

function OthersDeciding({ mayDeclare }: { mayDeclare: readonly RoleView[] }) {
  const others = mayDeclare.slice(1).map(({ name }) => name);
  return (
    <Disclosure title={m.plans_view_decides_more()} note={others.join(', ') || undefined}>
      {mayDeclare.map((role) => (
        <RoleNumbers key={role.id} role={role} />
      ))}
    </Disclosure>
  );
}

/** The first thing to do: that of the cause that is on, else the first step that holds. */
function Begin({ view, scenario }: { view: PlanView; scenario: ScenarioView | null }) {
  const step = firstStep(view.steps.response, scenario?.id ?? null);
  const action = scenario?.firstAction ?? step?.action;
  if (action === undefined) return null;
  return (
    <>
      <Heading level={3}>{m.plans_view_begin()}</Heading>
      <p className="paraat-begin">
        {action} <a href="#stappen-nu">{m.plans_view_to_steps()}</a>
      </p>
      <AlarmButton said={action} />
      {scenario?.firstAction && <CallButtons call={scenario.call} most={1} />}
    </>
  );
}

function Phases({ view, scenario }: { view: PlanView; scenario: ScenarioView | null }) {
  const [phase, setPhase] = useState<PlanPhase>('response');
  const section = view.sections.find(({ block }) => block === `steps-${phase}`);
  const variant = section?.variants.find((one) => one.scenario !== null && one.scenario.id === scenario?.id);
  return (
    <>
      <Heading level={3} id="stappen-nu">
        {m.plans_view_steps()}
      </Heading>
      <fieldset className="paraat-phases">
        <legend className="paraat-hidden-label">{m.plans_plan_step_phase()}</legend>
        {planPhases.map((one, at) => (
          <label key={one} className={`paraat-phase${one === phase ? ' paraat-phase--on' : ''}`}>
            <input
              type="radio"
              className="paraat-hidden-label"
              name="fase"
              checked={one === phase}
              onChange={() => setPhase(one)}
            />
            <span>
              {at + 1}. {phaseWords[one]()}
            </span>{' '}
            <span className="paraat-soft paraat-small">
              {m.plans_view_step_count({ count: view.steps[one].length })}
            </span>
          </label>
        ))}
      </fieldset>
      {variant && (
        <div className="paraat-variant">
          <RecordText text={variant.text} />
        </div>
      )}
      <PlanSteps
        key={phase}
        steps={view.steps[phase]}
        list={`${view.plan.id} ${phase}`}
        scenario={scenario}
        deciding={view.mayDeclare}
      />
    </>
  );
}
