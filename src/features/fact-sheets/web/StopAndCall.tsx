import { openFirst } from '#features/people/answering-words.ts';
import type { CallBook } from '#features/people/call-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { CallNumbers } from '#ui/CallNumbers.tsx';
import { useNow } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';
import type { FactSheetView } from '../fact-sheet-view.ts';
import { type CallEach, stopLines } from '../stop-lines.ts';
import { numbersToCall } from './numbers-to-call.ts';

/** When to stop, each line with whom to call then. Where nobody is named: whom to call about it anyway. */
export function StopAndCall({ view, book }: { view: FactSheetView; book: CallBook }) {
  const now = useNow();
  const { lines, others } = stopLines(view, book);
  if (lines.length + others.length === 0) return null;
  const nobody = lines.every(({ each }) => each.length === 0) && others.length === 0;
  return (
    <section className="paraat-stop" aria-labelledby="stop">
      <Heading id="stop">{m.fact_sheets_field_stop_and_call()}</Heading>
      <ul className="paraat-bullets">
        {lines.map(({ text, each }) => (
          <li key={text}>
            {text}
            <Each each={each} />
          </li>
        ))}
      </ul>
      {others.length > 0 && <p>{m.fact_sheets_stop_call_others()}</p>}
      <Each each={others} />
      {nobody && <CallNumbers calls={numbersToCall(view, now)} />}
    </section>
  );
}

/** Who comes after the first number is whom to try next; another to call has a button of their own. */
function Each({ each }: { each: CallEach }) {
  const now = useNow();
  return each.map((calls) => <CallNumbers key={calls[0]?.number} calls={openFirst(calls, now)} />);
}
