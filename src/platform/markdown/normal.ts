import type { Block, Cell, Item, Run } from './block.ts';
import { attachmentIn, safeLink } from './links.ts';
import { normalRuns, spansOf } from './normal-runs.ts';
import { plainText } from './plain.ts';
import { gridOf, rowsOf } from './table-grid.ts';

/** How deep lists, quotes and cells may stand in each other; what is deeper is raised to this level. */
const mostDepth = 12;

interface Place {
  depth: number;
  /** A cell holds paragraphs, lists and pictures: the only ones that Markdown's tables can carry. */
  inCell: boolean;
}

/** The same document as Markdown can hold it; reading and writing both end here, so that nothing drifts. */
export const normalBlocks = (blocks: readonly Block[]): Block[] => normalAt(blocks, { depth: 0, inCell: false });

function normalAt(blocks: readonly Block[], place: Place): Block[] {
  return blocks.flatMap((block) => normalBlock(block, place));
}

function normalBlock(block: Block, place: Place): Block[] {
  switch (block.type) {
    case 'heading':
      return normalHeading(block, place);
    case 'paragraph':
      return paragraphsOf(block.runs, place);
    case 'list':
      return normalList(block, place);
    case 'quote':
      return normalQuote(block, place);
    case 'code':
      return normalCode(block, place);
    case 'table':
      return normalTable(block, place);
    case 'picture':
      return normalPicture(block, place);
    case 'rule':
      return place.inCell ? [] : [block];
  }
}

function normalHeading({ level, runs }: Extract<Block, { type: 'heading' }>, place: Place): Block[] {
  const oneLine = runs.map(({ lineBreak, ...run }) => (lineBreak ? { ...run, text: `${run.text} ` } : run));
  if (place.inCell) {
    return paragraphsOf(
      oneLine.map((run) => ({ ...run, strong: true as const })),
      place,
    );
  }
  const [normal] = normalRuns(oneLine);
  return normal === undefined ? [] : [{ type: 'heading', level, runs: normal }];
}

const paragraphsOf = (runs: readonly Run[], { inCell }: Place): Block[] =>
  normalRuns(inCell ? runs.map(withoutPipedCode) : runs).map((normal) => ({ type: 'paragraph', runs: normal }));

/** A table in Markdown cannot hold a backslash before a bar in code. */
function withoutPipedCode(run: Run): Run {
  if (run.code !== true || !run.text.includes('\\|')) return run;
  const { code: _code, ...plain } = run;
  return plain;
}

function normalList(block: Extract<Block, { type: 'list' }>, place: Place): Block[] {
  const within = { ...place, depth: place.depth + 1 };
  const items = block.items.map((item) => normalItem(item, within)).filter(({ blocks }) => blocks.length > 0);
  if (place.depth >= mostDepth) return items.flatMap(({ blocks }) => blocks);
  const start = block.ordered ? Math.min(Math.max(0, Math.trunc(block.start) || 0), 999_999) : 1;
  return items.length === 0 ? [] : [{ type: 'list', ordered: block.ordered, start, items }];
}

function normalItem({ blocks, checked }: Item, place: Place): Item {
  const normal = normalAt(blocks, place);
  const hasBox = checked !== undefined && normal[0]?.type === 'paragraph';
  return { blocks: normal, ...(hasBox ? { checked } : {}) };
}

function normalQuote({ blocks }: Extract<Block, { type: 'quote' }>, place: Place): Block[] {
  if (place.inCell || place.depth >= mostDepth) return normalAt(blocks, place);
  const normal = normalAt(blocks, { ...place, depth: place.depth + 1 });
  return normal.length === 0 ? [] : [{ type: 'quote', blocks: normal }];
}

function normalCode(block: Extract<Block, { type: 'code' }>, place: Place): Block[] {
  const text = block.text.replace(/\r\n?/g, '\n').replaceAll('\0', '').replace(/\n+$/, '');
  if (text.trim() === '') return [];
  if (!place.inCell) return [{ type: 'code', language: /^[^\s`]*/.exec(block.language.trim())?.[0] ?? '', text }];
  const runs = text.split('\n').map((line) => ({ text: line, code: true as const, lineBreak: true as const }));
  return paragraphsOf(runs, place);
}

function normalTable(block: Extract<Block, { type: 'table' }>, place: Place): Block[] {
  if (block.rows.length === 0) return [];
  if (place.inCell || place.depth >= mostDepth) return paragraphsOf(linesOf(block), place);
  const rows = rowsOf(gridOf(block.rows)).map((cells) => cells.map((cell) => normalCell(cell, place)));
  const hasHeader = block.headerRows > 0 && !(rows[0] as Cell[]).every(isEmpty);
  const kept = block.headerRows > 0 && !hasHeader ? rows.slice(1) : rows;
  if (kept.length === 0 || kept.every((cells) => cells.every(({ blocks }) => blocks.length === 0))) return [];
  return [{ type: 'table', headerRows: hasHeader ? 1 : 0, rows: kept }];
}

/** Says that a cell of a header is only there because Markdown asks for a header. */
const isEmpty = ({ blocks, columns, rows }: Cell): boolean => blocks.length === 0 && columns === 1 && rows === 1;

const normalCell = ({ blocks, columns, rows }: Cell, { depth }: Place): Cell => ({
  blocks: normalAt(blocks, { depth: depth + 1, inCell: true }),
  columns,
  rows,
});

/** A table inside a cell as lines of text: each row one line. */
const linesOf = (block: Extract<Block, { type: 'table' }>): Run[] =>
  plainText([block])
    .split('\n')
    .map((text) => ({ text, lineBreak: true }));

function normalPicture({ picture }: Extract<Block, { type: 'picture' }>, place: Place): Block[] {
  const source = safeLink(picture.source);
  const text = normalRuns([{ text: picture.description }])
    .flat()
    .map((run) => run.text)
    .join('');
  const isPicture =
    source !== undefined && (attachmentIn(source) !== undefined || !/^(?:mailto|tel|sms):/i.test(source));
  if (!isPicture) return paragraphsOf([{ text }], place);
  return [{ type: 'picture', picture: { source, description: text } }];
}

/** Neighbours of a kind that Markdown would join, as lists of the same sort. */
export const neighbours = (blocks: readonly Block[]): Block[][] =>
  spansOf(blocks, (one, other) => one.type === 'list' && other.type === 'list' && one.ordered === other.ordered);
