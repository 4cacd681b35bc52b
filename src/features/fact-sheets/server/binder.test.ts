import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { copy, fullView } from '#test/fact-sheet-views.ts';
import { factSheetPaper } from '../fact-sheet-paper.ts';
import { setBinderApart } from './binder-apart.ts';

const words = { title: 'Factsheets', subtitle: 'Alle factsheets', organisation: 'Voorbeeldstad', language: 'nl' };
const pageOf = 'Pagina {page} van {pages}';

/** Sheets of every length: short ones, full ones, and some that need the smallest type or leave something out. */
const papers = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const steps = Array.from({ length: at % 20 === 7 ? 21 : at % 4 }, (__, step) => ({
      ...fullView.steps[0],
      action: `${step} Kijk of de verbinding nog bestaat en schrijf op wat je ziet (${at}).`,
    })) as typeof fullView.steps;
    return factSheetPaper({ ...fullView, about: { ...fullView.about, name: `Systeem-${at}` }, steps }, copy);
  });

async function readPages(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice());
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items
        .flatMap((item) => ('str' in item ? [item.str] : []))
        .join(' ')
        .replaceAll('\u00a0', ' ');
    }),
  );
  const { info, metadata } = await document.getMetadata();
  return { pages, bookmarks: await document.getOutline(), info: info as { Title?: string }, xmp: metadata?.getRaw() };
}

test.each([
  [1, 1],
  [60, 2],
])(
  'a binder of %i sheets has a page for each, in order, after %i of contents',
  { timeout: 120_000 },
  async (count, contents) => {
    const { pdf, memory } = await setBinderApart(papers(count), { ...words, pageOf });
    const { pages, bookmarks, info, xmp } = await readPages(pdf);
    expect(pages).toHaveLength(contents + count);
    for (let at = 0; at < count; at += 1) {
      const page = contents + at;
      expect(pages[page], `page ${page + 1}`).toMatch(new RegExp(`Systeem-${at}\\b`));
      expect(pages[page]).toContain(`Pagina ${page + 1} van ${contents + count}`);
    }
    expect(bookmarks.map(({ title }: { title: string }) => title)).toEqual(
      Array.from({ length: count }, (_, at) => `Systeem-${at}`),
    );
    expect(info.Title).toBe('Factsheets');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(memory).toBeGreaterThan(50e6);
  },
);

test('says why where the binder cannot be made, and leaves no process behind', async () => {
  const broken = [{ nothing: 'here' }] as unknown as Parameters<typeof setBinderApart>[0];
  await expect(setBinderApart(broken, { ...words, pageOf })).rejects.toThrow(/the binder could not be made/);
  await expect(setBinderApart(papers(1), { ...words, pageOf }, 1)).rejects.toThrow(/SIGTERM/);
});
