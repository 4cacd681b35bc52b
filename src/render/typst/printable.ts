/** Common signs that text typefaces lack, in letters that say the same. */
const spelled: Record<string, string> = {
  ...{ '→': '->', '⇒': '=>', '➔': '->', '➜': '->', '←': '<-', '↑': '^', '↔': '<->' },
  ...{ '✓': 'v', '✔': 'v', '☑': '[v]', '☐': '[ ]', '□': '[ ]', '✗': 'x', '✘': 'x', '❌': 'x' },
  ...{ '☎': 'tel.', '📞': 'tel.', '📱': 'mob.', '✉': 'mail', '⚠': '!', '●': '•', '▪': '•', '■': '•', '◦': '•' },
  ...{ '½': '1/2', '¼': '1/4', '¾': '3/4', '‑': '-', '‐': '-', '−': '-', '′': "'", '″': '"' },
};

/** What stands in the place of a sign that no font of the house can draw. */
export const unprintable = '[?]';

/** After so many letters a long word may break: even the widest then stay inside the narrowest column. */
const breakAfter = 12;

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Makes text that a font can draw in full; a sign that it cannot becomes `[?]`, never a gap that nobody sees. */
export function printable(text: string, covered: ReadonlySet<number>): string {
  const clean = text.normalize('NFC').replace(/\p{Cc}+/gu, ' ');
  const shown = isCovered(clean, covered) ? clean : allDrawn(clean, covered);
  return shown.replace(/[^\s-]{25,}/gu, breakable);
}

const isCovered = (text: string, covered: ReadonlySet<number>): boolean => {
  for (const sign of text) if (!covered.has(sign.codePointAt(0) ?? 0)) return false;
  return true;
};

function allDrawn(text: string, covered: ReadonlySet<number>): string {
  let line = '';
  for (const { segment } of segmenter.segment(text)) line += drawn(segment, covered);
  return line.replace(/(?:\[\?\]){2,}/g, unprintable);
}

/** As typed where the font has it; else spelled out, else its bare letter. */
function drawn(segment: string, covered: ReadonlySet<number>): string {
  const visible = segment.replace(/[\p{Cf}\p{DI}]/gu, '');
  const bare = visible.normalize('NFKD').replace(/\p{M}/gu, '');
  for (const candidate of [visible, spelled[visible], bare]) {
    if (candidate !== undefined && isCovered(candidate, covered)) return candidate;
  }
  return unprintable;
}

/** A word longer than a column may break: a word of the language with a hyphen, any other without a sign that is not its own. */
const breakable = (word: string): string => {
  const mark = /^\p{L}{2,60}\p{P}*$/u.test(word) ? '\u00ad' : '\u200b';
  return [...word].map((sign, at) => (at % breakAfter === breakAfter - 1 ? `${sign}${mark}` : sign)).join('');
};
