import { freshnessOf } from '#features/reviews/freshness.ts';
import { reviewFacts } from '#features/reviews/review-list.ts';
import { fixtureSource } from '#records/fixture-source.ts';
import { asPublished } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { factSheetPaper } from './fact-sheet-paper.ts';
import { type FactSheetView, type SubjectKind, subjectKinds } from './fact-sheet-view.ts';
import { loadFactSheetView } from './load-fact-sheet.ts';
import type { FactSheetPaper, PaperCopy } from './paper.ts';

/** Every fact sheet of an organisation in words, the most urgent first, each with how far it can be counted on. */
export async function binderPapers(
  records: readonly RecordView[],
  copy: PaperCopy,
  today: string,
): Promise<FactSheetPaper[]> {
  const shown = records.filter(({ deletedAt }) => deletedAt === null).map(asPublished);
  const source = fixtureSource(shown);
  const facts = reviewFacts(shown, true);
  const found: { view: FactSheetView; trust: Pick<PaperCopy, 'validSince' | 'freshness'> }[] = [];
  for (const sheet of await source.list('fact-sheet')) {
    const about = await source.byId(String(sheet.content.about));
    if (about === undefined || !isSubject(about.kind)) continue;
    const view = await loadFactSheetView(source, about.kind, about.slug, today);
    if (view === undefined) continue;
    const freshness = freshnessOf(sheet, facts, today);
    found.push({ view, trust: { validSince: sheet.published?.at ?? null, freshness } });
  }
  return found
    .toSorted((a, b) => byUrgency(a.view, b.view))
    .map(({ view, trust }) => factSheetPaper(view, { ...copy, ...trust }));
}

const isSubject = (kind: string): kind is SubjectKind => (subjectKinds as readonly string[]).includes(kind);

const byUrgency = (a: FactSheetView, b: FactSheetView): number =>
  (a.priority?.priority ?? 5) - (b.priority?.priority ?? 5) || a.about.name.localeCompare(b.about.name, 'nl');
