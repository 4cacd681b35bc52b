import type { Block, Cell, Run } from '#platform/markdown/block.ts';

/** The languages in which documents are made. */
export type DocumentLanguage = 'nl' | 'en';

/** A short remark under a step: its label in bold, then the text. */
export interface StepNote {
  label: string;
  text: string;
}

/** One thing to do. The number stands as it is (`4`, or `4.2` for a step inside step 4): other steps refer to it. */
export interface PaperStep {
  number: string;
  action: string;
  /** Who does it and how long it takes. */
  aside: string;
  /** Telephone numbers to call, large. */
  numbers: string[];
  notes: StepNote[];
}

/** What a document needs on paper besides the blocks of a text. */
export type PaperBlock =
  | Block
  /** A box with a thick edge (warning) or a thin one (note). */
  | { type: 'callout'; tone: 'warning' | 'note'; title: string; blocks: PaperBlock[] }
  | { type: 'steps'; steps: PaperStep[] }
  /** Names with what they stand for, as a table without lines. */
  | { type: 'facts'; facts: Fact[] }
  /** Small text that says something about the text around it. */
  | { type: 'remark'; text: string }
  /** Stays on one page when it fits there. */
  | { type: 'together'; blocks: PaperBlock[] }
  | { type: 'page-break' };

/** One line of a cover or a block of facts. */
export interface Fact {
  name: string;
  value: string;
}

/** What is said at the top of a document before anything else. */
export interface Notice {
  tone: 'warning' | 'note';
  title: string;
  text: string;
}

/** A document to print, as words and blocks; how it looks is the business of each format. */
export interface PaperDocument {
  language: DocumentLanguage;
  country: 'NL' | 'BE';
  orientation: 'portrait' | 'landscape';
  /** What kind of document this is, above the title. */
  kind: string;
  title: string;
  subtitle: string;
  organisation: string;
  /** Version and state in a few words, on every page. */
  version: string;
  facts: Fact[];
  notices: Notice[];
  body: PaperBlock[];
  /** Headings of the first two levels get numbers, and the document a page of its own for title and contents. */
  numbered: boolean;
  /**
   * `{page}` and `{pages}` stand in `pageOf`; `picture` comes before the description of one that cannot be shown,
   * `pictureElsewhere` after that of one that only the PDF can show.
   */
  words: { contents: string; pageOf: string; picture: string; pictureElsewhere: string; unprintable: string };
  /** The instant at which it was made, ISO 8601. */
  made: string;
}

/** Gives the bytes of a picture by its source, or undefined where there is none. */
export type PictureOf = (source: string) => Uint8Array | undefined;

/** The text of a line without its marks. */
export const plainText = (runs: readonly Run[]): string =>
  runs.map(({ text, lineBreak }) => (lineBreak === true ? `${text} ` : text)).join('');

/** One line of plain text as runs; nothing where there is nothing. */
export const plainRuns = (text: string): Run[] => (text === '' ? [] : [{ text }]);

/** A paragraph of plain text. */
export const plainParagraph = (text: string): Block => ({ type: 'paragraph', runs: plainRuns(text) });

/** A table of plain text with one row of headers; each line of a cell stands on its own. */
export const plainTable = (headers: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  headerRows: 1,
  rows: [headers, ...rows].map((row) => row.map(plainCell)),
});

const plainCell = (text: string): Cell => ({ blocks: text.split('\n').map(plainParagraph), columns: 1, rows: 1 });

/** Puts the headings of a text under one of this level, each at most one deeper than the heading before it. */
export function headingsUnder<Any extends PaperBlock>(level: number, blocks: readonly Any[]): Any[] {
  let last = level;
  const highest = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.level : 6)));
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    last = Math.min(level + 1 + block.level - highest, last + 1, 6);
    return { ...block, level: last };
  });
}

/** Every picture that a document names, each once. */
export function pictureSources(blocks: readonly PaperBlock[]): string[] {
  const sources = new Set<string>();
  const look = (block: PaperBlock): void => {
    if (block.type === 'picture') sources.add(block.picture.source);
    for (const inner of innerBlocks(block)) look(inner);
  };
  blocks.forEach(look);
  return [...sources];
}

function innerBlocks(block: PaperBlock): PaperBlock[] {
  if (block.type === 'callout' || block.type === 'together' || block.type === 'quote') return block.blocks;
  if (block.type === 'list') return block.items.flatMap((item) => item.blocks);
  if (block.type === 'table') return block.rows.flat().flatMap((cell) => cell.blocks);
  return [];
}

/** All text of a block, for measuring and for reading aloud. */
export function textOf(block: PaperBlock): string {
  if (block.type === 'heading' || block.type === 'paragraph') return plainText(block.runs);
  if (block.type === 'code' || block.type === 'remark') return block.text;
  if (block.type === 'picture') return block.picture.description;
  return innerBlocks(block).map(textOf).join(' ');
}
