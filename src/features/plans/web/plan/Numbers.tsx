import { openFirst } from '#features/people/answering-words.ts';
import type { Answering } from '#features/people/number-book.ts';
import { useNow } from '#ui/clock.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';

/** Numbers that dial, whoever answers now in front; of who is named `beside` them only the number is shown. */
export function Numbers({ numbers, beside }: { numbers: readonly Answering[]; beside: string }) {
  return openFirst(numbers, useNow(), beside).map((call) => (
    <PhoneButton key={call.number} {...call} numberOnly={call.who === beside} />
  ));
}
