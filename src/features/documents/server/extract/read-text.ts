import { textOfBytes } from '#platform/files/text.ts';
import { type Extracted, mostText, NoText } from './extracted.ts';
import { htmlText } from './html.ts';
import { officeText } from './office.ts';
import { pdfText } from './pdf.ts';

/** The text in a file of this extension; what cannot be read gives no text and the reason. */
export async function readText(extension: string, bytes: Buffer): Promise<Extracted> {
  try {
    const extracted = await textIn(extension, bytes);
    const text = storable(extracted.text);
    return { ...extracted, text, ...(text === '' ? { problem: extracted.problem ?? 'no-text' } : {}) };
  } catch (error) {
    return { text: '', problem: error instanceof NoText ? error.problem : 'broken' };
  }
}

async function textIn(extension: string, bytes: Buffer): Promise<Extracted> {
  if (extension === 'pdf') return pdfText(bytes);
  if (extension === 'docx' || extension === 'xlsx' || extension === 'pptx') return officeText(extension, bytes);
  if (extension === 'html') return { text: htmlText(textOfBytes(bytes)) };
  if (extension === 'md' || extension === 'txt' || extension === 'csv') return { text: textOfBytes(bytes) };
  return { text: '', problem: 'no-text' };
}

/** PostgreSQL keeps no zeros and no halves of characters. */
const storable = (text: string): string => text.slice(0, mostText).replaceAll('\0', ' ').toWellFormed().trim();
