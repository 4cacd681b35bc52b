/**
 * How many bytes from the start are whole, correct UTF-8 characters, and whether what follows is wrong
 * (rather than the beginning of a character that goes on in the next bytes).
 */
export function wholeUtf8(bytes: Uint8Array): { end: number; isWrong: boolean } {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === undefined) return { end: at, isWrong: true };
    if (at + length > bytes.length) return { end: at, isWrong: false };
    at += length;
  }
  return { end: at, isWrong: false };
}

/** The length of the character at a position; undefined when the bytes there are none, as far as they go. */
function characterLength(bytes: Uint8Array, at: number): number | undefined {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 0xe ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return undefined;
  const [least, most] = secondByte(first);
  for (let next = 1; next < length && at + next < bytes.length; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < (next === 1 ? least : 0x80) || byte > (next === 1 ? most : 0xbf)) return undefined;
  }
  return length;
}

/** The range of a second byte: overlong forms, surrogates and what lies beyond Unicode are not characters. */
function secondByte(first: number): [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
