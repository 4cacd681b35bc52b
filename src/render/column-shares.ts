/** A line of a table as plain words; the cell of a column is left empty where it spans more than one. */
export type TableLine = readonly string[];

/**
 * The part of the width that each column takes, together 1: no word or telephone number breaks while there is room for
 * it, and what is left goes where it makes the table lower. `room` is the number of signs that fit on a line of the page.
 */
export function columnShares(lines: readonly TableLine[], room: number): number[] {
  const columns = Math.max(1, ...lines.map((line) => line.length));
  const texts = Array.from({ length: columns }, (_, column) => sampled(lines).map((line) => line[column] ?? ''));
  const least = texts.map((column) => Math.max(...column.map(longestPiece), fewest) + padding);
  const most = texts.map((column, at) => Math.max(...column.map(longestLine), (least[at] ?? 0) - padding) + padding);
  if (sum(most) <= room) return partsOf(most);
  if (sum(least) >= room) return partsOf(least);
  return partsOf(lowest(least, most, texts, room));
}

/** What a cell has left and right of its words, in signs. */
const padding = 3;
const fewest = 3;

/** So many rows say enough about a table of thousands. */
const mostRows = 60;

/** A word longer than this may break. */
const longestWhole = 24;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const partsOf = (widths: readonly number[]): number[] => widths.map((width) => width / sum(widths));

/** The first row, which holds the headers, and rows from the whole of the table. */
function sampled(lines: readonly TableLine[]): readonly TableLine[] {
  if (lines.length <= mostRows) return lines;
  const each = (lines.length - 1) / (mostRows - 1);
  return Array.from({ length: mostRows }, (_, at) => lines[Math.round(at * each)] ?? []);
}

/** What stays on one line: a telephone number, a day with its month and year, or a word up to its hyphen. */
const pieces = /\+?\d[\d-]*(?: \d{2,})+|\d{1,2} \p{L}{3,9}\.? \d{4}|[^\s-]+-?|-/gu;

const longestPiece = (text: string): number => Math.min(longestWhole, widthOfPieces(text));

const widthOfPieces = (text: string): number =>
  Math.max(0, ...[...text.matchAll(pieces)].map(([piece]) => signsOf(piece)));

/** How many average signs a word takes at most, in bold: rather too many than a word that sticks out of its cell. */
function signsOf(piece: string): number {
  let width = 0;
  for (const sign of piece) width += narrow.test(sign) ? 0.75 : wide.test(sign) ? 1.8 : ordinary.test(sign) ? 1.1 : 1.3;
  return Math.ceil(width);
}

const narrow = /[ijltfr.,;:' -]/;
const wide = /[mwMW@%]/;
const ordinary = /[a-z]/;

/** Says whether a word of this text must be able to break in a column of this share of the page. */
export const isTight = (text: string, share: number, room: number): boolean =>
  widthOfPieces(text) > share * room - padding;

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

/** Moves room from one column to another as long as the table gets lower by it. */
function lowest(least: readonly number[], most: readonly number[], texts: readonly string[][], room: number): number[] {
  const widths = beginning(least, most, room);
  const heights = texts.map((column, at) => heightsIn(column, widths[at] ?? 0));
  let cost = costOf(heights);
  for (const step of steps) {
    for (let again = true; again; ) {
      again = false;
      for (const from of widths.keys()) {
        for (const to of widths.keys()) {
          const [given, taken] = [(widths[from] ?? 0) - step, (widths[to] ?? 0) + step];
          if (from === to || given < (least[from] ?? 0)) continue;
          const tried = [...heights];
          tried[from] = heightsIn(texts[from] ?? [], given);
          tried[to] = heightsIn(texts[to] ?? [], taken);
          const next = costOf(tried);
          if (next >= cost) continue;
          [widths[from], widths[to], heights[from], heights[to]] = [given, taken, tried[from], tried[to]];
          [cost, again] = [next, true];
        }
      }
    }
  }
  return widths;
}

const steps = [12, 5, 2, 1];

/** The least for each, and the rest by how much more each could use: a long text folds, so its share grows as a root. */
function beginning(least: readonly number[], most: readonly number[], room: number): number[] {
  const spare = room - sum(least);
  const wishes = most.map((width, at) => Math.sqrt(Math.max(0, width - (least[at] ?? 0))));
  const all = sum(wishes) || 1;
  return least.map((width, at) => width + Math.floor((spare * (wishes[at] ?? 0)) / all));
}

const heightsIn = (column: readonly string[], width: number): number[] =>
  column.map((text) => linesIn(text, width - padding));

/** On how many lines a text folds between its words. */
function linesIn(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    let left = 0;
    for (const [piece] of line.matchAll(pieces)) {
      if (piece.length <= left) {
        left -= piece.length + 1;
      } else {
        lines += Math.max(1, Math.ceil(piece.length / width));
        left = width - piece.length - 1;
      }
    }
  }
  return Math.max(1, lines);
}

/** Each row is as high as its highest cell; between equals the one with less folding. */
function costOf(heights: readonly number[][]): number {
  const rows = heights[0]?.length ?? 0;
  let cost = 0;
  for (let row = 0; row < rows; row += 1) {
    let highest = 1;
    for (const column of heights) {
      const own = column[row] ?? 1;
      if (own > highest) highest = own;
      cost += own / 1000;
    }
    cost += highest;
  }
  return cost;
}
