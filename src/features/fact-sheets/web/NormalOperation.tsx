import type { ToCall } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { Step } from '../fact-sheet.ts';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { Steps } from './Steps.tsx';

/** Starting, stopping and checking on an ordinary day, apart from the outage. */
export function NormalOperation({ view, calls }: { view: FactSheetView; calls: (step: Step) => readonly ToCall[] }) {
  const lists = [
    { key: 'start', title: m.fact_sheets_field_start(), steps: view.start },
    { key: 'stop', title: m.fact_sheets_field_stop(), steps: view.stop },
    { key: 'check', title: m.fact_sheets_field_check(), steps: view.check },
  ].filter((list) => list.steps.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="gewoon">
      <Heading id="gewoon">{m.fact_sheets_normal_operation()}</Heading>
      {lists.map((list) => (
        <Disclosure key={list.key} title={list.title} note={m.fact_sheets_step_count({ count: list.steps.length })}>
          <Steps steps={list.steps} sheet={`${view.sheet?.id} ${list.key}`} calls={calls} />
        </Disclosure>
      ))}
    </section>
  );
}
