import type { DutyNumber } from '#features/people/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { RoleView } from '../../plan-people-view.ts';

interface Props {
  role: RoleView;
  most?: number;
}

/** A role with its duty number, then the people who take it, first to third, each with a number that dials. */
export function RoleNumbers({ role, most = 3 }: Props) {
  const present = role.holders.filter(({ left }) => !left).slice(0, most);
  return (
    <div className="paraat-role">
      <p>
        <a className="paraat-tap-link" href={recordPath(role)}>
          {role.name}
        </a>
      </p>
      {role.duty.map((one) => (
        <Duty key={one.number} duty={one} role={role.name} />
      ))}
      {role.duty.length > 0 && present.length > 0 && <p className="paraat-soft paraat-small">{m.plans_duty_then()}</p>}
      {present.length === 0 && <p className="paraat-wrong">{m.plans_view_role_empty()}</p>}
      <ol className="paraat-holders">
        {present.map((holder) => (
          <li key={holder.id}>
            <span>{holder.name}</span>
            {holder.numbers[0] === undefined ? (
              <span className="paraat-wrong">{m.fact_sheets_no_number()}</span>
            ) : (
              <PhoneButton number={holder.numbers[0]} who={holder.name} numberOnly />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Duty({ duty: { number, of, hours }, role }: { duty: DutyNumber; role: string }) {
  const whose = [of === role ? m.plans_duty_number() : of, hours].filter(Boolean).join(', ');
  return (
    <p className="paraat-duty">
      <span>{whose}</span> <PhoneButton number={number} who={of} numberOnly look="primary" />
    </p>
  );
}
