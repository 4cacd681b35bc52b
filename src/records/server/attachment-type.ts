import { disableTypes, imageSize, types } from 'image-size';
import { jpegSize } from '#platform/files/jpeg-size.ts';

/** Why a file is not kept; each has words in the messages of this room. */
export type AttachmentRefusalCode = 'empty' | 'large' | 'kind' | 'mismatch' | 'encrypted' | 'picture' | 'secret';

/** A file that is not kept, and why. */
export class AttachmentRefused extends Error {
  readonly code: AttachmentRefusalCode;
  constructor(code: AttachmentRefusalCode) {
    super(code);
    this.code = code;
  }
}

/** What may be kept: by extension, what it is called on the web and how its bytes begin. */
const allowed: Record<string, { type: string; looks: (bytes: Buffer) => boolean }> = {
  docx: { type: officeType('wordprocessingml.document'), looks: (bytes) => isOffice(bytes, 'word/') },
  xlsx: { type: officeType('spreadsheetml.sheet'), looks: (bytes) => isOffice(bytes, 'xl/') },
  pptx: { type: officeType('presentationml.presentation'), looks: (bytes) => isOffice(bytes, 'ppt/') },
  pdf: { type: 'application/pdf', looks: (bytes) => bytes.subarray(0, 1024).includes('%PDF-') },
  md: { type: 'text/markdown', looks: isText },
  html: { type: 'text/html', looks: isText },
  txt: { type: 'text/plain', looks: isText },
  csv: { type: 'text/csv', looks: isText },
  png: { type: 'image/png', looks: (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  jpg: { type: 'image/jpeg', looks: (bytes) => begins(bytes, [0xff, 0xd8, 0xff]) },
  gif: { type: 'image/gif', looks: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) },
  webp: { type: 'image/webp', looks: (bytes) => /^RIFF.{4}WEBP/s.test(bytes.toString('latin1', 0, 12)) },
};

const sameAs: Record<string, string> = { jpeg: 'jpg', htm: 'html', markdown: 'md', text: 'txt' };
const most = { side: 20_000, pixels: 60_000_000 };
const nothing = { width: 0, height: 0 };

// Other pictures never come this far; a reader that is off cannot go wrong.
disableTypes(types.filter((type) => !['png', 'jpg', 'gif', 'webp'].includes(type)));

/** The extension under which a file is kept and its media type, by name and bytes alike; refuses what is neither. */
export function attachmentType(fileName: string, bytes: Buffer): { extension: string; type: string } {
  if (bytes.length === 0) throw new AttachmentRefused('empty');
  const written = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const extension = sameAs[written] ?? written;
  const found = Object.hasOwn(allowed, extension) ? allowed[extension] : undefined;
  if (found === undefined) throw new AttachmentRefused(isOle(bytes) ? 'encrypted' : 'kind');
  if (!found.looks(bytes)) throw new AttachmentRefused(isOle(bytes) ? 'encrypted' : 'mismatch');
  if (found.type.startsWith('image/')) refuseHugePicture(bytes);
  return { extension, type: found.type };
}

/** Pictures that a browser may show in a page; all else is a download. */
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** An Office file with a password, or one of before 2007: both are kept in this older shape. */
export const isOle = (bytes: Buffer): boolean => begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Reads the header only: a picture of a few kilobytes can unpack to more than a device holds. */
function refuseHugePicture(bytes: Buffer): void {
  const { width, height } = begins(bytes, [0xff, 0xd8]) ? (jpegSize(bytes) ?? nothing) : sizeOf(bytes);
  if (!(width > 0 && height > 0)) throw new AttachmentRefused('mismatch');
  if (width > most.side || height > most.side || width * height > most.pixels) throw new AttachmentRefused('picture');
}

function sizeOf(bytes: Buffer): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw new AttachmentRefused('mismatch');
  }
}

function isOffice(bytes: Buffer, folder: string): boolean {
  return begins(bytes, [0x50, 0x4b, 0x03, 0x04]) && bytes.includes('[Content_Types].xml') && bytes.includes(folder);
}

/** Text in UTF-16 has zeros and says so at its start; other text has none. */
function isText(bytes: Buffer): boolean {
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return true;
  return !bytes.includes(0) && !begins(bytes, [0x50, 0x4b, 0x03, 0x04]) && !bytes.subarray(0, 8).includes('%PDF-');
}

const begins = (bytes: Buffer, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

function officeType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.${name}`;
}
