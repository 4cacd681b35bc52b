import type { FactSheet } from '#features/fact-sheets/fact-sheet.ts';
import { type PaperOrder, paperCopy } from '#features/fact-sheets/paper-order.ts';
import { loadFreshness } from '#features/reviews/load-freshness.ts';
import type { Database } from '#platform/database/database.ts';
import { localMoment } from '#platform/jobs/due.ts';
import { nearestSlugs } from '#records/nearest-slug.ts';
import { hasNewerDraft, headOf } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import { readAttachment } from '#records/server/attachments.ts';
import { UnknownSlug } from '#records/server/problem.ts';
import { databaseSource, type RenderSource } from '#records/server/source.ts';
import { makeDocx } from '#render/docx/make-docx.ts';
import { type PaperDocument, type PictureOf, pictureSources } from '#render/paper-document.ts';
import { makePptx } from '#render/pptx/make-pptx.ts';
import { setDocument } from '#render/typst/set-document.ts';
import { loadPlanView } from '../load-plan.ts';
import { type DocumentStanding, planDocument } from '../plan-document.ts';
import { planSlides, type SlideAudience } from '../plan-slides.ts';
import type { PlanView } from '../plan-view.ts';

type Transaction = Parameters<Parameters<Database['inOrganisation']>[1]>[0];

/** In which form a document comes. */
export type DocumentForm = { type: 'pdf'; archive: boolean } | { type: 'docx' };

/** Makes the file of a document that was read; pictures come from the organisation's attachments. */
export async function documentFile(document: PaperDocument, form: DocumentForm, pictures: PictureOf): Promise<Buffer> {
  if (form.type === 'docx') return makeDocx(document, pictures);
  return setDocument(document, pictures).pdf(form.archive ? 'a-2a' : 'ua-1');
}

/** A document with the pictures in it. */
export interface ReadDocument {
  document: PaperDocument;
  pictures: PictureOf;
}

/** Makes the file of a plan: what readers see of it, or the newest draft. */
export async function planFile(
  database: Database,
  order: PaperOrder,
  asked: { slug: string; draft: boolean; form: DocumentForm },
): Promise<Buffer> {
  const { document, pictures } = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const { view, standing } = await readPlan(transaction, order, asked);
    return withPictures(transaction, planDocument(view, standing, paperCopy(order)));
  });
  return documentFile(document, asked.form, pictures);
}

/** Makes the presentation of a plan for one audience. */
export async function planSlidesFile(
  database: Database,
  order: PaperOrder,
  asked: { slug: string; draft: boolean; audience: SlideAudience },
): Promise<Buffer> {
  const { view, standing, signs } = await database.inOrganisation(order.organisation.id, async (transaction) => {
    const read = await readPlan(transaction, order, asked);
    return { ...read, signs: await signsOf(databaseSource(transaction), read.view) };
  });
  return makePptx(planSlides(view, asked.audience, standing, paperCopy(order), signs));
}

/** By what the fact sheet of the plan's subject says that it fails; the sheet bears the same slug. */
async function signsOf(source: RenderSource, { about }: PlanView): Promise<string[]> {
  const sheet = about === null ? undefined : await source.bySlug('fact-sheet', about.slug);
  const { about: of, recognise } = (sheet?.content ?? {}) as Partial<FactSheet>;
  return of === about?.id ? (recognise ?? []) : [];
}

async function readPlan(
  transaction: Transaction,
  { organisation, now }: PaperOrder,
  { slug, draft }: { slug: string; draft: boolean },
): Promise<{ view: PlanView; standing: DocumentStanding }> {
  const published = databaseSource(transaction);
  const source: RenderSource = draft ? withDraft(published) : published;
  const today = localMoment(now, organisation.timeZone).day;
  const record = await source.bySlug('plan', slug);
  const view = record === undefined ? undefined : await loadPlanView(source, slug, today);
  if (record === undefined || view === undefined) {
    const slugs = (await published.list('plan')).map((plan) => plan.slug);
    throw new UnknownSlug(slug, nearestSlugs(slug, slugs));
  }
  const freshness = await loadFreshness(source, record, today, true);
  const standing = { published: publicationOf(record), newerDraft: hasNewerDraft(record) };
  return { view, standing: { ...standing, dueOn: freshness?.dueOn ?? null } };
}

/** The same source, but with the newest content of plans. */
const withDraft = (source: RenderSource): RenderSource => ({
  ...source,
  bySlug: async (kind, slug) => {
    const record = await source.bySlug(kind, slug);
    return record === undefined ? undefined : headOf(record);
  },
});

/** Null where this very content is not the published one. */
const publicationOf = ({ published, contentHash }: RecordView): DocumentStanding['published'] =>
  published?.contentHash === contentHash ? published : null;

/** Reads the pictures that a document names, while the transaction is open. */
export async function withPictures(transaction: Transaction, document: PaperDocument): Promise<ReadDocument> {
  const found = new Map<string, Uint8Array>();
  for (const source of pictureSources(document.body)) {
    const name = /^\.\.\/attachments\/([0-9a-f]{64}\.[a-z0-9]{1,8})$/.exec(source)?.[1];
    const kept = name === undefined ? undefined : await readAttachment(transaction, name);
    if (kept !== undefined) found.set(source, kept.bytes);
  }
  return { document, pictures: (source) => found.get(source) };
}
