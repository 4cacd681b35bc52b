/** Thrown for a body of more bytes than may be sent. */
export class BodyTooLarge extends Error {}

/** Reads a body into memory and stops at the first byte too many; one that says beforehand that it is too large is not begun. */
export async function readBody(request: Request, most: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyTooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most) throw new BodyTooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}
