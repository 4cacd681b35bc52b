import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { useRecordById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import type { Plan } from '../../plan.ts';
import type { PlanTemplate } from '../../plan-template.ts';
import { type Offer, offersFor, withOffers } from '../../template-offer.ts';

/** What the template of this plan now does better, to take over or not, one by one. */
export function TemplateOffers({ form, onChange }: RecordFormProps) {
  const { data: record } = useRecordById(typeof form.template === 'string' ? form.template : undefined);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  if (record === undefined) return null;
  const template = record.content as unknown as PlanTemplate;
  const offers = offersFor(form as Partial<Plan>, template);
  if (offers.length === 0) return null;
  const settle = () => {
    const accepted = new Set(offers.map(({ id }) => id).filter((id) => !declined.has(id)));
    onChange((before) => ({
      ...withOffers(before as Partial<Plan>, template, accepted),
      templateSeen: record.contentHash,
    }));
  };
  return (
    <Alert title={m.plans_desk_offers({ name: record.name })}>
      <p>{m.plans_desk_offers_what()}</p>
      {offers.map((offer) => (
        <CheckboxField
          key={offer.id}
          label={offerWords(offer)}
          checked={!declined.has(offer.id)}
          onChange={(checked) => setDeclined(checked ? without(declined, offer.id) : new Set([...declined, offer.id]))}
        />
      ))}
      <Button onClick={settle}>{m.plans_desk_offers_take()}</Button>
    </Alert>
  );
}

const without = (set: ReadonlySet<string>, id: string): Set<string> => new Set([...set].filter((one) => one !== id));

function offerWords(offer: Offer): string {
  switch (offer.type) {
    case 'new':
      return m.plans_desk_offer_new({ title: offer.section.title });
    case 'retitled':
      return m.plans_desk_offer_retitled({ from: offer.from, to: offer.to });
    case 'removed':
      return m.plans_desk_offer_removed({ title: offer.title });
  }
}
