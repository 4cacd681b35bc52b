import type { KnownWord, WordBook } from './word-book.ts';
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
  return marks.reduce(
    (prose, [mark, pattern, instead]) =>
      mark === undefined || mark.some((sign) => prose.includes(sign)) ? prose.replace(pattern, instead) : prose,
    markdown,
  );
}

/** What is taken out in this order; a pattern runs only over a text with one of its signs, for it is slow. */
const marks: ReadonlyArray<readonly [string[] | undefined, RegExp, string]> = [
  [['```', '~~~'], /^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, ' '],
  [['|'], /^\s*\|.*$/gm, ' '],
  [['!['], /!\[[^\]]*\]\([^)]*\)/g, ' '],
  [[']('], /\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [['`', '://'], /`[^`\n]*`|https?:\/\/\S+/g, ' … '],
  [['#', '--', '**', '__'], /^\s*(?:#{1,6}\s+.*|[-*_]{3,}\s*)$/gm, '\n\n'],
  [undefined, /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?(.*)$/gm, '\n\n$1.\n\n'],
  [['*', '_', '~', '>'], /[*_~>]+/g, ''],
];

/** Walks through the sentences of prose, with their words; one without a word of two letters is none. */
export function eachSentence<About>(
  prose: string,
  book: WordBook<About>,
  visit: (words: readonly KnownWord<About>[], sentence: () => string) => void,
): void {
  let from = 0;
  let words: KnownWord<About>[] = [];
  const end = (at: number) => {
    const begin = from;
    if (words.some(({ word }) => word.length > 1))
      visit(words, () => prose.slice(begin, at).trim().replace(/\s+/g, ' '));
    from = at;
    words = [];
  };
  let after = 0;
  eachWord(prose, (start, stop) => {
    const stopAt = endBetween(prose, after, start, words.at(-1)?.word);
    if (stopAt !== undefined) end(stopAt);
    if (!isDigit(prose.charCodeAt(start))) words.push(book.at(prose, start, stop));
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
