import { folded } from './search-words.ts';

/** Shorter ones stand everywhere. */
const least = 3;
/** A longer text is prose; only its runs of numbers count, not the text as a whole. */
const longestCode = 40;

/**
 * Under which terms the numbers in a text are found: telephone, serial, customer and line numbers, IP addresses.
 * Spacing and signs fall away, a Dutch or Belgian country code becomes 0, and each part may be where typing begins.
 */
export function numberTerms(text: string): string[] {
  if (!/\d/.test(text)) return [];
  const terms = new Set<string>();
  for (const run of numberRuns(text)) for (const part of tails(run)) terms.add(`#${part}`);
  if (text.length <= longestCode) {
    const whole = bare(text);
    if (whole.length >= least) terms.add(`#${whole}`);
  }
  return [...terms];
}

/** A number that is asked for, with the beginnings of terms that answer it. */
export interface AskedNumber {
  text: string;
  terms: string[];
}

/** The numbers in a query, and its words without them: `+31 6 12` asks for terms that begin with `#0612`. */
export function numbersAsked(query: string): { runs: AskedNumber[]; rest: string } {
  const runs = numberRuns(query).map((text) => {
    const number = nationalForm(text);
    const terms = number.length >= least ? [`#${number}`] : [];
    if (/^3[12][1-9]\d{6,}$/.test(number)) terms.push(`#0${number.slice(2)}`);
    return { text, terms };
  });
  return { runs, rest: query.replace(runPattern, ' ') };
}

/** The whole query as one code: `sn ab 12` asks for `SN-AB12`. */
export const codeAsked = (words: string): string | undefined =>
  /\d/.test(words) && bare(words).length >= least ? `#${bare(words)}` : undefined;

/** Chunks side by side that each hold a digit. */
const runPattern = /(?<![^\s,;:])(?:[^\s,;]*\d[^\s,;]*)(?:\s+[^\s,;]*\d[^\s,;]*)*/g;

const numberRuns = (text: string): string[] => text.match(runPattern) ?? [];

/** The number from each of its parts on: `06 1234 5678` is also found by `1234` and `5678`. */
function tails(run: string): string[] {
  const whole = nationalForm(run);
  const parts = folded(run)
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})/u)
    .filter((part) => part !== '')
    .slice(0, 8);
  const fromEach = parts.map((_, at) => parts.slice(at).join(''));
  return [...new Set([whole, ...fromEach])].filter((part) => part.length >= least && /\d/.test(part));
}

/** `+31 (0)6 12`, `0031 6 12` and `06 12` are one number. */
function nationalForm(run: string): string {
  const international = /^\s*\(?(?:\+|00)\s*3[12]\)?\s*(?:\(0\))?\s*0?/.exec(run);
  return international === null ? bare(run) : `0${bare(run.slice(international[0].length))}`;
}

const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
