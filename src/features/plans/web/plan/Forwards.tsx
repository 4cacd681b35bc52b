import { m } from '#platform/language/generated/messages.js';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import type { ForwardView } from '../../action-card-view.ts';

/** Which number rings where meanwhile, and who switches it. */
export function Forwards({ forwards }: { forwards: readonly ForwardView[] }) {
  return (
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
          />
        );
      })}
    </RowList>
  );
}
