/** A piece of text in a line; marks may stand together. `link` as it was written: a web address or a path. */
export interface Run {
  text: string;
  strong?: true;
  emphasis?: true;
  code?: true;
  strike?: true;
  link?: string;
  /** A line break inside a paragraph or cell follows this run. */
  lineBreak?: true;
}

/** A picture; `source` as it was written: `../attachments/<name>` for one that is kept here. */
export interface Picture {
  source: string;
  /** What it shows, for who cannot see it; empty where nobody wrote it. */
  description: string;
}

/** One cell; `columns` and `rows` say how many it spans, 1 where nothing is merged. */
export interface Cell {
  blocks: Block[];
  columns: number;
  rows: number;
}

/** One item of a list; `checked` where it is a box to tick. */
export interface Item {
  blocks: Block[];
  checked?: boolean;
}

/**
 * A document as a tree of plain blocks: what Markdown, Word and the editor are read into, and what screen, PDF, Word
 * and Markdown are written from. There is no raw HTML in it: what came as such is text.
 */
export type Block =
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; runs: Run[] }
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'list'; ordered: boolean; start: number; items: Item[] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'code'; language: string; text: string }
  /** The first `headerRows` rows are headers. A cell that a merged one covers is not in the row. */
  | { type: 'table'; headerRows: number; rows: Cell[][] }
  | { type: 'picture'; picture: Picture }
  | { type: 'rule' };
