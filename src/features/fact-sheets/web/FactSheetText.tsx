import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { useReading } from '#records/web/hooks.ts';
import { useSource } from '#records/web/source.tsx';
import { useToday } from '#ui/clock.tsx';
import type { FactSheet } from '../fact-sheet.ts';
import { type FactSheetView, type SubjectKind, subjectKinds } from '../fact-sheet-view.ts';
import { loadCallBook } from '../load-call-book.ts';
import { loadFactSheetView } from '../load-fact-sheet.ts';
import { FactSheetBody } from './FactSheetBody.tsx';

/** Exactly this text of a fact sheet as readers would see it: what one says yes or no to, before it is valid. */
export function FactSheetText({ record }: { record: RecordView }) {
  const today = useToday();
  const { data: read } = useReading(useSource(), `text ${record.id} ${record.contentHash} ${today}`, (source) =>
    readText(source, record, today),
  );
  // What is ticked off while judging says nothing of an outage.
  return read === undefined ? null : <FactSheetBody {...read} ticks={`${record.id} ${record.contentHash}`} />;
}

/** The text and whom it asks to call. */
async function readText(source: RecordSource, record: RecordView, today: string) {
  const view = await viewOf(source, record, today);
  return view && { view, book: await loadCallBook(source, view, today) };
}

async function viewOf(
  source: RecordSource,
  { content }: RecordView,
  today: string,
): Promise<FactSheetView | undefined> {
  const about = await source.byId(String(content.about));
  if (about === undefined || !isSubject(about.kind)) return undefined;
  return loadFactSheetView(source, about.kind, about.slug, today, content as Partial<FactSheet>);
}

const isSubject = (kind: string): kind is SubjectKind => (subjectKinds as readonly string[]).includes(kind);
