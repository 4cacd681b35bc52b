import type { CallBook } from '#features/people/call-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { useNow } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { InformView } from '../fact-sheet-view.ts';
import { numbersToInform } from './numbers-to-call.ts';

/** Whom to inform, in order, with the number and the text that lies ready. */
export function InformList({ inform, book }: { inform: readonly InformView[]; book: CallBook }) {
  if (inform.length === 0) return null;
  return (
    <section aria-labelledby="inlichten">
      <Heading id="inlichten">{m.fact_sheets_field_inform()}</Heading>
      <ol className="paraat-steps">
        {inform.map((one, at) => (
          <li className="paraat-step" key={`${one.who} ${one.when ?? ''}`}>
            <span className="paraat-step__number" aria-hidden="true">
              {at + 1}
            </span>
            <div className="paraat-step__body">
              <p>
                <strong>{one.contact === null ? one.who : <a href={recordPath(one.contact)}>{one.who}</a>}</strong>
                {one.when && <span className="paraat-soft"> · {one.when}</span>}
              </p>
              <Numbers inform={one} book={book} />
              {one.text && (
                <>
                  <blockquote className="paraat-ready-text">{one.text}</blockquote>
                  <CopyButton text={one.text} />
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who answers now stands first; where the desk is closed, who stands behind it is there by name. */
function Numbers({ inform, book }: { inform: InformView; book: CallBook }) {
  const calls = numbersToInform(inform, useNow(), book);
  if (calls.length === 0) return <p className="paraat-wrong">{m.fact_sheets_no_number()}</p>;
  const isNamed = (who: string) => who === inform.who || who === inform.contact?.name;
  return (
    <div className="paraat-phones">
      {calls.map((call) => (
        <PhoneButton key={call.number} {...call} numberOnly={isNamed(call.who)} />
      ))}
    </div>
  );
}
