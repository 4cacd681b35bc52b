import type { PaperLanguage } from '#features/fact-sheets/paper.ts';
import { dayWords } from '#features/fact-sheets/paper-words.ts';
import { readMarkdown } from '#platform/markdown/read.ts';
import { durationText } from '#records/duration.ts';
import { headingsUnder, type PaperBlock, plainParagraph, plainTable } from '#render/paper-document.ts';

/** How the blocks of a plan are put in words. */
export interface BlockWords {
  language: PaperLanguage;
  /** A calendar day as people write it. */
  day(day: string | null): string;
  duration(minutes: number | null): string;
}

/** The words of one language; a calendar day has no zone. */
export const blockWords = (language: PaperLanguage): BlockWords => ({
  language,
  day: (day) => (day === null ? '' : dayWords(day, { language, timeZone: 'UTC' })),
  duration: (minutes) => (minutes === null ? '' : durationText(minutes, language)),
});

/** A heading of plain text. */
export const headingBlock = (level: 1 | 2 | 3, text: string): PaperBlock => ({
  ...{ type: 'heading', level, runs: [{ text }] },
});

/** A list with bullets; nothing where there is nothing to list. */
export const bulletBlocks = (lines: readonly string[]): PaperBlock[] =>
  lines.length === 0
    ? []
    : [
        {
          ...{ type: 'list', ordered: false, start: 1 },
          items: lines.map((line) => ({ blocks: [plainParagraph(line)] })),
        },
      ];

/** Rich text under a heading of this level. */
export const textBlocks = (text: string | null, level: number): PaperBlock[] =>
  text === null ? [] : headingsUnder(level, readMarkdown(text));

/** A table without the columns in which nothing stands; nothing where there are no rows. */
export function fullTable(headers: readonly string[], rows: readonly (readonly string[])[]): PaperBlock[] {
  if (rows.length === 0) return [];
  const kept = headers.map((_, at) => at === 0 || rows.some((row) => (row[at] ?? '') !== ''));
  const only = (row: readonly string[]) => row.filter((_, at) => kept[at]);
  return [plainTable(only(headers), rows.map(only))];
}

/** Blocks under a heading; nothing where there are none. */
export const titled = (title: string, blocks: readonly PaperBlock[]): PaperBlock[] =>
  blocks.length === 0 ? [] : [headingBlock(2, title), ...blocks];

/** Blocks that are read as one: a page ends before or after them where it can. */
export const together = (blocks: PaperBlock[]): PaperBlock[] =>
  blocks.length < 2 ? blocks : [{ type: 'together', blocks }];

/** A label in bold with what belongs to it. */
export const labelled = (label: string, text: string): PaperBlock => ({
  ...{ type: 'paragraph', runs: [{ text: `${label} `, strong: true }, { text }] },
});
