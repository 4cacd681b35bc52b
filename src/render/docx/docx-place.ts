import type { IParagraphOptions, Paragraph, Table } from 'docx';
import type { PaperDocument, PictureOf } from '../paper-document.ts';

/** What the blocks of one document share, and what the block around one asks of its paragraphs. */
export interface DocxPlace {
  document: PaperDocument;
  pictureOf: PictureOf;
  /** The width of the text, in twentieths of a point. */
  width: number;
  /** How many lists there were: each new one starts its numbers again. */
  lists: { count: number };
  /** How deep in lists. */
  depth: number;
  /** Set on every paragraph inside, such as the edge of a box. */
  around: IParagraphOptions;
}

export type Placed = Paragraph | Table;
