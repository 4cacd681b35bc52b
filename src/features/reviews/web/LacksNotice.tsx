import { useMemo } from 'react';
import { recordsAroundPlan } from '#features/plans/load-plan.ts';
import { planGapWords } from '#features/plans/plan-gap-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { editPath } from '#records/record-path.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { useToday } from '#ui/clock.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { type TextLacks, textLacks } from '../text-lacks.ts';

const shownHoles = 3;

/** Says before a text goes on what it still lacks; it never holds anybody back. */
export function LacksNotice({ record }: { record: RecordView }) {
  const lacks = useLacks(record);
  if (lacks === undefined) return null;
  const { gaps, holes } = lacks;
  const count = gaps.length + holes.length;
  if (count === 0) return null;
  const examples = [...new Set(holes)].slice(0, shownHoles).join(', ');
  return (
    <Alert type="warning" title={m.reviews_lacks_title({ count })}>
      <Paragraph>{m.reviews_lacks_what()}</Paragraph>
      <Disclosure title={m.reviews_lacks_list()}>
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.code} ${gap.name} ${gap.section}`}>{planGapWords(gap)}</li>
          ))}
          {holes.length > 0 && <li>{m.reviews_lacks_holes({ count: holes.length, examples })}</li>}
        </ul>
      </Disclosure>
      <p>
        <a className="paraat-tap-link" href={editPath(record)}>
          {m.reviews_lacks_mend()}
        </a>
      </p>
    </Alert>
  );
}

/** Undefined until the records around a plan were read. */
function useLacks(record: RecordView): TextLacks | undefined {
  const today = useToday();
  const { data: around } = useReading(
    useSource(),
    `around what is asked ${record.id} ${record.change}`,
    async (source) => (record.kind === 'plan' ? recordsAroundPlan(source, record) : []),
  );
  return useMemo(() => around && textLacks(record, around, today), [record, around, today]);
}
