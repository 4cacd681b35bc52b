import { getDocumentProxy } from 'unpdf';
import { mostText, NoText, type ReadParts, type TextPart } from './extracted.ts';

const mostPages = 2_000;

/** The text of a PDF, page by page; scripts in it are never run and pictures never drawn. */
export async function pdfText(bytes: Buffer): Promise<ReadParts> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw new NoText((error as Error).name === 'PasswordException' ? 'protected' : 'broken');
  });
  try {
    const parts: TextPart[] = [];
    let length = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < mostText; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      length += text.length;
      parts.push({ place: { type: 'page', name: String(number) }, text: text.trim() });
      page.cleanup();
    }
    return { parts, date: await dateOf(pdf) };
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
