import { loadFreshness } from '#features/reviews/load-freshness.ts';
import type { Database } from '#platform/database/database.ts';
import { nearestSlugs } from '#records/nearest-slug.ts';
import { UnknownSlug } from '#records/server/problem.ts';
import { databaseSource, type RenderSource } from '#records/server/source.ts';
import type { FactSheet } from '../fact-sheet.ts';
import { type FactSheetFit, fitOf } from '../fact-sheet-fit.ts';
import { factSheetPaper } from '../fact-sheet-paper.ts';
import { type FactSheetView, type SubjectKind, subjectKinds } from '../fact-sheet-view.ts';
import { loadFactSheetView } from '../load-fact-sheet.ts';
import type { PaperCopy } from '../paper.ts';
import { type PaperOrder, paperCopy } from '../paper-order.ts';
import { dayOf } from './day-of.ts';
import { setFactSheet } from './set-fact-sheet.ts';

/** Makes the PDF of what bears this slug: an application, else a service, else a piece of infrastructure. */
export async function factSheetPdf(database: Database, order: PaperOrder, slug: string): Promise<Buffer> {
  const { view, trust } = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const source = databaseSource(transaction);
    for (const kind of subjectKinds) {
      const found = await loadFactSheetView(source, kind, slug, dayOf(order));
      if (found !== undefined) return { view: found, trust: await trustOf(source, found, order) };
    }
    const all = await Promise.all(subjectKinds.map((kind) => source.list(kind)));
    const slugs = all.flat().map((record) => record.slug);
    throw new UnknownSlug(slug, nearestSlugs(slug, slugs));
  });
  return setFactSheet(onPaper(view, order, trust)).pdf();
}

/** How far a sheet can be counted on: since when it is valid, and whether somebody still stands for it. */
type Trust = Pick<PaperCopy, 'freshness' | 'validSince'>;

async function trustOf(source: RenderSource, { sheet }: FactSheetView, order: PaperOrder): Promise<Trust> {
  const record = sheet === null ? undefined : await source.byId(sheet.id);
  if (record === undefined) return {};
  const freshness = await loadFreshness(source, record, dayOf(order), true);
  return { freshness, validSince: record.published?.at ?? null };
}

/** Sets a draft for real and says whether it has room. */
export async function draftFit(
  database: Database,
  order: PaperOrder,
  about: { kind: SubjectKind; slug: string },
  draft: Partial<FactSheet>,
): Promise<FactSheetFit> {
  const view = await database.inOrganisation(order.organisation.id, (transaction) =>
    loadFactSheetView(databaseSource(transaction), about.kind, about.slug, dayOf(order), draft),
  );
  if (view === undefined) throw new UnknownSlug(about.slug);
  const paper = onPaper(view, order);
  const { setting, report } = setFactSheet(paper);
  const none = { lines: 0, charactersPerLine: 1 };
  return fitOf(paper, setting, { main: report?.main ?? none, side: report?.side ?? none });
}

const onPaper = (view: FactSheetView, order: PaperOrder, trust: Trust = {}) =>
  factSheetPaper(view, { ...paperCopy(order), ...trust });
