import { textOfBytes } from '#platform/files/text.ts';
import { maskedText } from '#records/masked-text.ts';
import { mostPlaces, type SecretPlace } from '../../secret-place.ts';
import { type Extracted, mostText, NoText, type ReadParts } from './extracted.ts';
import { htmlText } from './html.ts';
import { officeText } from './office.ts';
import { pdfText } from './pdf.ts';

/**
 * The text in a file of this extension, without the secrets in it: what is kept beside the file is searched by everybody.
 * What cannot be read gives no text and the reason.
 */
export async function readText(extension: string, bytes: Buffer): Promise<Extracted> {
  try {
    const { parts, date } = await partsIn(extension, bytes);
    const secrets: SecretPlace[] = [];
    const texts = parts.map(({ place, text }) => {
      const masked = maskedText(beginOf(text));
      secrets.push(...masked.around.map((around) => (place === undefined ? { around } : { part: place, around })));
      return storable(masked.text);
    });
    const text = texts.filter(Boolean).join('\n').slice(0, mostText).toWellFormed();
    return {
      text,
      ...(date === undefined ? {} : { date }),
      ...(text === '' ? { problem: 'no-text' } : {}),
      ...(secrets.length === 0 ? {} : { secrets: secrets.slice(0, mostPlaces) }),
    };
  } catch (error) {
    return { text: '', problem: error instanceof NoText ? error.problem : 'broken' };
  }
}

async function partsIn(extension: string, bytes: Buffer): Promise<ReadParts> {
  if (extension === 'pdf') return pdfText(bytes);
  if (extension === 'docx' || extension === 'xlsx' || extension === 'pptx') return officeText(extension, bytes);
  if (extension === 'html') return { parts: [{ text: htmlText(textOfBytes(bytes)) }] };
  if (extension === 'md' || extension === 'txt') return { parts: [{ text: textOfBytes(bytes) }] };
  if (extension === 'csv') return { parts: [{ text: tableText(textOfBytes(bytes)) }] };
  throw new NoText('no-text');
}

/** A register with tabs between its cells, whatever stands between them in the file. */
function tableText(text: string): string {
  const head = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  const counted = [';', ',', '\t'].map((sign) => [sign, head.split(sign).length] as const);
  const [[separator]] = counted.toSorted(([, one], [, other]) => other - one) as [readonly [string, number]];
  return text
    .split('\n')
    .map((row) =>
      row
        .split(separator)
        .map((cell) => cell.trim().replace(/^"|"$/g, ''))
        .join('\t'),
    )
    .join('\n');
}

/** So much as is kept, and no half line: half a secret would not be seen as one. */
const beginOf = (text: string): string =>
  text.length <= mostText ? text : text.slice(0, text.lastIndexOf('\n', mostText - 1) + 1 || mostText);

/** PostgreSQL keeps no zeros and no halves of characters; tabs have told which cells belong together. */
const storable = (text: string): string =>
  text
    .slice(0, mostText)
    .replaceAll('\0', ' ')
    .replace(/ ?\t[\t ]*/g, ' ')
    .replace(/ +$/gm, '')
    .toWellFormed()
    .trim();
