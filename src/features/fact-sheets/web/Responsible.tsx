import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
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
          {person.numbers.map((number) => (
            <PhoneButton key={number} number={number} who={person.name} numberOnly />
          ))}
        </div>
      )}
    </div>
  );
}
