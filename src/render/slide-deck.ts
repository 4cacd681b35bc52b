import { columnShares } from './column-shares.ts';
import type { DocumentLanguage } from './paper-document.ts';

/** One slide: what is read, and what the speaker says with it. */
export interface Slide {
  heading: string;
  bullets: string[];
  table?: { headers: string[]; rows: string[][] };
  notes: string;
}

/** A presentation, as words. */
export interface SlideDeck {
  language: DocumentLanguage;
  country: 'NL' | 'BE';
  kind: string;
  title: string;
  subtitle: string;
  organisation: string;
  /** Said under the title: version, state, day. */
  standing: string;
  slides: Slide[];
}

/** The measures of a slide, in points and inches; type that the last row can read. */
export const slideGeometry = {
  width: 13.33,
  height: 7.5,
  margin: 0.6,
  bodyTop: 1.55,
  bodyHeight: 5.1,
  size: { title: 40, heading: 28, bullet: 22, cell: 18 },
};

const bodyWidth = (slideGeometry.width - 2 * slideGeometry.margin) * 72;
const bodyHeight = slideGeometry.bodyHeight * 72;
/** A wide average character and the height of a line, in ems: too much room is better than too little. */
const [characterWidth, lineHeight] = [0.56, 1.25];
const mostHeading = 100;

/** What a row takes besides its lines. */
const cellPadding = 0.35;

/** Divides what does not fit over more slides with the same heading and a number. */
export function fittedSlides(slides: readonly Slide[]): Slide[] {
  return slides.flatMap((slide) => {
    const parts = [...bulletParts(slide.bullets), ...tableParts(slide.table)];
    const pieces: Pick<Slide, 'bullets' | 'table'>[] = parts.length === 0 ? [{ bullets: [] }] : parts;
    const heading = cutAtWord(slide.heading, mostHeading);
    return pieces.map((piece, at) => ({
      ...piece,
      heading: pieces.length === 1 ? heading : `${heading} (${at + 1}/${pieces.length})`,
      notes: slide.notes,
    }));
  });
}

/** Slides of which no two have the same title: by it a screen reader, and who looks for one, tells them apart. */
export function titledApart(first: string, slides: readonly Slide[]): Slide[] {
  const taken = new Set([first]);
  return slides.map((slide) => {
    let heading = slide.heading;
    for (let count = 2; taken.has(heading); count += 1) heading = `${slide.heading} (${count})`;
    taken.add(heading);
    return { ...slide, heading };
  });
}

function bulletParts(bullets: readonly string[]): { bullets: string[] }[] {
  const size = slideGeometry.size.bullet;
  const perLine = Math.floor((bodyWidth - 30) / (size * characterWidth));
  const room = Math.floor(bodyHeight / (size * lineHeight));
  const pieces = bullets.flatMap((bullet) => inPieces(bullet, perLine * (room - 4)));
  return balanced(pieces, (piece) => linesOf(piece, perLine) + 0.4, room).map((group) => ({ bullets: group }));
}

function tableParts(table: Slide['table']): Pick<Slide, 'bullets' | 'table'>[] {
  if (table === undefined || table.rows.length === 0) return [];
  const size = slideGeometry.size.cell;
  const shares = columnWidths(table);
  const perLine = shares.map((share) => Math.max(4, Math.floor((bodyWidth * share - 16) / (size * characterWidth))));
  const lines = (row: readonly string[]) => Math.max(...row.map((cell, at) => linesOf(cell, perLine[at] ?? 20)));
  const height = (row: readonly string[]) => lines(row) + cellPadding;
  const room = bodyHeight / (size * lineHeight) - height(table.headers) - 0.5;
  const cells = table.rows.map((row) => row.map((cell, at) => cutAtWord(cell, (perLine[at] ?? 20) * 6)));
  return balanced(cells, height, room).map((rows) => ({ bullets: [], table: { headers: table.headers, rows } }));
}

/** The part of the width of each column. */
export const columnWidths = ({ headers, rows }: NonNullable<Slide['table']>): number[] =>
  columnShares([headers, ...rows], Math.floor(bodyWidth / (slideGeometry.size.cell * characterWidth)));

const linesOf = (text: string, perLine: number): number =>
  Math.max(1, Math.ceil(text.length / Math.max(1, perLine - averageLoss)));

/** Characters that a line loses because words do not break. */
const averageLoss = 4;

/** As few groups as fit, of about the same height: a last slide with one row looks like a mistake. */
function balanced<Item>(items: readonly Item[], height: (item: Item) => number, room: number): Item[][] {
  const fewest = grouped(items, height, room);
  const even = items.reduce((sum, item) => sum + height(item), 0) / fewest.length;
  for (let tight = 0; tight < tries; tight += 1) {
    const groups = grouped(items, height, even + ((room - even) * tight) / tries);
    if (groups.length === fewest.length) return groups;
  }
  return fewest;
}

const tries = 40;

function grouped<Item>(items: readonly Item[], height: (item: Item) => number, room: number): Item[][] {
  const groups: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const needed = height(item);
    if (needed > left || groups.length === 0) {
      groups.push([]);
      left = room;
    }
    groups.at(-1)?.push(item);
    left -= needed;
  }
  return groups;
}

function inPieces(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > most / 2 ? space : most;
    pieces.push(`${rest.slice(0, at).trim()} …`);
    rest = rest.slice(at).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** At most so many characters, cut at a word, with a sign that there was more. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, space > most / 2 ? space : most - 1)}…`;
}
