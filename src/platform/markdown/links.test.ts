import { describe, expect, it } from 'vitest';
import { attachmentIn, linksIn, picturesIn, recordLink, safeLink } from './links.ts';

const name = `${'0f'.repeat(32)}.png`;

describe('linksIn', () => {
  it('finds each link with its line, in lists and tables as well', () => {
    const text = [
      'Zie [Burgerzaken](../application/burgerzaken.md).',
      '',
      '- eerst',
      '- dan [bel](tel:+3212)',
      '',
      '| a | b |',
      '| --- | --- |',
      `| [x](y.md) | ![scherm](../attachments/${name}) |`,
      'https://voorbeeld.nl',
    ].join('\n');
    expect(linksIn(text)).toEqual([
      { target: '../application/burgerzaken.md', text: 'Burgerzaken', line: 1 },
      { target: 'tel:+3212', text: 'bel', line: 4 },
      { target: 'y.md', text: 'x', line: 8 },
      { target: 'https://voorbeeld.nl', text: 'https://voorbeeld.nl', line: 9 },
    ]);
    expect(picturesIn(text)).toEqual([{ target: `../attachments/${name}`, text: 'scherm', line: 8 }]);
  });

  it('sees no link in code', () => {
    expect(linksIn('`[a](b)`\n\n```\n[c](d)\n```')).toEqual([]);
  });
});

describe('where a target leads', () => {
  it.each([
    ['../application/burgerzaken.md', { kind: 'application', slug: 'burgerzaken' }],
    ['application/burgerzaken.md#herstel', { kind: 'application', slug: 'burgerzaken' }],
    ['../internet-connection/lijn-1.md', { kind: 'internet-connection', slug: 'lijn-1' }],
    [`../attachments/${name}`, undefined],
    ['https://x.nl/application/burgerzaken.md', undefined],
    ['../application/burgerzaken.txt', undefined],
  ])('%s', (target, expected) => {
    expect(recordLink(target)).toEqual(expected);
  });

  it('knows a kept file by its name', () => {
    expect(attachmentIn(`../attachments/${name}`)).toBe(name);
    expect(attachmentIn('../attachments/../../etc/passwd')).toBeUndefined();
  });

  it.each([
    'javascript:x',
    'JaVaScRiPt:x',
    'java\tscript:x',
    '\u0001javascript:x',
    'data:x',
    'vbscript:x',
    'file:x',
    ' ',
  ])('does not follow %j', (target) => {
    expect(safeLink(target)).toBeUndefined();
  });

  it.each(['https://a.nl', 'mailto:a@b.nl', 'tel:112', '../a/b.md', '#kop'])('follows %s', (target) => {
    expect(safeLink(target)).toBe(target);
  });
});
