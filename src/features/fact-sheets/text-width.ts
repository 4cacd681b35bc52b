/** The advance of each printable character of the regular weight, in twentieths of an em. */
const twentieths: readonly [number, string][] = [
  [3, "'"],
  [4, ',.:;'],
  [5, '`ijl|'],
  [6, ' !"()[f'],
  [7, '-]_rt{}'],
  [8, '/1I\\'],
  [9, 'svyz'],
  [10, '*7?Jackx'],
  [11, '2<>EFLT^bdeghnopqu~'],
  [12, '$+345689BPRSVXYZ'],
  [13, '#0=ACDK'],
  [14, 'GHNOQUw'],
  [15, '&'],
  [16, '@M'],
  [17, 'Wm'],
  [18, '%'],
];
const advance = new Map(twentieths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width / 20] as const)));
const otherwise = 0.55;
const space = advance.get(' ') ?? 0.3;

/** How much wider each weight sets than the regular one. */
export const weightFactor = { regular: 1, semibold: 1.06, bold: 1.09, extrabold: 1.13 } as const;
export type Weight = keyof typeof weightFactor;

/** A piece of text in one weight; `scale` is its size beside the text that it stands in. */
export interface Run {
  text: string;
  weight?: Weight;
  scale?: number;
}

/** The lines that runs of text take together in a width in ems. */
export function linesIn(runs: readonly Run[], ems: number): number {
  let lines = 1;
  let used = 0;
  for (const { text, weight = 'regular', scale = 1 } of runs) {
    const wide = weightFactor[weight] * scale;
    for (const part of partsOf(text)) {
      const width = part.width * wide;
      const after = used === 0 ? width : used + part.gap * wide + width;
      if (used > 0 && after > ems) lines += 1;
      used = used > 0 && after > ems ? width : after;
    }
  }
  return lines;
}

/** A piece that stays together, and the space before it: none where a word breaks after a hyphen. */
interface Part {
  width: number;
  gap: number;
}

/** The same text is measured for every setting that is tried: its words are weighed once. */
const weighed = new Map<string, readonly Part[]>();
const mostWeighed = 2000;

function partsOf(text: string): readonly Part[] {
  const known = weighed.get(text);
  if (known !== undefined) return known;
  if (weighed.size >= mostWeighed) weighed.clear();
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const parts = words.flatMap((word) =>
    pieces(word).map((piece, at) => ({ width: widthOf(piece), gap: at === 0 ? space : 0 })),
  );
  weighed.set(text, parts);
  return parts;
}

/** Words break after a hyphen or slash, and every dozen letters when they are very long; as in the setting itself. */
const pieces = (word: string): string[] =>
  word.split(/(?<=[-/])/).flatMap((piece) => (piece.length < 25 ? [piece] : (piece.match(/.{1,12}/gsu) ?? [])));

const widthOf = (piece: string): number =>
  [...piece].reduce((width, sign) => width + (advance.get(sign) ?? otherwise), 0);
