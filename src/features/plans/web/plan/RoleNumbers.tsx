import { aboutNumber, toCall } from '#features/people/answering-words.ts';
import type { Answering } from '#features/people/number-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useNow } from '#ui/clock.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { RoleView } from '../../plan-people-view.ts';

interface Props {
  role: RoleView;
  most?: number;
}

/** A role with its duty number, then the people who take it, first to third, each with a number that dials. */
export function RoleNumbers({ role, most = 3 }: Props) {
  const now = useNow();
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
              <PhoneButton {...toCall(holder.numbers[0], now)} numberOnly />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Duty({ duty, role }: { duty: Answering; role: string }) {
  const { closed } = toCall(duty, useNow());
  const whose = duty.who === role ? m.plans_duty_number() : duty.who;
  // The hours stand in words beside it, or on the button while nobody answers.
  const said = [whose, aboutNumber(duty), closed === undefined ? duty.hours : null].filter(Boolean).join(', ');
  return (
    <p className="paraat-duty">
      <span>{said}</span> <PhoneButton number={duty.number} who={duty.who} closed={closed} numberOnly look="primary" />
    </p>
  );
}
