import { lazy, Suspense } from 'react';
import { withoutMarks } from '#platform/markdown/without-marks.ts';

// Reading Markdown brings a library along; a screen without such a text does not wait for it.
const MarkdownView = lazy(async () => ({ default: (await import('#ui/rich-text/MarkdownView.tsx')).MarkdownView }));

/** A rich text of a record; until the reader of it is there, its bare words stand there. */
export function RecordText({ text, headingsFrom = 3 }: { text: string; headingsFrom?: 2 | 3 | 4 }) {
  return (
    <Suspense fallback={<span className="paraat-keep-lines">{withoutMarks(text)}</span>}>
      <MarkdownView text={text} headingsFrom={headingsFrom} />
    </Suspense>
  );
}
