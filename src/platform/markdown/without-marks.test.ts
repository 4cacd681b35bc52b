import { describe, expect, it } from 'vitest';
import { workTime } from '#test/work-time.ts';
import { withoutMarks } from './without-marks.ts';

describe('withoutMarks', () => {
  it.each([
    ['Zie [de handleiding](../document/handleiding.md) eerst', 'Zie de handleiding eerst'],
    ['![Het scherm](../attachments/0f.png)', 'Het scherm'],
    ['[wiki](https://a.nl/b(c)?d=e "uitleg")', 'wiki'],
    ['**Let op**: server\\_naam', ' Let op : server_naam'],
    ['# Kop', ' Kop'],
    ['a | b\n--- | ---', 'a   b\n'],
    ['2 * 3 < 4 & [naam]', '2 * 3 < 4 & [naam]'],
  ])('%s', (text, expected) => {
    expect(withoutMarks(text)).toBe(expected);
  });

  it('takes a hostile text in its stride', () => {
    const hostile = ['[', '![', '](', '\\', '| ', '-', '[a](b ', '((('].map((piece) => `**${piece.repeat(20_000)}`);
    expect(workTime(() => hostile.map(withoutMarks))).toBeLessThan(3000);
  });
});
