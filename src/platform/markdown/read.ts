import type { Token, Tokens } from 'marked';
import type { Block, Item } from './block.ts';
import { tokensOf } from './careful-lexer.ts';
import { normalBlocks } from './normal.ts';
import { literalRuns, paragraphBlocks } from './read-runs.ts';
import { tableOf } from './read-table.ts';

// In a cell a piece of code keeps its tags, an escape its character; any other <br> is a new line.
const lineBreakInCell = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\\[\s\S]|<br\s*\/?>/gi;

/**
 * Reads Markdown (GFM). Raw HTML is text, a link that could run something is plain text, a cell `^^` is merged with
 * the one above it and `<<` with the one on its left. Never throws: what cannot be read stands as plain text.
 */
export const readMarkdown = (text: string): Block[] => normalBlocks(readBlocks(text, false));

function readBlocks(text: string, breaks: boolean): Block[] {
  const tokens = tokensOf(text, breaks);
  return tokens === undefined ? literalBlocks(text) : blocksOf(tokens);
}

const literalBlocks = (text: string): Block[] =>
  text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).map((part) => ({ type: 'paragraph', runs: literalRuns(part) }));

const blocksOf = (tokens: readonly Token[]): Block[] => tokens.flatMap(blockOf);

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return headingBlocks(token as Tokens.Heading);
    case 'list':
      return [listOf(token as Tokens.List)];
    case 'blockquote':
      return [{ type: 'quote', blocks: blocksOf(token.tokens ?? []) }];
    case 'code':
      return [{ type: 'code', language: (token as Tokens.Code).lang ?? '', text: (token as Tokens.Code).text }];
    case 'table':
      return [tableOf(token as Tokens.Table, cellBlocks)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'html':
      return [{ type: 'paragraph', runs: literalRuns(token.raw) }];
    default:
      return paragraphBlocks((token as Tokens.Paragraph).tokens ?? [token]);
  }
}

/** A heading; a picture in it comes after it. */
function headingBlocks(token: Tokens.Heading): Block[] {
  const parts = paragraphBlocks(token.tokens);
  const runs = parts.flatMap((part) => (part.type === 'paragraph' ? part.runs : []));
  const pictures = parts.filter((part) => part.type === 'picture');
  return [{ type: 'heading', level: Math.min(6, Math.max(1, token.depth)) as 1, runs }, ...pictures];
}

function listOf(token: Tokens.List): Block {
  const items = token.items.map((item): Item => {
    const blocks = blocksOf(item.tokens);
    return item.task ? { blocks, checked: item.checked === true } : { blocks };
  });
  return { type: 'list', ordered: token.ordered, start: Number(token.start) || (token.start === 0 ? 0 : 1), items };
}

/** A cell of one line is a paragraph; with `<br>` it holds blocks: `- a<br>- b` is a list. */
function cellBlocks(cell: Tokens.TableCell): Block[] {
  let hasBreaks = false;
  const lines = cell.text.replace(lineBreakInCell, (found) => {
    const isBreak = found.startsWith('<');
    hasBreaks ||= isBreak;
    return isBreak ? '\n' : found;
  });
  return hasBreaks ? readBlocks(lines, true) : paragraphBlocks(cell.tokens);
}
