import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnShares, isTight } from './column-shares.ts';

const room = 95;
const widths = (lines: string[][]) => columnShares(lines, room).map((share) => share * room);

test('a column is as wide as its longest word, number or day, and what is left goes where it makes the table lower', () => {
  const [name = 0, number = 0, until = 0, delivers = 0] = widths([
    ['Naam', 'Nummer', 'Tot', 'Levert'],
    ['Rekenhal Datacenters', 'Kantoor: 099-021 1014', '18 jun 2027', 'Virtualisatieplatform, opslag, '.repeat(6)],
  ]);
  expect(name).toBeGreaterThan('Datacenters'.length);
  expect(number).toBeGreaterThan('099-021 1014'.length);
  expect(until).toBeGreaterThan('18 jun 2027'.length);
  expect(delivers).toBeGreaterThan(Math.max(name, number));
});

test('what fits on one line everywhere is not folded', () => {
  const line = ['Kernswitch 1', 'Datacenter A (serverruimte stadhuis)', '1 uur'];
  for (const [at, width] of widths([line, line]).entries()) expect(width).toBeGreaterThan(line[at]?.length ?? 0);
});

test('a word that no column can hold may break, a word that has room may not', () => {
  expect(isTight('Aansprakelijkheidsverzekering', 0.2, room)).toBe(true);
  expect(isTight('Aanmelden (identity provider)', 0.2, room)).toBe(false);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constant(''),
  fc.constant('W'.repeat(5000)),
);

test('whatever stands in a table, its columns share the whole width and none is nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { maxLength: 8 }), { maxLength: 12 }), (lines) => {
      const shares = columnShares(lines, room);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
      for (const share of shares) expect(share).toBeGreaterThan(0.01);
    }),
    { numRuns: 100 },
  );
});

test('a table of thousands of rows is measured by some of them', () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => [
    `Systeem ${at}`,
    'Een uitleg die wat langer is. '.repeat(4),
  ]);
  expect(columnShares(lines, room)).toHaveLength(2);
});
