import type { CallBook } from '#features/people/call-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { Bullets } from '#ui/Bullets.tsx';
import { useNow } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { Step } from '../fact-sheet.ts';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { InformList } from './InformList.tsx';
import { NormalOperation } from './NormalOperation.tsx';
import { numbersInStep } from './numbers-to-call.ts';
import { Steps } from './Steps.tsx';
import { StopAndCall } from './StopAndCall.tsx';

/** All that a fact sheet says itself: the steps first. `ticks` names the list in which this device keeps what was done. */
export function FactSheetBody({ view, ticks, book }: { view: FactSheetView; ticks: string; book: CallBook }) {
  const now = useNow();
  const calls = (step: Step) => numbersInStep(step, view, now, book);
  return (
    <>
      <Recognise view={view} />
      <section aria-labelledby="stappen">
        <h2 className="paraat-hidden-label" id="stappen">
          {m.fact_sheets_field_steps()}
        </h2>
        <Steps steps={view.steps} sheet={ticks} calls={calls} />
      </section>
      <StopAndCall view={view} book={book} />
      <InformList inform={view.inform} book={book} />
      <Section id="ondertussen" title={m.fact_sheets_field_meanwhile()} lines={view.meanwhile} />
      <Section id="toegang" title={m.fact_sheets_field_access()} lines={view.access} />
      <NormalOperation view={view} calls={calls} />
    </>
  );
}

function Recognise({ view: { recognise, prioOneWhen } }: { view: FactSheetView }) {
  if (recognise.length === 0 && prioOneWhen.length === 0) return null;
  return (
    <Disclosure title={m.fact_sheets_is_this_it()} note={m.fact_sheets_signs({ count: recognise.length })}>
      <Bullets lines={recognise} />
      {prioOneWhen.length > 0 && (
        <>
          <p>
            <strong>{m.fact_sheets_field_prio_one_when()}</strong>
          </p>
          <Bullets lines={prioOneWhen} />
        </>
      )}
    </Disclosure>
  );
}

function Section({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <Bullets lines={lines} />
    </section>
  );
}
