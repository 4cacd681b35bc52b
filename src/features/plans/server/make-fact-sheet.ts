import type { Database } from '#platform/database/database.ts';
import { databaseSource } from '#records/server/source.ts';
import type { FactSheet } from '../fact-sheet.ts';
import { type FactSheetFit, fitOf } from '../fact-sheet-fit.ts';
import { factSheetPaper } from '../fact-sheet-paper.ts';
import { type FactSheetView, type SubjectKind, subjectKinds } from '../fact-sheet-view.ts';
import { loadFactSheetView } from '../load-fact-sheet.ts';
import { nearestSlugs } from '../nearest-slug.ts';
import type { PaperLanguage } from '../paper.ts';
import { setFactSheet } from './set-fact-sheet.ts';

/** In whose name a sheet is made, in which language, and when. */
export interface SheetOrder {
  organisation: { id: string; name: string; timeZone: string };
  language: PaperLanguage;
  now: Date;
}

/** Nothing bears this slug; with the slugs that look like it. */
export class NoSuchSubject extends Error {
  readonly slug: string;
  readonly nearest: string[];
  constructor(slug: string, nearest: string[]) {
    super(`nothing with a fact sheet is called "${slug}"`);
    this.slug = slug;
    this.nearest = nearest;
  }
}

/** Makes the PDF of what bears this slug: an application, else a service, else a piece of infrastructure. */
export async function factSheetPdf(database: Database, order: SheetOrder, slug: string): Promise<Buffer> {
  const view = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const source = databaseSource(transaction);
    for (const kind of subjectKinds) {
      const found = await loadFactSheetView(source, kind, slug);
      if (found !== undefined) return found;
    }
    const all = await Promise.all(subjectKinds.map((kind) => source.list(kind)));
    const slugs = all.flat().map((record) => record.slug);
    throw new NoSuchSubject(slug, nearestSlugs(slug, slugs));
  });
  return setFactSheet(onPaper(view, order)).pdf();
}

/** Sets a draft for real and says whether it has room. */
export async function draftFit(
  database: Database,
  order: SheetOrder,
  about: { kind: SubjectKind; slug: string },
  draft: Partial<FactSheet>,
): Promise<FactSheetFit> {
  const view = await database.inOrganisation(order.organisation.id, (transaction) =>
    loadFactSheetView(databaseSource(transaction), about.kind, about.slug, draft),
  );
  if (view === undefined) throw new NoSuchSubject(about.slug, []);
  const paper = onPaper(view, order);
  const { setting, report } = setFactSheet(paper);
  const none = { lines: 0, charactersPerLine: 1 };
  return fitOf(paper, setting, { main: report?.main ?? none, side: report?.side ?? none });
}

const onPaper = (view: FactSheetView, { organisation, language, now }: SheetOrder) =>
  factSheetPaper(view, {
    language,
    organisation: organisation.name,
    timeZone: organisation.timeZone,
    now: now.toISOString(),
  });
