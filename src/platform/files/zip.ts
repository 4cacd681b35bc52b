import { inflateRawSync } from 'node:zlib';

/** Why a zip, or a file in it, is not read. */
export type ZipProblemCode = 'broken' | 'too-large' | 'too-many' | 'protected';

/** Thrown for a zip that is broken, or that would unpack to more than it may. */
export class ZipProblem extends Error {
  readonly code: ZipProblemCode;
  constructor(code: ZipProblemCode) {
    super(code);
    this.code = code;
  }
}

/** One file inside a zip, still packed. */
export interface ZipEntry {
  name: string;
  /** A folder has no bytes of its own. */
  isFolder: boolean;
  /** A name that leads out of the folder in which it would be unpacked, or a link to elsewhere. */
  isOutside: boolean;
  /** How many bytes the zip says that it unpacks to; undefined where it says so elsewhere. It may lie. */
  claimed: number | undefined;
  /** Packed with a password. */
  isProtected: boolean;
  /** Unpacks at most so many bytes, whatever size the zip claims. */
  unpack: (most: number) => Buffer;
}

/**
 * Unpacks the files whose name fits, and never makes more than `most` bytes of it, whatever sizes the zip claims:
 * a zip of a few kilobytes can unpack to more than the memory holds.
 */
export function unpack(zip: Buffer, fits: (name: string) => boolean, most: number): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = most;
  for (const entry of entriesOf(zip, 2_000)) {
    if (!fits(entry.name)) continue;
    const content = entry.unpack(left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

/** The files of a zip in their order; refuses a zip of more files than `most` before the first of them. */
export function* entriesOf(zip: Buffer, most: number): Generator<ZipEntry> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > zip.length) throw new ZipProblem('broken');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > most) throw new ZipProblem('too-many');
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new ZipProblem('broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = nameIn(zip.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    yield entryAt(zip, at, name);
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
}

/** Older programs write names in the alphabet of DOS; what is no UTF-8 is read so that no letter gets lost. */
function nameIn(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  return name.includes('\ufffd') ? bytes.toString('latin1') : name;
}

/** Whether a name leads out of the folder in which it would be put: up, to a fixed place, or to where nobody sees. */
export const leadsOutside = (name: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');

function entryAt(zip: Buffer, at: number, name: string): ZipEntry {
  const isProtected = (zip.readUInt16LE(at + 8) & 1) === 1;
  const method = zip.readUInt16LE(at + 10);
  const claimed = zip.readUInt32LE(at + 24);
  const isLink = zip.readUInt16LE(at + 40) >> 12 === 0o12;
  return {
    name,
    isFolder: name.endsWith('/'),
    isOutside: isLink || leadsOutside(name),
    isProtected,
    claimed: claimed === 0xffffffff ? undefined : claimed,
    unpack: (most) => {
      if (isProtected) throw new ZipProblem('protected');
      const packed = packedBytes(zip, at);
      if (method !== 0 && method !== 8) throw new ZipProblem('broken');
      const content = method === 0 ? packed : inflated(packed, most);
      if (content.length > most) throw new ZipProblem('too-large');
      return content;
    },
  };
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new ZipProblem((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken');
  }
}

function packedBytes(zip: Buffer, at: number): Buffer {
  const size = zip.readUInt32LE(at + 20);
  const header = zip.readUInt32LE(at + 42);
  if (header + 30 > zip.length) throw new ZipProblem('broken');
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  if (start + size > zip.length) throw new ZipProblem('broken');
  return zip.subarray(start, start + size);
}
