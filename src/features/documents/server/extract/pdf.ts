import { getDocumentProxy } from 'unpdf';
import { type Extracted, mostText, NoText } from './extracted.ts';

const mostPages = 2_000;

/** The text of a PDF, page by page; scripts in it are never run and pictures never drawn. */
export async function pdfText(bytes: Buffer): Promise<Extracted> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw new NoText((error as Error).name === 'PasswordException' ? 'protected' : 'broken');
  });
  try {
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < mostText; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      length += text.length;
      pages.push(text.trim());
      page.cleanup();
    }
    const date = await dateOf(pdf);
    const text = pages.join('\n\n').slice(0, mostText).trim();
    return { text, ...(date === undefined ? {} : { date }), ...(text === '' ? { problem: 'no-text' } : {}) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** The day on which it was changed last or made, as PDF writes it: `D:20240131...`. */
async function dateOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { ModDate, CreationDate } = info as { ModDate?: unknown; CreationDate?: unknown };
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(ModDate ?? CreationDate ?? '')) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
