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

/** The lines that a text takes in a width in ems, broken between words and, in very long words, anywhere. */
export function linesIn(text: string, ems: number, weight: Weight = 'regular'): number {
  const room = ems / weightFactor[weight];
  let lines = 1;
  let used = 0;
  for (const width of wordWidths(text)) {
    const after = used === 0 ? width : used + space + width;
    if (after <= room) used = after;
    else {
      lines += (used === 0 ? 0 : 1) + Math.floor(width / room);
      used = width % room;
    }
  }
  return lines;
}

/** The same text is measured for every setting that is tried: its words are weighed once. */
const weighed = new Map<string, readonly number[]>();
const mostWeighed = 2000;

function wordWidths(text: string): readonly number[] {
  const known = weighed.get(text);
  if (known !== undefined) return known;
  if (weighed.size >= mostWeighed) weighed.clear();
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const widths = words.map((word) => [...word].reduce((width, sign) => width + (advance.get(sign) ?? otherwise), 0));
  weighed.set(text, widths);
  return widths;
}
