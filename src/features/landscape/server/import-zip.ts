import { inflateRawSync } from 'node:zlib';

/** One file inside a zip, still packed. */
interface Entry {
  name: string;
  method: number;
  packed: Buffer;
}

/** Thrown for a zip that is broken, or that would unpack to more than it may. */
export class ZipProblem extends Error {
  readonly isTooLarge: boolean;
  constructor(isTooLarge: boolean) {
    super(isTooLarge ? 'unpacks to too much' : 'not a zip');
    this.isTooLarge = isTooLarge;
  }
}

/**
 * Unpacks the files whose name fits, and never makes more than `most` bytes of it, whatever sizes the zip claims:
 * a zip of a few kilobytes can unpack to more than the memory holds.
 */
export function unpack(zip: Buffer, fits: (name: string) => boolean, most: number): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = most;
  for (const { name, method, packed } of entriesOf(zip)) {
    if (!fits(name)) continue;
    const content = method === 0 ? packed : inflated(packed, left);
    left -= content.length;
    if (left < 0) throw new ZipProblem(true);
    files.set(name, content);
  }
  return files;
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new ZipProblem((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE');
  }
}

function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > zip.length) throw new ZipProblem(false);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > 2000) throw new ZipProblem(true);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new ZipProblem(false);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    yield { name, method: zip.readUInt16LE(at + 10), packed: packedBytes(zip, at) };
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

function packedBytes(zip: Buffer, at: number): Buffer {
  const size = zip.readUInt32LE(at + 20);
  const header = zip.readUInt32LE(at + 42);
  if (header + 30 > zip.length) throw new ZipProblem(false);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  if (start + size > zip.length) throw new ZipProblem(false);
  return zip.subarray(start, start + size);
}
