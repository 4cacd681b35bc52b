import { type CallBook, callBook } from '#features/people/call-book.ts';
import { loadCallable } from '#features/people/load-callable.ts';
import type { RecordSource } from '#records/record-source.ts';
import type { FactSheetView } from './fact-sheet-view.ts';

/** Whom the steps and lines of a sheet ask to call, also where nothing else on it names them. */
export async function loadCallBook(
  source: Pick<RecordSource, 'byIds' | 'list'>,
  view: FactSheetView,
  today: string,
): Promise<CallBook> {
  const steps = [...view.steps, ...view.start, ...view.stop, ...view.check];
  return callBook(await loadCallable(source, steps, view.stopAndCall), today);
}
