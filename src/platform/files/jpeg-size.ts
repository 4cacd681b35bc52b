/**
 * The size that a JPEG says to have, going from part to part; undefined where it has none. The library for sizes looks
 * at every byte of a file that is no JPEG but begins like one, and takes a second for each megabyte of it.
 */
export function jpegSize(bytes: Buffer): { width: number; height: number } | undefined {
  let at = 2;
  for (let parts = 0; parts < mostParts && at + 9 <= bytes.length && bytes[at] === 0xff; parts += 1) {
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) at += 1;
    else if (isFrame(kind)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** The parts that begin a picture; between them stand three that only bring tables. */
const isFrame = (kind: number): boolean => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);

/** A camera writes some twenty, a profile of colours some hundreds. */
const mostParts = 5_000;
