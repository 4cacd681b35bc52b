import { toCall } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { CallNumbers } from '#ui/CallNumbers.tsx';
import { useNow } from '#ui/clock.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { ForwardView } from '../../action-card-view.ts';
import type { RoleView } from '../../plan-people-view.ts';
import { numbersOfRole } from '../../whom-to-call.ts';

/** Which number rings where meanwhile, with a button to ask whoever takes it; and whom to call to have it switched. */
export function Forwards({ forwards, who }: { forwards: readonly ForwardView[]; who: RoleView | null }) {
  const now = useNow();
  const switching = forwards.flatMap(({ switchedBy }) => switchedBy ?? []).filter(({ id }) => id !== who?.id);
  return (
    <>
      <RowList>
        {forwards.map(({ number, answers, to, toPerson, switchedBy }) => {
          const target = to ?? toPerson?.numbers[0]?.number;
          return (
            <Row
              key={number}
              title={`${number} → ${target ?? m.fact_sheets_no_number()}`}
              note={[answers, toPerson?.name, switchedBy && m.plans_view_switched_by({ who: switchedBy.name })]
                .filter(Boolean)
                .join(' · ')}
              extra={target && <PhoneButton number={target} who={toPerson?.name} />}
            />
          );
        })}
      </RowList>
      {[...new Map(switching.map((role) => [role.id, role])).values()].map((role) => (
        <div key={role.id}>
          <p>{m.plans_view_switched_by({ who: role.name })}</p>
          <CallNumbers calls={numbersOfRole(role).map((one) => toCall(one, now, role.name))} />
        </div>
      ))}
    </>
  );
}
