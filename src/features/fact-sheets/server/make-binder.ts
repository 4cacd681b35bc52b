import type { Database } from '#platform/database/database.ts';
import { m } from '#platform/language/generated/messages.js';
import { allRecords } from '#records/server/reading.ts';
import { binderPapers } from '../binder-papers.ts';
import { type PaperOrder, paperCopy } from '../paper-order.ts';
import { setBinderApart } from './binder-apart.ts';
import { dayOf } from './day-of.ts';
import type { BinderWords } from './set-fact-sheet.ts';

/** Makes one PDF of all fact sheets, each on its own A4, with a list in front. */
export async function binderFile(database: Database, order: PaperOrder): Promise<Buffer> {
  const records = await database.inOrganisation(order.organisation.id, allRecords);
  const papers = await binderPapers(records, paperCopy(order), dayOf(order));
  const { pdf } = await setBinderApart(papers, binderWords(papers.length, order));
  return Buffer.from(pdf);
}

/** What a binder says besides its sheets. */
export function binderWords(count: number, { organisation, language }: PaperOrder): BinderWords {
  const locale = { locale: language };
  return {
    ...{ title: m.fact_sheets_binder_title({}, locale), subtitle: m.fact_sheets_binder_subtitle({ count }, locale) },
    ...{ organisation: organisation.name, language },
    pageOf: m.fact_sheets_paper_page_of({ page: '{page}', pages: '{pages}' }, locale),
  };
}
