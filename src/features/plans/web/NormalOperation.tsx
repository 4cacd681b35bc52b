import { m } from '#platform/language/generated/messages.js';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { Steps } from './Steps.tsx';

/** Starting, stopping and checking on an ordinary day, apart from the outage. */
export function NormalOperation({ view }: { view: FactSheetView }) {
  const lists = [
    { key: 'start', title: m.plans_field_start(), steps: view.start },
    { key: 'stop', title: m.plans_field_stop(), steps: view.stop },
    { key: 'check', title: m.plans_field_check(), steps: view.check },
  ].filter((list) => list.steps.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="gewoon">
      <Heading id="gewoon">{m.plans_normal_operation()}</Heading>
      {lists.map((list) => (
        <Disclosure key={list.key} title={list.title} note={m.plans_step_count({ count: list.steps.length })}>
          <Steps steps={list.steps} sheet={`${view.sheet?.id} ${list.key}`} />
        </Disclosure>
      ))}
    </section>
  );
}
