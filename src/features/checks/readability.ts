import { eachWord } from './words.ts';

/** How a text reads, counted. */
export interface Reading {
  sentences: number;
  words: number;
  syllables: number;
}

/** Flesch-Douma: about 100 is very easy, 60 is standard, under 45 is hard. */
export const easeOf = ({ sentences, words, syllables }: Reading): number =>
  words === 0 || sentences === 0 ? 100 : 206.84 - 0.93 * (words / sentences) - 77 * (syllables / words);

/** Takes the prose out of Markdown: no code, no tables, no addresses, no marks; each list item ends as a sentence. */
export function proseOf(markdown: string): string {
  if (!/[`|#*_>[\]<\n]|https?:/.test(markdown)) return markdown;
  return markdown
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, ' ')
    .replace(/^\s*\|.*$/gm, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`[^`\n]*`|https?:\/\/\S+/g, ' … ')
    .replace(/^\s*(?:#{1,6}\s+.*|[-*_]{3,}\s*)$/gm, '\n\n')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?(.*)$/gm, '\n\n$1.\n\n')
    .replace(/[*_~>]+/g, '');
}

/** Walks through the sentences of prose, with their words; one without a word of two letters is none. */
export function eachSentence(prose: string, visit: (words: string[], sentence: () => string) => void): void {
  let from = 0;
  let words: string[] = [];
  const end = (at: number) => {
    const begin = from;
    if (words.some((word) => word.length > 1)) visit(words, () => prose.slice(begin, at).trim().replace(/\s+/g, ' '));
    from = at;
    words = [];
  };
  let after = 0;
  eachWord(prose, (start, stop) => {
    const stopAt = endBetween(prose, after, start, words.at(-1));
    if (stopAt !== undefined) end(stopAt);
    if (!isDigit(prose.charCodeAt(start))) words.push(prose.slice(start, stop));
    after = stop;
  });
  end(prose.length);
}

const isDigit = (code: number): boolean => code <= 57 && code >= 48;

/** After these a full stop ends no sentence. */
const shortened = new Set(['dhr', 'mevr', 'mw', 'bijv', 'nr', 'tel', 'enz', 'evt', 'incl']);

/** Where between two words a sentence ends: at an empty line, or at a mark with white space before a capital. */
function endBetween(prose: string, from: number, to: number, before: string | undefined): number | undefined {
  let isStop = false;
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const code = prose.charCodeAt(at);
    if (code === 46) isStop = before !== undefined && before.length > 1 && !shortened.has(before.toLowerCase());
    else if (code === 33 || code === 63 || code === 0x2026) isStop = true;
    else if (code === 10) lines += 1;
    if (lines === 2) return at;
  }
  return isStop && opensSentence.test(prose.charAt(to - 1)) && isCapitalOrDigit(prose.charAt(to)) ? to : undefined;
}

const opensSentence = /[\s"'“‘(]/;

const isCapitalOrDigit = (letter: string): boolean =>
  (letter >= '0' && letter <= '9') || letter !== letter.toLowerCase();

/** Syllables of a Dutch word, counted by its vowel sounds. */
export const syllablesIn = (word: string): number =>
  Math.max(1, word.toLowerCase().normalize('NFC').match(vowels)?.length ?? 0);

const vowels = /eau|aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ij|ei|ie|eu|ui|oe|ou|au|[aeiouyäëïöüáéíóúàèìòùâêîôû]/g;
