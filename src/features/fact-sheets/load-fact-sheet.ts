import { behind } from '#features/people/number-book.ts';
import type { RecordView } from '#records/record.ts';
import type { RecordSource } from '#records/record-source.ts';
import type { FactSheet } from './fact-sheet.ts';
import { type FactSheetView, factSheetView, type SubjectKind, sheetAbout } from './fact-sheet-view.ts';

type Reader = Pick<RecordSource, 'byIds' | 'bySlug' | 'pointingAt'>;

/**
 * Reads one fact sheet with all that it leans on; undefined when there is no such record. `today` is a calendar day.
 * With a draft, its text stands in the place of what was kept.
 */
export async function loadFactSheetView(
  source: Reader,
  kind: SubjectKind,
  slug: string,
  today: string,
  draft?: Partial<FactSheet>,
): Promise<FactSheetView | undefined> {
  const about = await source.bySlug(kind, slug);
  if (about === undefined || about.deletedAt !== null) return undefined;
  return factSheetView(about, await recordsAround(source, about, draft), today);
}

/** The records that a fact sheet about this one shows, at most three steps away. */
export async function recordsAround(
  source: Reader,
  about: RecordView,
  draft?: Partial<FactSheet>,
): Promise<RecordView[]> {
  const pointing = await source.pointingAt(about.id);
  const kept = sheetAbout(about, pointing);
  const shown = [
    draft === undefined ? kept : withDraft(kept, about, draft),
    ...pointing.filter((record) => record.kind === 'dependency' || record.kind === 'contract'),
  ].filter((record) => record !== undefined);
  const near = await source.byIds(idsOf([about, ...shown]).filter((id) => isUuid.test(id)));
  const persons = await source.byIds([...new Set(near.flatMap((record) => [...behind(record), ...whoSpoke(record)]))]);
  const reachable = [...near, ...persons].filter((record) => canBeCalled.has(record.kind));
  const points = await Promise.all(reachable.map((record) => source.pointingAt(record.id, 'contact-point')));
  return [...shown, ...near, ...persons, ...points.flat()];
}

/** Who answered in a talk from which the sheet was made. */
const whoSpoke = ({ kind, content }: RecordView): string[] =>
  kind === 'interview' && Array.isArray(content.answeredBy) ? (content.answeredBy as string[]) : [];

/** A sheet that is not written yet has no revision; the draft is read as if it were its first. */
function withDraft(kept: RecordView | undefined, about: RecordView, draft: Partial<FactSheet>): RecordView {
  const content = { ...draft, name: about.name, about: about.id };
  const contacts = (draft.inform ?? []).flatMap((one) => one.contact ?? []);
  const talks = (draft.sources ?? []).flatMap(({ from }) => from ?? []);
  const sheet = kept ?? { ...about, id: `${about.id}-draft`, kind: 'fact-sheet', revision: 1, review: null };
  const references = [about.id, ...contacts, ...(draft.stopCalls ?? []), ...talks];
  return { ...sheet, content, contentHash: 'draft', references };
}

const canBeCalled = new Set(['person', 'team', 'role', 'supplier', 'organisation', 'location']);

/** A draft may hold anything; only what can be an id is asked of the database. */
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const idsOf = (records: readonly RecordView[]): string[] => [...new Set(records.flatMap((one) => one.references))];
