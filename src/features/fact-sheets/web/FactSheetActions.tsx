import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useNow } from '#ui/clock.tsx';
import { dialAddress } from '#ui/telephone.ts';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { numbersToCall } from './numbers-to-call.ts';

/** The two things that are needed at every moment, always within reach of a thumb. */
export function FactSheetActions({ view }: { view: FactSheetView }) {
  const [first] = numbersToCall(view, useNow());
  const label =
    first?.who === view.supplier?.name
      ? m.fact_sheets_call_supplier()
      : first?.who === view.owner?.name
        ? m.fact_sheets_call_owner()
        : m.ui_call_who({ who: first?.who ?? '' });
  return (
    <div className="paraat-actions">
      {first === undefined ? (
        <Button look="primary" icon="phone" disabledReason={m.fact_sheets_no_number()}>
          {m.fact_sheets_call_supplier()}
        </Button>
      ) : (
        <ButtonLink look="primary" icon="phone" href={dialAddress(first.number)}>
          {label}
          <span className="paraat-hidden-label">
            {' '}
            {first.who} {first.about} {first.number}
          </span>
        </ButtonLink>
      )}
      {view.inform.length > 0 && (
        <Button onClick={() => showSection('inlichten')}>{m.fact_sheets_whom_to_inform()}</Button>
      )}
    </div>
  );
}

function showSection(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.scrollIntoView({ block: 'start' });
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
