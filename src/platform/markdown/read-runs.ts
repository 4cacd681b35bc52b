import type { Token, Tokens } from 'marked';
import type { Block, Run } from './block.ts';
import { withCharacters } from './character-reference.ts';

type Marks = Omit<Run, 'text' | 'lineBreak'>;

const breakTag = /^<br\s*\/?>$/i;

/** Text in lines as paragraphs, with a picture between them where one stood. */
export function paragraphBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  for (const piece of piecesOf(tokens, {})) {
    if ('text' in piece) runs.push(piece);
    else {
      blocks.push({ type: 'paragraph', runs }, piece);
      runs = [];
    }
  }
  return [...blocks, { type: 'paragraph', runs }];
}

/** Raw HTML and other text that is shown as it stands, line by line. */
export const literalRuns = (text: string): Run[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line, lineBreak: true }));

type Piece = Run | Extract<Block, { type: 'picture' }>;

const piecesOf = (tokens: readonly Token[], marks: Marks): Piece[] => tokens.flatMap((token) => pieceOf(token, marks));

function pieceOf(token: Token, marks: Marks): Piece[] {
  switch (token.type) {
    case 'strong':
      return piecesOf(token.tokens ?? [], { ...marks, strong: true });
    case 'em':
      return piecesOf(token.tokens ?? [], { ...marks, emphasis: true });
    case 'del':
      return piecesOf(token.tokens ?? [], { ...marks, strike: true });
    case 'codespan':
      return [{ ...marks, code: true, text: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ ...marks, text: '', lineBreak: true }];
    case 'link':
      return linkPieces(token as Tokens.Link, marks);
    case 'image':
      return [pictureOf(token as Tokens.Image)];
    case 'checkbox':
      return [];
    case 'html':
      return breakTag.test(token.raw.trim())
        ? [{ ...marks, text: '', lineBreak: true }]
        : [{ ...marks, text: token.raw }];
    case 'escape':
      return [{ ...marks, text: (token as Tokens.Escape).text }];
    default:
      return textPieces(token, marks);
  }
}

function textPieces(token: Token, marks: Marks): Piece[] {
  const { tokens, text } = token as Tokens.Text;
  if (tokens !== undefined) return piecesOf(tokens, marks);
  return [{ ...marks, text: withCharacters(text ?? token.raw) }];
}

function linkPieces(token: Tokens.Link, marks: Marks): Piece[] {
  const link = token.autolink === true ? token.href : withCharacters(token.href);
  if (token.autolink === true) return [{ ...marks, link, text: token.text }];
  const inside = piecesOf(token.tokens, { ...marks, link });
  return inside.length === 0 ? [{ ...marks, link, text: link }] : inside;
}

const pictureOf = (token: Tokens.Image): Extract<Block, { type: 'picture' }> => ({
  type: 'picture',
  picture: { source: withCharacters(token.href), description: descriptionOf(token) },
});

/** What stands between the brackets, without its marks. */
const descriptionOf = (token: Tokens.Image): string =>
  piecesOf(token.tokens, {})
    .map((piece) => ('text' in piece ? piece.text : piece.picture.description))
    .join('');
