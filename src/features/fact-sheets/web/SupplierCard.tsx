import { openFirst } from '#features/people/answering-words.ts';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useNow } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { SupplierView } from '../fact-sheet-view.ts';

/** Whom to call outside, and what to have at hand when they answer. */
export function SupplierCard({ supplier }: { supplier: SupplierView | null }) {
  const now = useNow();
  if (supplier === null) return null;
  const { name, numbers, numberVerifiedOn } = supplier;
  const { fields } = useKindWords().of('contract');
  const asked = useKindWords().of('supplier').fields.whatTheyAsk;
  const facts = [
    { key: 'customer', term: fields.customerNumber?.() ?? '', value: supplier.customerNumber },
    { key: 'contract', term: fields.contractNumber?.() ?? '', value: supplier.contractNumber },
    { key: 'hours', term: fields.supportHours?.() ?? '', value: supplier.supportHours },
    { key: 'asked', term: asked?.() ?? '', value: supplier.whatTheyAsk },
  ];
  return (
    <section aria-labelledby="leverancier">
      <Heading id="leverancier">
        {m.fact_sheets_supplier()}: <a href={recordPath(supplier)}>{name}</a>
      </Heading>
      {numbers.length === 0 && <p className="paraat-wrong">{m.fact_sheets_no_number()}</p>}
      <div className="paraat-phones">
        {openFirst(numbers, now).map((call) => (
          <PhoneButton key={call.number} {...call} numberOnly />
        ))}
      </div>
      <p className="paraat-soft paraat-small">
        {numberVerifiedOn === null ? (
          m.fact_sheets_number_never_verified()
        ) : (
          <>
            {m.fact_sheets_number_verified()} <DayAgo day={numberVerifiedOn} />
          </>
        )}
      </p>
      <Facts facts={facts.filter((fact) => fact.value !== null)} />
    </section>
  );
}
