import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workTime } from '#test/work-time.ts';
import { plainText } from './plain.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

const folder = new URL('./fixtures/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

describe('readMarkdown', () => {
  it.each(names)('reads %s as it should be', (name) => {
    const blocks = readMarkdown(fixture(`${name}.md`));
    expect(`${JSON.stringify(blocks, null, 2)}\n`).toBe(fixture(`${name}.json`));
    expect(`${writeMarkdown(blocks)}\n`).toBe(fixture(`${name}.written.md`));
  });

  it('has golden files to hold on to', () => {
    expect(names.length).toBeGreaterThanOrEqual(4);
  });

  it('shows raw HTML as text and never as anything else', () => {
    const blocks = readMarkdown('<script>alert(1)</script>\n\nEen <b onclick="x">vet</b> woord <img src=x onerror=y>');
    expect(JSON.stringify(blocks)).not.toContain('"link"');
    expect(plainText(blocks)).toBe('<script>alert(1)</script>\nEen <b onclick="x">vet</b> woord <img src=x onerror=y>');
  });

  it('takes marks for merged cells that make no rectangle as text', () => {
    const [table] = readMarkdown('| a | b |\n| --- | --- |\n| c | << |\n| ^^ | d |');
    if (table?.type !== 'table') throw new Error('not a table');
    expect(table.rows.map((cells) => cells.map(({ columns, rows }) => [columns, rows]))).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });
});

describe('a hostile text', () => {
  const deepList = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- diep`).join('\n');

  it.each([
    ['1,000 quotes in each other', `${'>'.repeat(1000)} diep`],
    ['1,000 lists in each other', deepList],
    ['1,000 markers in one line', `${'- '.repeat(1000)}diep`],
    ['a very long text', 'diep '.repeat(200_000)],
  ])('stands as plain text: %s', (_, text) => {
    const blocks = readMarkdown(text);
    expect(blocks.every(({ type }) => type === 'paragraph')).toBe(true);
    expect(plainText(blocks)).toContain('diep');
  });

  it.each([
    '!',
    '[',
    '![',
    '<',
    '*a**',
    '`a`` ',
    'a@',
    '[a](',
    '~~a ',
    '- ',
    '1. ',
    '> ',
    '|a|\n',
    '&',
    '\\',
    '<!--',
    '<a href="',
  ])(
    'is read in the blink of an eye: %j again and again',
    (piece) => {
      const long = piece.repeat(100_000 / piece.length);
      expect(workTime(() => writeMarkdown(readMarkdown(long)))).toBeLessThan(5000);
    },
    20_000,
  );
});
