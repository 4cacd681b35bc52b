import { useState } from 'react';
import { v7 } from 'uuid';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { shippedRisks } from '../shipped-risks.ts';

/** The risks that come with the program and are not taken over yet. */
export function RiskShelf({ known }: { known: readonly RecordView[] }) {
  const { state, take } = useTaking();
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const taken = new Set(known.flatMap(({ name, content }) => [content.shipped, name]));
  const offered = shippedRisks.filter(({ shipped, name }) => !taken.has(shipped) && !taken.has(name));
  if (offered.length === 0) return null;
  const takeWanted = async () => {
    await take(offered.filter(({ shipped }) => wanted.has(shipped)));
    setWanted(new Set());
  };
  return (
    <div className="paraat-no-print">
      <Disclosure
        title={m.risks_shelf_title()}
        note={m.risks_shelf_note({ count: offered.length })}
        open={known.length === 0}
      >
        <Paragraph soft>{m.risks_shelf_what()}</Paragraph>
        {offered.map(({ shipped, name }) => (
          <CheckboxField
            key={shipped}
            label={name}
            checked={wanted.has(shipped)}
            onChange={(checked) =>
              setWanted(new Set(checked ? [...wanted, shipped] : [...wanted].filter((one) => one !== shipped)))
            }
          />
        ))}
        <Button
          busy={state === 'busy'}
          disabledReason={wanted.size === 0 ? m.risks_shelf_none() : undefined}
          onClick={() => void takeWanted()}
        >
          {m.risks_shelf_take()}
        </Button>
        {state === 'failed' && (
          <p className="paraat-wrong" role="alert">
            {m.risks_shelf_failed()}
          </p>
        )}
      </Disclosure>
    </div>
  );
}

/** What comes with the program becomes a record of the organisation, so that it can be changed. */
function useTaking() {
  const { server } = useDesk();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const take = async (chosen: readonly (typeof shippedRisks)[number][]) => {
    setState('busy');
    let failed = false;
    for (const content of chosen) {
      const record = { id: v7(), kind: 'risk' as const, content };
      const answer = await server.create(record, { reason: m.risks_shelf_reason() });
      if (answer.state !== 'done') failed = true;
    }
    setState(failed ? 'failed' : 'ready');
  };
  return { state, take };
}
