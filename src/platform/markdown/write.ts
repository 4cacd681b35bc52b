import type { Block, Cell, Item } from './block.ts';
import { neighbours, normalBlocks } from './normal.ts';
import { above, left } from './read-table.ts';
import { gridOf } from './table-grid.ts';
import { type Writing, writeRuns } from './write-runs.ts';

const onPage: Writing = { lineBreak: '\\\n', inTable: false };
const inCell: Writing = { lineBreak: '\n', inTable: true };

/** Writes blocks as Markdown in one fixed way: reading it gives the same blocks, writing those the same bytes. */
export const writeMarkdown = (blocks: readonly Block[]): string => writeBlocks(normalBlocks(blocks), onPage);

function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  return neighbours(blocks)
    .flatMap((group) => group.map((block, at) => writeBlock(block, at, writing)))
    .join('\n\n');
}

/** `turn` says how many lists of the same sort stand right before this one: they take turns in their marker. */
function writeBlock(block: Block, turn: number, writing: Writing): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeRuns(block.runs, writing).replace(/#+$/, '\\$&')}`;
    case 'paragraph':
      return safeLines(writeRuns(block.runs, writing));
    case 'list':
      return writeList(block, turn, writing);
    case 'quote':
      return prefixed(writeBlocks(block.blocks, writing), '> ', '> ');
    case 'code':
      return writeCode(block);
    case 'table':
      return writeTable(block);
    case 'picture':
      return writePicture(block, writing);
    case 'rule':
      // Dashes under a line of text would make it a heading, stars could be a list.
      return '___';
  }
}

// What begins a line and would be more than text: headings, quotes, lists, code, tables, lines under headings.
const special =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|=+\s*$|-{2,}[-\s|:\\]*$|-+\s*\\?\||:|\||~{3}|(\d{1,9})(?=[.)](?:\s|$)))/;

const safeLines = (text: string): string => text.split('\n').map(safeLine).join('\n');

const safeLine = (line: string): string =>
  line
    // In a cell the bar has its backslash for the table; the line needs one more, which only this way can be had.
    .replace(/^\\\|/, '&#124;')
    .replace(special, (found, digits?: string) => (digits === undefined ? `\\${found}` : `${digits}\\`));

function writeList(block: Extract<Block, { type: 'list' }>, turn: number, writing: Writing): string {
  const markerOf = (at: number): string => {
    if (!block.ordered) return turn % 2 === 0 ? '- ' : '* ';
    return `${block.start + at}${turn % 2 === 0 ? '.' : ')'} `;
  };
  return block.items.map((item, at) => writeItem(item, markerOf(at), writing)).join('\n');
}

function writeItem({ blocks, checked }: Item, marker: string, writing: Writing): string {
  const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
  const [first, ...rest] = blocks;
  if (first === undefined) return marker.trimEnd();
  const isTight = first.type === 'paragraph' && rest.length > 0 && rest.every(standsUnderText);
  const text = isTight
    ? `${writeBlocks([first], writing)}\n${writeBlocks(rest, writing)}`
    : writeBlocks(blocks, writing);
  return prefixed(box + text, marker, ' '.repeat(marker.length));
}

/** Only such a list may follow the text of its item without an empty line. */
const standsUnderText = (block: Block, at: number): boolean =>
  at === 0 &&
  block.type === 'list' &&
  (!block.ordered || block.start === 1) &&
  block.items[0]?.blocks[0]?.type === 'paragraph';

const prefixed = (text: string, first: string, next: string): string =>
  text
    .split('\n')
    .map((line, at) => (at === 0 ? `${first}${line}` : line === '' ? next.trimEnd() : `${next}${line}`))
    .join('\n');

function writeCode({ language, text }: Extract<Block, { type: 'code' }>): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function writePicture({ picture }: Extract<Block, { type: 'picture' }>, writing: Writing): string {
  return `!${writeRuns([{ text: picture.description || '\u200b', link: picture.source }], writing)}`.replace(
    '\u200b',
    '',
  );
}

function writeTable({ headerRows, rows }: Extract<Block, { type: 'table' }>): string {
  const grid = gridOf(rows);
  const lines = grid.map((places, row) =>
    rowLine(
      places.map(({ cell, begins }, column) => {
        if (begins) return writeCell(cell);
        return places[column - 1]?.cell === cell ? (grid[row - 1]?.[column]?.cell === cell ? above : left) : above;
      }),
    ),
  );
  const width = grid[0]?.length ?? 1;
  const header = headerRows > 0 ? lines.slice(0, 1) : [rowLine(Array(width).fill(''))];
  const ruler = rowLine(Array(width).fill('---'));
  return [...header, ruler, ...lines.slice(headerRows > 0 ? 1 : 0)].join('\n');
}

const rowLine = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`;

/** One paragraph stands as it is; more blocks stand with `<br>` between their lines, in front of a single line. */
function writeCell({ blocks }: Cell): string {
  const [only] = blocks;
  const isText = blocks.length === 1 && (only?.type === 'paragraph' || only?.type === 'picture');
  if (only?.type === 'paragraph' && isText && !only.runs.some(({ lineBreak }) => lineBreak)) {
    const text = writeRuns(only.runs, inCell);
    return text === above || text === left || /^\\?<<$/.test(text) ? `\\${text.replace(/^\\/, '')}` : text;
  }
  const text = writeBlocks(blocks, inCell);
  return text.includes('\n') || isText ? text.replaceAll('\n', '<br>') : text === '' ? '' : `<br>${text}`;
}
