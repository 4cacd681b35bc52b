import type { Block, Item, Run } from './block.ts';

/** The words of a document without its marks: a line for each paragraph, item and row. */
export const plainText = (blocks: readonly Block[]): string => blocks.map(textOf).filter(Boolean).join('\n');

/** The words of some runs, a line break as a new line. */
export const plainRuns = (runs: readonly Run[]): string =>
  runs.map(({ text, lineBreak }) => (lineBreak ? `${text}\n` : text)).join('');

function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainRuns(block.runs);
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'quote':
      return plainText(block.blocks);
    case 'code':
      return block.text;
    case 'table':
      return block.rows.map((cells) => cells.map(({ blocks }) => oneLine(plainText(blocks))).join(' | ')).join('\n');
    case 'picture':
      return block.picture.description;
    case 'rule':
      return '';
  }
}

const itemText = ({ blocks }: Item): string => plainText(blocks);

const oneLine = (text: string): string => text.replaceAll('\n', ' ');
