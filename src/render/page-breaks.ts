import type { Block } from '#platform/markdown/block.ts';
import { type PaperBlock, plainText, textOf } from './paper-document.ts';
import type { PlacedCell } from './paper-table.ts';

/** Signs on one line over the whole width of a page. */
const signsOnLine = 90;

/** A row of so many lines stays on one page. */
const mostLines = 14;

/** Something to keep together may take so many lines: more would fall off the page, unseen. */
const mostTogether = 26;

/** Says whether a table is so low that it never has to be cut: its last row alone on a page is easily missed. */
export function isLowTable(cells: readonly PlacedCell[], shares: readonly number[]): boolean {
  const rows = new Map<number, number>();
  for (const { row, column, columns, cell } of cells) {
    const height = linesOf(cell.blocks, shareOf(shares, column, columns));
    rows.set(row, Math.max(rows.get(row) ?? 1, height));
  }
  return [...rows.values()].reduce((sum, height) => sum + height, 0) <= mostLines;
}

/** Says whether blocks are so high that the end of a page must be able to cut them. */
export const isHigh = (blocks: readonly PaperBlock[]): boolean => linesOf(blocks, 1) > mostTogether;

/** Says whether a few lines that are read as one stay on one page: one of them alone on the next page is overlooked. */
export const isShort = (block: PaperBlock): boolean =>
  ['list', 'facts', 'callout', 'quote'].includes(block.type) && linesOfBlock(block, 1, signsOnLine) <= mostShort;

const mostShort = 12;

/** Says whether a block only means something with the one after it: "You see:" and its list, facts and what to say. */
export function leadsTo(block: PaperBlock, next: PaperBlock | undefined): boolean {
  if (next === undefined) return false;
  if (block.type === 'facts') return next.type === 'callout' && isShort(block) && isShort(next);
  if (block.type !== 'paragraph') return false;
  const text = textOf(block).trim();
  if (text.endsWith(':')) return text.length < mostIntroduction;
  return text.length <= signsOnLine && next.type === 'table' && next.rows.length <= mostRows;
}

/** Longer than this it is a text that happens to end with a colon. */
const mostIntroduction = 300;

/** A table of more rows goes over pages anyway. */
const mostRows = 8;

/**
 * Says of each cell whether the end of a page may cut it. One that may not holds back its whole row, and what does not
 * fit on a page is then printed below its edge: so all cells beside a high one may be cut.
 */
export function cutCells(cells: readonly PlacedCell[], shares: readonly number[]): boolean[] {
  const heights = cells.map(({ column, columns, cell }) => linesOf(cell.blocks, shareOf(shares, column, columns)));
  const rows = new Map<number, number>();
  const cut = new Set<number>();
  for (const [at, { row, rows: down }] of cells.entries()) {
    const height = heights[at] ?? 0;
    if (down === 1) rows.set(row, Math.max(rows.get(row) ?? 1, height));
    if (height > mostLines) for (let own = row; own < row + down; own += 1) cut.add(own);
  }
  return cells.map(({ row, rows: down }) => {
    const covered = Array.from({ length: down }, (_, at) => row + at);
    const together = covered.reduce((sum, own) => sum + (rows.get(own) ?? 1), 0);
    return covered.some((own) => cut.has(own)) || (down > 1 && together > mostLines);
  });
}

/** The part of the width that neighbouring columns take together. */
export const shareOf = (shares: readonly number[], column: number, columns: number): number =>
  shares.slice(column, column + columns).reduce((sum, one) => sum + one, 0);

/** About how many lines blocks take in a part of the width. */
function linesOf(blocks: readonly PaperBlock[], share: number): number {
  const onLine = Math.max(4, Math.floor(signsOnLine * share) - 2);
  return blocks.reduce((sum, block) => sum + linesOfBlock(block, share, onLine), 0);
}

function linesOfBlock(block: PaperBlock, share: number, onLine: number): number {
  const folded = (text: string) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / onLine)), 0);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return folded(block.runs.map((run) => plainText([run]) + (run.lineBreak === true ? '\n' : '')).join(''));
    case 'code':
    case 'remark':
      return folded(block.text);
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOf(item.blocks, share), 0);
    case 'quote':
    case 'callout':
    case 'together':
      return linesOf(block.blocks, share) + 1;
    case 'facts':
      return block.facts.reduce((sum, { name, value }) => sum + folded(`${name} ${value}`), 0);
    case 'table':
      return block.rows.reduce(
        (sum, row) => sum + Math.max(1, ...row.map((cell) => folded(textOfAll(cell.blocks)))),
        0,
      );
    case 'picture':
      return pictureLines;
    case 'steps':
      return block.steps.reduce((sum, step) => sum + 2 + step.notes.length, 0);
    default:
      return 1;
  }
}

/** The most that a picture takes. */
const pictureLines = 36;

const textOfAll = (blocks: readonly Block[]): string => blocks.map(textOf).join(' ');
