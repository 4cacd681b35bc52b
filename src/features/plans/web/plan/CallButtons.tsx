import { openFirst } from '#features/people/answering-words.ts';
import { asksToCallAlarm } from '#features/people/asked-to-call.ts';
import { alarm } from '#features/people/call-book.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useNow } from '#ui/clock.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { CallView } from '../../scenario-view.ts';

/** 112 where a text says to call it. */
export function AlarmButton({ said }: { said: string | null }) {
  if (said === null || !asksToCallAlarm(said)) return null;
  const { number, who } = alarm();
  return (
    <p className="paraat-duty">
      <PhoneButton number={number} who={who} look="primary" />
    </p>
  );
}

/** Whom to call, each with at most so many numbers that dial; the first stands out. */
export function CallButtons({ call, most }: { call: readonly CallView[]; most: number }) {
  const now = useNow();
  return call.map(({ one, numbers }) => (
    <p key={one.id} className="paraat-duty">
      <a className="paraat-tap-link" href={recordPath(one)}>
        {one.name}
      </a>
      {numbers.length === 0 && <span className="paraat-wrong">{m.fact_sheets_no_number()}</span>}
      {openFirst(numbers, now, one.name)
        .slice(0, most)
        .map((call, at) => (
          <PhoneButton key={call.number} {...call} look={at === 0 ? 'primary' : 'secondary'} />
        ))}
    </p>
  ));
}
