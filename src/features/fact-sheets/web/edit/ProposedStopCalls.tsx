import { m } from '#platform/language/generated/messages.js';
import type { Form } from '#records/form.ts';
import { useFormTools } from '#records/web/edit/form-context.tsx';
import { useReading } from '#records/web/hooks.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useSource } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { useToday } from '#ui/clock.tsx';
import { draftSheet } from '../../fact-sheet-draft.ts';
import { proposedStopCalls, stopCallKinds } from '../../stop-proposals.ts';

/** Whom the lines seem to mean: one tap takes them over. */
export function ProposedStopCalls({ form }: { form: Form }) {
  const today = useToday();
  const words = useKindWords();
  const { change, announce } = useFormTools();
  const { data: lists } = useReading(useSource(), 'whom to call', (source) =>
    Promise.all(stopCallKinds.map((kind) => source.list(kind))),
  );
  const sheet = draftSheet(form);
  const proposed = proposedStopCalls(sheet, lists?.flat() ?? [], today);
  if (proposed.length === 0) return null;
  const take = (id: string, name: string) => {
    change(['stopCalls'], [...(sheet.stopCalls ?? []), id]);
    announce(m.fact_sheets_stop_call_taken({ name }));
  };
  return (
    <div>
      <p className="paraat-soft">{m.fact_sheets_stop_call_proposed()}</p>
      <div className="paraat-button-row">
        {proposed.map(({ id, name, kind }) => (
          <Button key={id} onClick={() => take(id, name)}>
            {m.fact_sheets_stop_call_take({ name, kind: words.of(kind).one() })}
          </Button>
        ))}
      </div>
    </div>
  );
}
