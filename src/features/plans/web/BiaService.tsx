import { harmCategoryWords, harmDegreeWords } from '#features/landscape/harm-words.ts';
import type { Harm } from '#features/landscape/impact-over-time.ts';
import { m } from '#platform/language/generated/messages.js';
import { durationText } from '#records/duration.ts';
import { recordPath } from '#records/record-path.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Facts } from '#ui/Facts.tsx';
import type { BiaGap, BiaNeed, BiaRow } from '../bia.ts';
import { differenceText, outageText } from './plan/RestartOrder.tsx';

/** One service: what an outage does as it lasts, what it needs, and what nobody filled in. */
export function BiaService({ row }: { row: BiaRow }) {
  const { harms, needs, tooSlow, gaps } = row;
  const facts = [
    { key: 'differs', term: m.plans_bia_column_place(), value: differenceText(row) },
    { key: 'term', term: m.plans_bia_column_term(), value: row.promisedTerm },
    { key: 'minimum', term: m.plans_view_minimum_level(), value: row.minimumLevel },
    { key: 'reason', term: m.plans_view_priority_reason(), value: row.priorityReason },
    { key: 'harm', term: m.landscape_field_harm(), value: harms.length > 0 && <Harms harms={harms} /> },
    { key: 'needs', term: m.plans_bia_needs(), value: needs.length > 0 && <Needs needs={needs} /> },
    { key: 'gaps', term: m.plans_bia_gaps(), value: gaps.length > 0 && <Gaps gaps={gaps} /> },
  ];
  return (
    <Disclosure title={`${row.decided ?? row.derived}. ${row.name}`} note={outageText(row)}>
      {tooSlow.map((one) => (
        <p key={one.through.join(' ')} className="paraat-wrong">
          {m.plans_bia_too_slow({
            promised: durationText(one.promised),
            takes: durationText(one.takes),
            through: one.through.join(' → '),
          })}
        </p>
      ))}
      <Facts facts={facts.filter(({ value }) => Boolean(value))} />
      <p className="paraat-no-print">
        <a className="paraat-tap-link" href={recordPath(row)}>
          {m.plans_bia_open()}
          <span className="paraat-hidden-label"> {row.name}</span>
        </a>
      </p>
    </Disclosure>
  );
}

const Harms = ({ harms }: { harms: readonly Harm[] }) => (
  <ul className="paraat-bullets">
    {harms.map((harm) => (
      <li key={JSON.stringify(harm)}>{harmText(harm, true)}</li>
    ))}
  </ul>
);

/** When it begins to hurt, whom, how much, and what happens then. */
export function harmText({ after, category, degree, what }: Harm, whole = false): string {
  const when = after === undefined ? m.plans_bia_after_unknown() : m.plans_bia_after({ time: durationText(after) });
  const whom = category === undefined ? undefined : harmCategoryWords[category]();
  const much = degree === undefined || !whole ? undefined : harmDegreeWords[degree]().toLowerCase();
  const told = [whom, much].filter((part) => part !== undefined).join(', ');
  return [when, told, what].filter(Boolean).join(': ');
}

const Needs = ({ needs }: { needs: readonly BiaNeed[] }) => (
  <ul className="paraat-bullets">
    {needs.map((need) => (
      <li key={need.id} className={need.state === 'longer' ? 'paraat-wrong' : undefined}>
        <a href={recordPath(need)}>{needText(need)}</a>
      </li>
    ))}
  </ul>
);

function needText({ name, maximumOutage, state }: BiaNeed): string {
  if (maximumOutage === null) return m.plans_bia_need_unknown({ name });
  const time = durationText(maximumOutage);
  return state === 'longer' ? m.plans_bia_need_longer({ name, time }) : m.plans_bia_need_fits({ name, time });
}

const Gaps = ({ gaps }: { gaps: readonly BiaGap[] }) => (
  <ul className="paraat-bullets">
    {gaps.map((gap) => (
      <li key={gap}>{gapWords[gap]()}</li>
    ))}
  </ul>
);

const gapWords: Record<BiaGap, () => string> = {
  'no-outage': m.plans_bia_gap_no_outage,
  'no-priority': m.plans_bia_gap_no_priority,
  'no-term': m.plans_bia_gap_no_term,
  'no-minimum': m.plans_bia_gap_no_minimum,
  'no-harm': m.plans_bia_gap_no_harm,
  'no-systems': m.plans_bia_gap_no_systems,
};
