import { importError } from '../import-problem.ts';
import { wholeUtf8 } from './import-utf8.ts';

/** Where reading stands in the text, counted from 1. */
export type Position = () => { line: number; column: number };

/** Turns the bytes of an XML file into text, piece by piece; refuses what is no text in the encoding it claims. */
export async function* xmlText(bytes: AsyncIterable<Uint8Array>, position: Position): AsyncGenerator<string> {
  let decode: ((piece: Uint8Array, isLast: boolean) => Piece) | undefined;
  for await (const piece of bytes) {
    decode ??= decoderFor(piece);
    yield* whatIsRight(decode(piece, false), position);
  }
  if (decode === undefined) throw importError('file-empty', 1, 1);
  yield* whatIsRight(decode(new Uint8Array(), true), position);
}

interface Piece {
  text: string;
  isWrong: boolean;
}

/** The text before a wrong byte goes on first, so that the position of the byte is known. */
function* whatIsRight({ text, isWrong }: Piece, position: Position): Generator<string> {
  if (text !== '') yield text;
  if (!isWrong) return;
  const { line, column } = position();
  throw importError('encoding-wrong', line, column, 'UTF-8');
}

function decoderFor(start: Uint8Array) {
  const encoding = encodingOf(start);
  if (encoding === 'utf-8') return utf8Decoder();
  const decoder = new TextDecoder(encoding);
  return (piece: Uint8Array, isLast: boolean): Piece => ({
    text: decoder.decode(piece, { stream: !isLast }),
    isWrong: false,
  });
}

/** The mark at the beginning decides, else what the XML declaration says, else it is UTF-8. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start[0] === 0 || start[1] === 0) throw importError('encoding-unknown', 1, 1, 'UTF-16');
  const head = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const claimed = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  if (['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(claimed)) return 'utf-8';
  if (['iso-8859-1', 'latin1', 'windows-1252', 'iso-8859-15'].includes(claimed)) return claimed;
  throw importError('encoding-unknown', 1, 1, claimed);
}

function utf8Decoder() {
  let rest: Uint8Array = new Uint8Array();
  let isFirst = true;
  return (piece: Uint8Array, isLast: boolean): Piece => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const { end, isWrong } = wholeUtf8(bytes);
    rest = bytes.slice(end);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8');
    const isMarked = isFirst && text.startsWith('\uFEFF');
    if (text !== '') isFirst = false;
    return { text: isMarked ? text.slice(1) : text, isWrong: isWrong || (isLast && rest.length > 0) };
  };
}
