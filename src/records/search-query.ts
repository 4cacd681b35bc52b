import { codeAsked, numbersAsked } from './search-numbers.ts';
import type { Vocabulary } from './search-vocabulary.ts';
import { folded, isEmptyWord, saysItFails, wordsIn } from './search-words.ts';

/** One part of what was typed: the terms by which a record meets it, each with what it is worth. */
export interface AskedPart {
  /** Undefined for a number. */
  word: string | undefined;
  terms: Map<string, number>;
}

/** What the ways of meeting a word are worth, next to the word itself. */
const worth = { family: 0.7, beginning: 0.6, compound: 0.4, alike: 0.5, part: 0.8, number: 1.5, code: 2 };

/** The parts of what was typed; a record must meet each of them. */
export function partsAsked(query: string, vocabulary: Vocabulary, numbers: ReadonlyMap<string, unknown>): AskedPart[] {
  const asked = numbersAsked(query);
  const telling = tellingWords(asked.rest, vocabulary);
  const parts = telling.map((word) => wordPart(word, vocabulary));
  for (const run of asked.runs) {
    const terms = new Map<string, number>();
    for (const start of run.terms) for (const term of beginning(start, numbers)) terms.set(term, worth.number);
    for (const word of wordsIn(run.text)) if (vocabulary.posting(word) !== undefined) terms.set(word, 1);
    parts.push({ word: undefined, terms });
  }
  return parts;
}

/** The words to look for: no empty ones, and one or two letters only when nothing else is left or as a code: `AD`. */
function tellingWords(typed: string, vocabulary: Vocabulary): string[] {
  const words = namedIn(typed);
  const codes = new Set(typed.match(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]{1,2}(?![\p{L}\p{N}])/gu)?.map(folded));
  const isCode = (word: string): boolean => codes.has(word) && vocabulary.posting(word) !== undefined;
  const longer = words.filter((word) => word.length > shortest || isCode(word));
  return longer.length === 0 ? words : longer;
}

const shortest = 2;

/** The words that name something; that it fails counts only where nothing is named: `internet plat` asks `internet`. */
export function namedIn(typed: string): string[] {
  const words = wordsIn(typed).filter((word) => !isEmptyWord(word));
  const naming = words.filter((word) => !saysItFails(word));
  return naming.length === 0 ? words : naming;
}

/** The whole of what was typed as one serial or customer number. */
export function codePart(query: string, numbers: ReadonlyMap<string, unknown>): AskedPart | undefined {
  const code = codeAsked(query);
  if (code === undefined) return undefined;
  return { word: undefined, terms: new Map(beginning(code, numbers).map((term) => [term, worth.code])) };
}

/** The same part, also met by words that somebody may have meant. */
export function forgivingPart(part: AskedPart, vocabulary: Vocabulary): AskedPart {
  if (part.word === undefined) return part;
  const terms = new Map(part.terms);
  vocabulary.alike(part.word).forEach((alike, at) => {
    const value = worth.alike / (1 + at / 4);
    for (const form of vocabulary.familyOf(alike)) raise(terms, form, value * worth.family);
    raise(terms, alike, value);
  });
  return { ...part, terms };
}

/** The parts with each unknown compound taken apart: `paspoortprinter` asks for `paspoort` and `printer`. */
export const takenApart = (parts: readonly AskedPart[], vocabulary: Vocabulary): AskedPart[] =>
  parts.flatMap((part) => {
    const inner = part.word === undefined ? undefined : vocabulary.partsOf(part.word);
    return inner === undefined ? [part] : inner.map((word) => wordPart(word, vocabulary));
  });

function wordPart(word: string, vocabulary: Vocabulary): AskedPart {
  const terms = new Map<string, number>();
  for (const compound of vocabulary.compoundsOf(word)) raise(terms, compound, worth.compound);
  for (const longer of vocabulary.beginningWith(word)) {
    raise(terms, longer, worth.beginning * (0.5 + (0.5 * word.length) / longer.length));
  }
  for (const form of vocabulary.familyOf(word)) raise(terms, form, worth.family);
  if (vocabulary.posting(word) !== undefined) terms.set(word, 1);
  return { word, terms };
}

function beginning(start: string, numbers: ReadonlyMap<string, unknown>): string[] {
  const found: string[] = [];
  for (const number of numbers.keys()) if (number.startsWith(start)) found.push(number);
  return found;
}

function raise(terms: Map<string, number>, term: string, value: number): void {
  if ((terms.get(term) ?? 0) < value) terms.set(term, value);
}
