import { toCall } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useNow } from '#ui/clock.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { FactSheetView, ResponsibleView } from '../fact-sheet-view.ts';

/** Who answers for it, and who stands in. */
export function Responsible({ view }: { view: FactSheetView }) {
  const { fields } = useKindWords().of(view.about.kind);
  return (
    <section aria-labelledby="verantwoordelijk">
      <Heading id="verantwoordelijk">{m.fact_sheets_responsible()}</Heading>
      <Person label={fields.owner?.() ?? ''} person={view.owner} />
      <Person label={fields.deputy?.() ?? ''} person={view.deputy} />
    </section>
  );
}

function Person({ label, person }: { label: string; person: ResponsibleView | null }) {
  const now = useNow();
  return (
    <div className="paraat-person">
      <p>
        <span className="paraat-soft">{label}:</span>{' '}
        {person === null ? (
          <span className="paraat-wrong">{m.fact_sheets_nobody()}</span>
        ) : (
          <a href={recordPath(person)}>{person.name}</a>
        )}
        {person?.reachable && <span className="paraat-soft paraat-small"> · {person.reachable}</span>}
      </p>
      {person !== null && (
        <div className="paraat-phones">
          {person.numbers.map((one) => (
            <PhoneButton key={one.number} {...toCall(one, now)} numberOnly />
          ))}
        </div>
      )}
    </div>
  );
}
