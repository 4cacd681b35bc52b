import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Facts } from '#ui/Facts.tsx';
import { Heading } from '#ui/Heading.tsx';
import { PhoneButton } from '#ui/PhoneButton.tsx';
import type { SupplierView } from '../fact-sheet-view.ts';

/** Whom to call outside, and what to have at hand when they answer. */
export function SupplierCard({ supplier }: { supplier: SupplierView | null }) {
  if (supplier === null) return null;
  const { name, emergencyNumber, officeNumber, numberVerifiedOn } = supplier;
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
      {emergencyNumber === null && officeNumber === null && <p className="paraat-wrong">{m.fact_sheets_no_number()}</p>}
      <div className="paraat-phones">
        {emergencyNumber && <PhoneButton number={emergencyNumber} who={m.fact_sheets_emergency({ name })} numberOnly />}
        {officeNumber && officeNumber !== emergencyNumber && (
          <PhoneButton number={officeNumber} who={m.fact_sheets_office_hours({ name })} />
        )}
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
