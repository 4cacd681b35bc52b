import { deflateRawSync } from 'node:zlib';

/** The header of a PNG of this size: enough for who reads the size only. */
export function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    size,
    Buffer.from('080200000000000000', 'hex'),
  ]);
}

/** The header of a JPEG of this size. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc000110800000000030111000211010311010000',
    'hex',
  );
  frame.writeUInt16BE(height, 25);
  frame.writeUInt16BE(width, 27);
  return frame;
}

/** The header of a GIF of this size. */
export function gif(width: number, height: number): Buffer {
  const header = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  return header;
}

/** The header of a WebP of this size. */
export function webp(width: number, height: number): Buffer {
  const header = Buffer.from('RIFF\u0016\0\0\0WEBPVP8X\u000a\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  header.writeUIntLE(width - 1, 24, 3);
  header.writeUIntLE(height - 1, 27, 3);
  return header;
}

/** One file for a ZIP: its name as it is written there, hostile ones too. */
export interface Zipped {
  name: string;
  content: string | Buffer;
  /** The Unix mode; 0o120777 is a symbolic link. */
  mode?: number;
  /** How large the ZIP says that it is. */
  claimedSize?: number;
}

/** A ZIP of these files. */
export function zipOf(files: readonly Zipped[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(0x0800, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(file.claimedSize ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0314, 4);
    local.copy(central, 8, 6, 30);
    central.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(at, 42);
    bodies.push(local, name, packed);
    directory.push(central, name);
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length & 0xffff, 8);
  end.writeUInt16LE(files.length & 0xffff, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The shell of an Office file: what tells Word from Excel, and nothing in it. */
export const officeFile = (main: string): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: main, content: '<x/>' },
  ]);
