import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** The text of a file in UTF-8, UTF-16 or, where it is neither, the alphabet of older Windows programs. */
export function textOfBytes(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  return iconv.decode(bytes, isUtf8(bytes) ? 'utf8' : 'windows-1252');
}
