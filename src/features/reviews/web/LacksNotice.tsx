import { useMemo } from 'react';
import { recordsAroundPlan } from '#features/plans/load-plan.ts';
import { planGapWords } from '#features/plans/plan-gap-words.ts';
import { m } from '#platform/language/generated/messages.js';
import type { KindName } from '#records/kind-name.ts';
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
  const [firstHole] = holes;
  const examples = [...new Set(holes.map(({ hole }) => hole))].slice(0, shownHoles).join(', ');
  // Before what another record must say comes what is written in this text.
  const own = gaps.find(({ mend }) => mend.in === null)?.mend ?? (firstHole && { in: null, field: firstHole.field });
  const first = own ?? gaps[0]?.mend ?? { in: null, field: '' };
  return (
    <Alert type="warning" title={m.reviews_lacks_title({ count })}>
      <Paragraph>{m.reviews_lacks_what()}</Paragraph>
      <Disclosure title={m.reviews_lacks_list()}>
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.code} ${gap.name} ${gap.section}`}>
              <a className="paraat-tap-link" href={mendPath(gap.mend.in ?? record, gap.mend.field)}>
                {planGapWords(gap)}
              </a>
            </li>
          ))}
          {firstHole !== undefined && (
            <li>
              <a className="paraat-tap-link" href={mendPath(record, firstHole.field)}>
                {m.reviews_lacks_holes({ count: holes.length, examples })}
              </a>
            </li>
          )}
        </ul>
      </Disclosure>
      <p>
        <a className="paraat-tap-link" href={mendPath(first.in ?? record, first.field)}>
          {m.reviews_lacks_mend()}
        </a>
      </p>
    </Alert>
  );
}

/** The very field: whoever mends a gap must not look for it. */
const mendPath = (record: { kind: KindName; slug: string }, field: string): string =>
  field === '' ? editPath(record) : `${editPath(record)}#${field}`;

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
