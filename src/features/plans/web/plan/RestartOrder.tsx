import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { recordPath } from '#records/record-path.ts';
import { dateWords } from '#ui/clock-time.ts';
import { useLanguage } from '#ui/language.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { PlanView } from '../../plan-view.ts';
import { differs, type RestartOrder as Order, type RestartRow } from '../../restart-order.ts';

/** Which services come back first, in a plan. */
export function RestartOrder({ view: { restartOrder } }: { view: PlanView }) {
  return (
    <>
      <Decision order={restartOrder} />
      <RowList>
        {restartOrder.rows.map((row) => (
          <Row
            key={row.id}
            href={recordPath(row)}
            title={`${row.decided ?? row.derived}. ${row.name}`}
            note={[outageText(row), row.promisedTerm, differenceText(row)].filter(Boolean).join(' · ')}
          />
        ))}
      </RowList>
    </>
  );
}

/** Who decided the order, when and why; or that nobody did. */
export function Decision({ order }: { order: Order }) {
  const { language } = useLanguage();
  const { decidedBy, decidedOn, reason } = order;
  if (decidedBy === null && decidedOn === null) return <p className="paraat-wrong">{m.plans_bia_undecided()}</p>;
  const name = decidedBy?.name ?? m.plans_bia_somebody();
  const day = decidedOn === null ? m.plans_bia_some_day() : dateWords(`${decidedOn}T12:00:00Z`, language);
  return (
    <p className="nl-paragraph">
      {m.plans_bia_decided({ name, day })} {reason}
    </p>
  );
}

/** How long a service may be out, in words. */
export const outageText = ({ maximumOutage }: RestartRow): string =>
  maximumOutage === null ? m.plans_bia_unknown() : `${m.plans_bia_column_outage()}: ${durationText(maximumOutage)}`;

/** Both places of a service and the reason, where management chose otherwise than the facts say. */
export function differenceText(row: RestartRow): string {
  if (!differs(row)) return '';
  const why = row.priorityReason ?? m.plans_bia_why_unknown();
  return m.plans_bia_differs({ decided: row.decided ?? 0, derived: row.derived, why });
}
