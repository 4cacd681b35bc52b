import { type ComponentType, useMemo } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { differences } from '#records/diff.ts';
import { fieldsOf } from '#records/field.ts';
import { headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { useKinds } from '#records/web/edit/desk.tsx';
import { DifferenceView } from '#records/web/history/DifferenceView.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';

/** A text as it will be published, beside what readers see now. */
export interface Texts {
  head: RecordView;
  shown: RecordView;
  /** Shows exactly this content as its readers would see it. */
  Text: ComponentType<{ record: RecordView }>;
}

/** The text as it will be published, and before it what differs from what readers see now. */
export function TextToJudge({ head, shown, Text, open }: Texts & { open: boolean }) {
  const kinds = useKinds();
  const schema = kinds === 'unreachable' ? undefined : kinds?.get(head.kind)?.schema;
  const fields = useMemo(() => (schema === undefined ? [] : fieldsOf(schema)), [schema]);
  const hasOlder = shown.published !== undefined && headOf(shown) !== shown;
  return (
    <>
      {hasOlder && (
        <section aria-labelledby="verschil">
          <Heading id="verschil">{m.reviews_confirm_differences()}</Heading>
          <DifferenceView kind={head.kind} differences={differences(fields, shown.content, head.content)} />
        </section>
      )}
      {head.published === undefined && <Paragraph soft>{m.reviews_confirm_first()}</Paragraph>}
      <Disclosure title={m.reviews_confirm_text()} open={open || !hasOlder}>
        <Text record={head} />
      </Disclosure>
    </>
  );
}
