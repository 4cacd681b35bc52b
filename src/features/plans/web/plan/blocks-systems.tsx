import { openFirst } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import type { Named } from '#records/record-book.ts';
import { recordPath } from '#records/record-path.ts';
import { useNow } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { PriorityBadge } from '#ui/PriorityBadge.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { partTypeWord } from '../../part-type-word.ts';
import { type PlanSupplierView, supplierAnswering } from '../../plan-around-view.ts';
import type { ProcedureView } from '../../plan-restore-view.ts';
import type { PlanView, RebuildThingView } from '../../plan-view.ts';
import { forecastsInScenarios, recoveryForecast } from '../../recovery-forecast.ts';
import { forecastText, phasesText, rebuildText, scenarioTexts } from '../../recovery-forecast-words.ts';
import type { ScenarioView } from '../../scenario-view.ts';

interface Props {
  view: PlanView;
}

const minutes = (value: number | null): string => (value === null ? m.fact_sheets_unknown() : durationText(value));

/** How long it may be out, how much may be lost, and what falls with it. */
export function Impact({ view, scenario = null }: Props & { scenario?: ScenarioView | null }) {
  const { about } = view;
  if (about === null) return <p className="paraat-wrong">{m.plans_view_about_gone()}</p>;
  const facts = [
    { key: 'outage', term: m.plans_view_maximum_outage(), value: minutes(about.maximumOutage) },
    { key: 'loss', term: m.plans_view_maximum_loss(), value: minutes(about.maximumDataLoss) },
    { key: 'forecast', term: m.plans_forecast(), value: <Forecast view={view} scenario={scenario} /> },
    { key: 'reason', term: m.plans_view_priority_reason(), value: about.priorityReason },
    { key: 'minimum', term: m.plans_view_minimum_level(), value: about.minimumLevel },
    { key: 'promised', term: m.plans_view_promised_term(), value: about.promisedTerm },
    {
      key: 'falls',
      term: m.fact_sheets_needed_by(),
      value: about.neededBy.length > 0 && <Names names={about.neededBy} />,
    },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== null && value !== false)} />;
}

/** When it works again if everything goes as it is written: in all, by phase, per cause, and with all that lies under it. */
function Forecast({ view, scenario }: Props & { scenario: ScenarioView | null }) {
  const forecast = recoveryForecast(view, scenario?.id ?? null);
  if (forecast === null) return m.fact_sheets_unknown();
  const others = scenario === null ? scenarioTexts(forecastsInScenarios(view)) : [];
  return (
    <>
      {scenario !== null && <strong>{m.plans_forecast_in({ name: scenario.name })} </strong>}
      <span className={forecast.verdict === 'too-long' ? 'paraat-wrong' : undefined}>{forecastText(forecast)}</span>
      <span className="paraat-soft paraat-block">{phasesText(forecast)}</span>
      {others.map((line) => (
        <span key={line} className="paraat-block">
          {line}
        </span>
      ))}
      <span className="paraat-block">{rebuildText(forecast)}</span>
    </>
  );
}

/** Names that can be opened, one after the other. */
function Names({ names }: { names: readonly Named[] }) {
  return names.map((one, at) => (
    <span key={one.id}>
      {at > 0 && ', '}
      <a href={recordPath(one)}>{one.name}</a>
    </span>
  ));
}

/** What it needs at once. */
export function Dependencies({ view: { about } }: Props) {
  if (about === null || about.needs.length === 0) return <p className="paraat-soft">{m.plans_view_no_needs()}</p>;
  return (
    <ul className="paraat-bullets">
      {about.needs.map(({ on, needed, withoutIt }) => (
        <li key={on.map(({ id }) => id).join()}>
          <Names names={on} />
          {needed < on.length && ` (${m.plans_view_some_of({ needed, count: on.length })})`}
          {withoutIt && <span className="paraat-soft"> {m.fact_sheets_without_it({ what: withoutIt })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** In which order to bring things back: each round once the one before it works. */
export function Rebuild({ view: { rebuild } }: Props) {
  if (rebuild.length === 0) return <p className="paraat-soft">{m.plans_view_no_needs()}</p>;
  return (
    <ol className="paraat-rounds">
      {rebuild.map(({ round, things }) => (
        <li key={round}>
          <Heading level={3}>{m.plans_view_round({ round })}</Heading>
          <RowList>
            {things.map((thing) => (
              <Row
                key={thing.id}
                href={recordPath(thing)}
                title={thing.name}
                note={<After thing={thing} />}
                end={thing.priority !== null && <PriorityBadge priority={thing.priority} proposed={false} />}
              />
            ))}
          </RowList>
        </li>
      ))}
    </ol>
  );
}

function After({ thing: { after, circle } }: { thing: RebuildThingView }) {
  const words = after.map(({ on, needed }) => {
    const names = on.map(({ name }) => name).join(', ');
    return needed < on.length ? m.fact_sheets_some_of({ needed, count: on.length, names }) : names;
  });
  return (
    <>
      {words.length > 0 && m.plans_view_after({ names: words.join('; ') })}
      {circle.length > 0 && (
        <span className="paraat-wrong">
          {' '}
          {m.plans_view_circle({ names: circle.map(({ name }) => name).join(', ') })}
        </span>
      )}
    </>
  );
}

/** The set-up that has to stand again. */
export function Target({ view: { target } }: Props) {
  if (target.length === 0) return null;
  return (
    <RowList>
      {target.map((part) => (
        <Row
          key={part.id}
          href={recordPath(part)}
          title={part.name}
          note={[partTypeWord(part.kind, part.type), part.location?.name, part.place].filter(Boolean).join(' · ')}
        />
      ))}
    </RowList>
  );
}

/** How data comes back, and when that was last tried. */
export function Restore({ view: { restore, about } }: Props) {
  const { procedure, backup, lastTestOn, result, testDue } = restore;
  const facts = [
    { key: 'loss', term: m.plans_view_maximum_loss(), value: minutes(about?.maximumDataLoss ?? null) },
    { key: 'how', term: m.plans_plan_restore_procedure(), value: <Procedure procedure={procedure} /> },
    { key: 'backup', term: m.plans_plan_restore_backup(), value: <Procedure procedure={backup} /> },
    {
      key: 'test',
      term: m.plans_plan_restore_last_test_on(),
      value: (
        <>
          {lastTestOn === null ? (
            <span className="paraat-wrong">{m.plans_view_never_tried()}</span>
          ) : (
            <DayAgo day={lastTestOn} />
          )}
          {testDue && lastTestOn !== null && <span className="paraat-wrong"> {m.plans_view_test_due()}</span>}
        </>
      ),
    },
    { key: 'result', term: m.plans_plan_restore_result(), value: result },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== null)} />;
}

function Procedure({ procedure }: { procedure: ProcedureView | null }) {
  if (procedure === null) return <span className="paraat-wrong">{m.fact_sheets_unknown()}</span>;
  return (
    <>
      <a href={recordPath(procedure)}>{procedure.name}</a>
      <span className="paraat-soft">
        {' '}
        {m.plans_view_step_count({ count: procedure.steps.length })}
        {procedure.duration !== null && ` · ${m.fact_sheets_takes({ duration: durationText(procedure.duration) })}`}
      </span>
    </>
  );
}

/** Whom to call outside, with what they ask for. */
export function Suppliers({ view: { suppliers } }: Props) {
  if (suppliers.length === 0) return <p className="paraat-soft">{m.plans_view_no_suppliers()}</p>;
  return (
    <RowList>
      {suppliers.map((one) => (
        <Row
          key={one.id}
          href={recordPath(one)}
          title={one.name}
          note={<Agreed supplier={one} />}
          extra={<Numbers supplier={one} />}
        />
      ))}
    </RowList>
  );
}

function Agreed({ supplier: { delivers, contracts, whatTheyAsk } }: { supplier: PlanSupplierView }) {
  const agreed = contracts.flatMap((one) => [
    one.customerNumber && m.fact_sheets_customer_number({ number: one.customerNumber }),
    one.contractNumber && m.fact_sheets_contract_number({ number: one.contractNumber }),
    one.supportHours && m.fact_sheets_support_hours({ hours: one.supportHours }),
    one.responseTime !== null && m.plans_view_response_time({ duration: durationText(one.responseTime) }),
    one.recoveryTime !== null && m.plans_view_recovery_time({ duration: durationText(one.recoveryTime) }),
  ]);
  const lines = [
    delivers.map(({ name }) => name).join(', '),
    ...agreed,
    whatTheyAsk && m.fact_sheets_they_ask({ what: whatTheyAsk }),
  ];
  return lines.filter(Boolean).map((text) => (
    <span key={String(text)} className="paraat-block">
      {text}
    </span>
  ));
}

function Numbers({ supplier }: { supplier: PlanSupplierView }) {
  const calls = openFirst(supplierAnswering(supplier), useNow());
  if (calls.length === 0) return <span className="paraat-wrong">{m.fact_sheets_no_number()}</span>;
  return (
    <div className="paraat-phones">
      {calls.slice(0, 3).map((call) => (
        <PhoneButton key={call.number} {...call} numberOnly />
      ))}
    </div>
  );
}
