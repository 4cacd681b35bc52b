import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { databaseSource } from '#records/server/source.ts';
import { factSheetPaper } from '../fact-sheet-paper.ts';
import { type FactSheetView, type SubjectKind, subjectKinds } from '../fact-sheet-view.ts';
import { loadFactSheetView } from '../load-fact-sheet.ts';
import { type PaperOrder, paperCopy } from '../paper-order.ts';
import { setBinderApart } from './binder-apart.ts';
import { dayOf } from './day-of.ts';
import type { BinderWords } from './set-fact-sheet.ts';

/** Makes one PDF of all fact sheets, each on its own A4, with a list in front. */
export async function binderFile(database: Database, order: PaperOrder): Promise<Buffer> {
  const views = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const source = databaseSource(transaction);
    const found: { view: FactSheetView; validSince: string | null }[] = [];
    for (const sheet of await source.list('fact-sheet')) {
      const about = await source.byId(String(sheet.content.about));
      if (about === undefined || !isSubject(about.kind)) continue;
      const view = await loadFactSheetView(source, about.kind, about.slug, dayOf(order));
      if (view !== undefined) found.push({ view, validSince: sheet.published?.at ?? null });
    }
    return found;
  });
  const copy = paperCopy(order);
  const papers = views
    .toSorted((a, b) => byUrgency(a.view, b.view))
    .map(({ view, validSince }) => factSheetPaper(view, { ...copy, validSince }));
  const { pdf } = await setBinderApart(papers, binderWords(papers.length, order));
  return Buffer.from(pdf);
}

const isSubject = (kind: string): kind is SubjectKind => (subjectKinds as readonly string[]).includes(kind);

const byUrgency = (a: FactSheetView, b: FactSheetView): number =>
  (a.priority?.priority ?? 5) - (b.priority?.priority ?? 5) || a.about.name.localeCompare(b.about.name, 'nl');

/** What a binder says besides its sheets. */
export function binderWords(count: number, { organisation, language }: PaperOrder): BinderWords {
  const locale = { locale: language };
  return {
    ...{ title: m.fact_sheets_binder_title({}, locale), subtitle: m.fact_sheets_binder_subtitle({ count }, locale) },
    ...{ organisation: organisation.name, language },
    pageOf: m.fact_sheets_paper_page_of({ page: '{page}', pages: '{pages}' }, locale),
  };
}
