import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { recordPath } from '#records/record-path.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Bullets } from '#ui/Bullets.tsx';
import { useToday } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { recordsAroundPlan } from '../../load-plan.ts';
import type { Plan } from '../../plan.ts';
import { peopleBook } from '../../plan-people-view.ts';
import { type ScenarioView, scenarioView } from '../../scenario-view.ts';
import { AlarmButton, CallButtons } from './CallButtons.tsx';
import './plan.css';

/** The fields that the reading below shows; what else a scenario has stands after it. */
export const scenarioFields = ['firstAction', 'call', 'recognise'] as const;

/** A cause to act on: what to do first, whom to call, how it is known, and the plans that reckon with it. */
export function ScenarioReading({ record }: { record: RecordView }) {
  const today = useToday();
  const question = `scenario ${record.id} ${record.change} ${today}`;
  const { data: read } = useReading(useSource(), question, (source) => readScenario(source, record, today));
  return read === undefined ? null : <Reading {...read} />;
}

async function readScenario(source: RecordSource, record: RecordView, today: string) {
  const [around, pointing] = await Promise.all([
    recordsAroundPlan(source, record),
    source.pointingAt(record.id, 'plan'),
  ]);
  return {
    scenario: scenarioView(record, peopleBook(around, today)),
    plans: pointing.filter(({ content }) => (content as Plan).scenarios?.includes(record.id)),
  };
}

function Reading({ scenario, plans }: { scenario: ScenarioView; plans: readonly RecordView[] }) {
  const { firstAction, call, recognise } = scenario;
  return (
    <>
      {firstAction !== null && (
        <section aria-labelledby="eerst">
          <Heading id="eerst">{m.plans_scenario_first_action()}</Heading>
          <p className="paraat-begin">{firstAction}</p>
          <AlarmButton said={firstAction} />
        </section>
      )}
      {call.length > 0 && (
        <section aria-labelledby="bellen">
          <Heading id="bellen">{m.plans_scenario_call()}</Heading>
          <CallButtons call={call} most={3} />
        </section>
      )}
      {recognise.length > 0 && (
        <section aria-labelledby="herkennen">
          <Heading id="herkennen">{m.plans_scenario_recognise()}</Heading>
          <Bullets lines={recognise} />
        </section>
      )}
      {plans.length > 0 && (
        <section aria-labelledby="plannen">
          <Heading id="plannen">{m.plans_scenario_plans()}</Heading>
          <RowList>
            {plans.map((plan) => (
              <Row key={plan.id} href={recordPath(plan)} title={plan.name} />
            ))}
          </RowList>
        </section>
      )}
    </>
  );
}
