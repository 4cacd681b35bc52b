import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBlocks } from '../../../test/arbitrary-blocks.ts';
import type { Block, Cell } from './block.ts';
import { normalBlocks } from './normal.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const text = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });
const cell = (words: string, columns = 1, rows = 1): Cell => ({ blocks: [text(words)], columns, rows });

describe('writeMarkdown', () => {
  it('gives back the same blocks and the same bytes, whatever it is given', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const written = writeMarkdown(blocks);
        expect(readMarkdown(written)).toEqual(normalBlocks(blocks));
        expect(writeMarkdown(readMarkdown(written))).toBe(written);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('has one normal form', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        expect(normalBlocks(normalBlocks(blocks))).toEqual(normalBlocks(blocks));
      }),
    );
  });

  it('keeps text readable that means nothing in Markdown', () => {
    expect(writeMarkdown([text('De map server_naam is 2 * 3 MB, < 4 uur & 50%.')])).toBe(
      'De map server_naam is 2 * 3 MB, < 4 uur & 50%.',
    );
  });

  it('puts a backslash where text would become more than text', () => {
    expect(writeMarkdown([text('# geen kop')])).toBe('\\# geen kop');
    expect(writeMarkdown([text('12. geen lijst')])).toBe('12\\. geen lijst');
    expect(writeMarkdown([text('zie https://a.nl')])).toBe('zie https\\://a.nl');
    expect(writeMarkdown([text('<script>alert(1)</script>')])).toBe('\\<script>alert(1)\\</script>');
  });

  it('puts a backslash before a star at the end of a line, where it would begin a word in italics', () => {
    const strong = (text: string, lineBreak?: true) => ({
      text,
      strong: true as const,
      ...(lineBreak && { lineBreak }),
    });
    const blocks: Block[] = [{ type: 'paragraph', runs: [strong('2 *', true), strong('3')] }];
    expect(readMarkdown(writeMarkdown(blocks))).toEqual(normalBlocks(blocks));
  });

  it('writes merged cells as marks that stay a table elsewhere', () => {
    const rows = [
      [cell('Server'), cell('Poorten', 2)],
      [cell('app01', 1, 2), cell('443'), cell('80')],
      [cell('22'), cell('25')],
    ];
    expect(writeMarkdown([{ type: 'table', headerRows: 1, rows }])).toBe(
      '| Server | Poorten | << |\n| --- | --- | --- |\n| app01 | 443 | 80 |\n| ^^ | 22 | 25 |',
    );
  });

  it('leaves out a link that could run something, and keeps its words', () => {
    for (const link of [
      'javascript:alert(1)',
      ' JAVA\nSCRIPT:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ]) {
      expect(writeMarkdown([{ type: 'paragraph', runs: [{ text: 'klik', link }] }])).toBe('klik');
    }
  });
});
