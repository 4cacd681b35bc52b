import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { newPath } from '#records/record-path.ts';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useNow } from '#ui/clock.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { numbersToCall } from './numbers-to-call.ts';

/** Nobody wrote down what to do: says so, gives the numbers that are known, and asks who may to write it. */
export function NoFactSheet({ view }: { view: FactSheetView }) {
  const mayEdit = useMay('editor');
  const numbers = numbersToCall(view, useNow());
  return (
    <EmptyState title={m.fact_sheets_no_fact_sheet()}>
      <p>{numbers.length > 0 ? m.fact_sheets_no_fact_sheet_call() : m.fact_sheets_no_fact_sheet_nobody()}</p>
      <div className="paraat-phones">
        {numbers.map((call) => (
          <PhoneButton key={call.number} {...call} wide />
        ))}
      </div>
      {mayEdit && (
        <div className="paraat-button-row">
          <ButtonLink look="primary" icon="write" href={`${newPath('fact-sheet')}?about=${view.about.id}`}>
            {m.fact_sheets_write_fact_sheet()}
          </ButtonLink>
        </div>
      )}
    </EmptyState>
  );
}
