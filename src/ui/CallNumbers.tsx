import { m } from '#platform/language/generated/messages.js';
import { Disclosure } from './Disclosure.tsx';
import { PhoneButton } from './PhoneButton.tsx';

/** A number that dials, with who answers it; with the hours where nobody answers now. */
export interface ToCall {
  number: string;
  who: string;
  /** Which of their numbers it is, or for whom they answer. */
  about?: string | undefined;
  closed?: string | undefined;
}

/** Whom to call: the first as a button, who comes after it a tap away. */
export function CallNumbers({ calls, look }: { calls: readonly ToCall[]; look?: 'secondary' | 'subtle' }) {
  const [first, ...others] = calls;
  if (first === undefined) return null;
  return (
    <div className="paraat-call">
      <One call={first} look={look} />
      {others.length > 0 && (
        <Disclosure title={m.ui_call_more()} note={m.ui_call_others({ count: others.length })}>
          <div className="paraat-phones">
            {others.map((call) => (
              <One key={call.number} call={call} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function One({
  call: { number, who, about, closed },
  look,
}: {
  call: ToCall;
  look?: 'secondary' | 'subtle' | undefined;
}) {
  return <PhoneButton number={number} who={who === '' ? undefined : who} about={about} closed={closed} look={look} />;
}
