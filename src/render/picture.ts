import { imageSize } from 'image-size';

/** The kinds of picture that a document can hold. */
export type PictureFormat = 'png' | 'jpg' | 'gif' | 'webp';

/** A picture with what a page must know of it; sizes in points, as on a screen of 96 dots an inch. */
export interface KnownPicture {
  format: PictureFormat;
  width: number;
  height: number;
}

/** Reads what a picture is from its first bytes; undefined where it is none of ours or broken. */
export function knownPicture(bytes: Uint8Array): KnownPicture | undefined {
  try {
    const { type, width, height } = imageSize(bytes);
    if (!isFormat(type) || width < 1 || height < 1 || width * height > mostPixels) return undefined;
    return { format: type, width: width * 0.75, height: height * 0.75 };
  } catch {
    return undefined;
  }
}

/** More than this would take more memory to unpack than a page is worth. */
const mostPixels = 40_000_000;

const isFormat = (type: string | undefined): type is PictureFormat =>
  type === 'png' || type === 'jpg' || type === 'gif' || type === 'webp';

/** The largest size with these proportions that stays inside a room, never larger than the picture itself. */
export function fitted(
  picture: KnownPicture,
  room: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}
