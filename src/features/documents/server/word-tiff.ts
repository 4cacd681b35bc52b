import { crc32, deflateSync } from 'node:zlib';

/** The plain kind of TIFF that scanners and Word make: grey or colours of 8 bits, not packed. Others: undefined. */
export function pngFromTiff(tiff: Buffer): Buffer | undefined {
  try {
    const read = fieldsOf(tiff);
    const [width = 0, height = 0, depth = 0] = [256, 257, 258].map((tag) => read(tag)[0]);
    const samples = read(277)[0] ?? 1;
    const isPlain = read(259)[0] === 1 && (read(284)[0] ?? 1) === 1 && read(258).every((bits) => bits === 8);
    const kind = colourType(read(262)[0], samples);
    if (!isPlain || depth !== 8 || kind === undefined) return undefined;
    const row = width * samples;
    if (width === 0 || height === 0 || width * height > 60_000_000) return undefined;
    const points = stripsOf(tiff, read(273), read(279), row * height);
    if (points === undefined) return undefined;
    return png(width, height, kind, points, row);
  } catch {
    return undefined;
  }
}

/** The strips one after the other, no more than the picture needs: they may overlap, and then a small file holds much. */
function stripsOf(tiff: Buffer, places: number[], sizes: number[], needed: number): Buffer | undefined {
  const strips: Buffer[] = [];
  let left = needed;
  for (const [n, at] of places.entries()) {
    if (left <= 0) break;
    const strip = tiff.subarray(at, at + Math.min(sizes[n] ?? 0, left));
    left -= strip.length;
    strips.push(strip);
  }
  return left > 0 ? undefined : Buffer.concat(strips);
}

/** 1 is black-is-zero, 2 is red-green-blue; PNG counts 0 grey, 2 colour, 4 and 6 the same with transparency. */
function colourType(interpretation: number | undefined, samples: number): number | undefined {
  if (interpretation === 1) return { 1: 0, 2: 4 }[samples];
  return interpretation === 2 ? { 3: 2, 4: 6 }[samples] : undefined;
}

function fieldsOf(tiff: Buffer): (tag: number) => number[] {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = long(4);
  const entries = new Map<number, number>();
  for (let n = 0; n < short(start); n += 1) entries.set(short(start + 2 + n * 12), start + 2 + n * 12);
  return (tag) => {
    const at = entries.get(tag);
    if (at === undefined) return [];
    const isShort = short(at + 2) === 3;
    const count = Math.min(long(at + 4), 100_000);
    const size = isShort ? 2 : 4;
    const from = count * size <= 4 ? at + 8 : long(at + 8);
    return Array.from({ length: count }, (_, n) => (isShort ? short : long)(from + n * size));
  };
}

function png(width: number, height: number, kind: number, points: Buffer, row: number): Buffer {
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) points.copy(lines, y * (row + 1) + 1, y * row, (y + 1) * row);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, kind, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
