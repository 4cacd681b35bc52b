import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import { type FactSheetView, factSheetView, type SubjectKind, sheetAbout } from './fact-sheet-view.ts';
import { behind } from './number-book.ts';

type Reader = Pick<RecordSource, 'byIds' | 'bySlug' | 'pointingAt'>;

/** Reads one fact sheet with all that it leans on; undefined when there is no such record. */
export async function loadFactSheetView(
  source: Reader,
  kind: SubjectKind,
  slug: string,
): Promise<FactSheetView | undefined> {
  const about = await source.bySlug(kind, slug);
  if (about === undefined || about.deletedAt !== null) return undefined;
  return factSheetView(about, await recordsAround(source, about));
}

/** The records that a fact sheet about this one shows, at most three steps away. */
export async function recordsAround(source: Reader, about: RecordView): Promise<RecordView[]> {
  const pointing = await source.pointingAt(about.id);
  const shown = [
    sheetAbout(about, pointing),
    ...pointing.filter((record) => record.kind === 'dependency' || record.kind === 'contract'),
  ].filter((record) => record !== undefined);
  const near = await source.byIds(idsOf([about, ...shown]));
  const persons = await source.byIds([...new Set(near.flatMap(behind))]);
  const reachable = [...near, ...persons].filter((record) => canBeCalled.has(record.kind));
  const points = await Promise.all(reachable.map((record) => source.pointingAt(record.id, 'contact-point')));
  return [...shown, ...near, ...persons, ...points.flat()];
}

const canBeCalled = new Set(['person', 'team', 'role', 'supplier', 'organisation']);

const idsOf = (records: readonly RecordView[]): string[] => [...new Set(records.flatMap((one) => one.references))];
