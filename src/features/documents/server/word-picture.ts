import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { WordPicture, WordWarning } from '../word-document.ts';
import { pngFromTiff } from './word-tiff.ts';

const sideMost = 20_000;
const pointsMost = 60_000_000;
/** Zeros behind a picture cost nothing inside a Word file: a small file could bring gigabytes. */
const bytesMost = 30_000_000;

const types: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

/** A picture as a browser can show it, or why there is none. */
export function readPicture(bytes: Uint8Array): WordPicture | WordWarning {
  if (bytes.length > bytesMost) return 'picture-too-large';
  const tiff = isTiff(bytes) ? pngFromTiff(Buffer.from(bytes)) : undefined;
  if (tiff !== undefined) return named(tiff, 'png');
  try {
    const { type, width, height } = imageSize(bytes);
    if (width > sideMost || height > sideMost || width * height > pointsMost) return 'picture-too-large';
    return type !== undefined && types[type] !== undefined ? named(bytes, type) : 'picture-kind';
  } catch {
    return isDrawing(bytes) || isTiff(bytes) ? 'picture-kind' : 'picture-broken';
  }
}

function named(bytes: Uint8Array, extension: string): WordPicture {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { name: `${hash}.${extension}`, type: types[extension] as string, bytes };
}

const isTiff = (bytes: Uint8Array): boolean =>
  ['49492a00', '4d4d002a'].includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'));

/** EMF and WMF, which only Windows can draw. */
function isDrawing(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return head === '01000000' || head === 'd7cdc69a' || head === '01000900';
}
