import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import type { RecordView } from './record.ts';
import type { SearchHit } from './record-source.ts';
import {
  kindWeights,
  leadsTo,
  shelfOf,
  shelfWeights,
  shelvesOfText,
  type TextShelf,
  textsOf,
} from './search-fields.ts';
import { namesLike } from './search-names.ts';
import { codeAsked, numbersAsked, numberTerms } from './search-numbers.ts';
import { passage } from './search-passage.ts';
import { Vocabulary } from './search-vocabulary.ts';
import { folded, isEmptyWord, stemOf, termsOf, wordsIn } from './search-words.ts';

/** What the index knows of one record: the terms on each shelf. */
type Entry = { id: string } & Record<TextShelf, string[]>;

/** With fewer hits than this the words are also taken as typing errors. */
const enough = 3;
/** Shorter than this only names are looked through: a first letter tells nothing about steps. */
const leastTyped = 2;

const asGiven = (terms: unknown): string[] => terms as string[];

/** The search over the records of one organisation: words, their forms, compounds, typing errors and numbers. */
export class SearchIndex {
  readonly #records = new Map<string, RecordView>();
  readonly #vocabulary = new Vocabulary();
  readonly #index = new MiniSearch<Entry>({
    fields: [...shelvesOfText],
    stringifyField: (terms) => terms,
    tokenize: asGiven,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      boost: shelfWeights,
      boostDocument: (id) => kindWeights[this.#records.get(id)?.kind ?? 'role'] ?? 1,
      combineWith: 'OR',
    },
  });

  /** Takes a record in, in place of its earlier state; a deleted one goes. */
  put(record: RecordView): void {
    this.remove(record.id);
    if (record.deletedAt !== null) return;
    this.#records.set(record.id, record);
    for (const word of vocabularyOf(record)) this.#vocabulary.add(word);
    this.#index.add(entryOf(record));
  }

  remove(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#index.remove(entryOf(record));
    for (const word of vocabularyOf(record)) this.#vocabulary.remove(word);
    this.#records.delete(id);
  }

  get size(): number {
    return this.#records.size;
  }

  /** The best hits for what somebody typed, best first; each record once. */
  search(words: string, limit = 20): SearchHit[] {
    const query = words.trim();
    if (folded(query).replace(/[^\p{L}\p{N}]/gu, '').length < leastTyped) {
      return namesLike(this.#records.values(), query, limit);
    }
    const asked = this.#asked(query);
    if (asked.length === 0) return namesLike(this.#records.values(), query, limit);
    const exact = this.#hits(asked, 'AND', query, limit);
    if (exact.length >= enough) return exact;
    const forgiving = asked.map((part) => this.#forgiving(part));
    const alike = joined(exact, this.#hits(forgiving, 'AND', query, limit), limit);
    if (alike.length > 0 || asked.length === 1) return alike;
    return this.#hits(forgiving, 'OR', query, limit);
  }

  /** The parts of what was typed: each must be met, in one way or another. */
  #asked(query: string): AskedPart[] {
    const numbers = numbersAsked(query);
    const words = wordsIn(numbers.rest);
    const telling = words.filter((word) => !isEmptyWord(word));
    const parts: AskedPart[] = telling.map((word) => ({ word, ways: this.#waysToMeet(word) }));
    if (numbers.terms.length > 0) parts.push({ word: undefined, ways: [numberWay(numbers.terms)] });
    const code = codeAsked(query);
    if (code === undefined) return parts;
    const inWords = wordsIn(query).filter((word) => /\d/.test(word));
    for (const part of parts) if (part.word === undefined) part.ways.push(...inWords.map(exactWay));
    return parts.length < 2 ? parts : [{ word: undefined, ways: [numberWay([code]), allOf(parts)] }];
  }

  #waysToMeet(word: string): Query[] {
    const ways: Query[] = [exactWay(word), weighed([`=${stemOf(word)}`], 0.7), beginning(word)];
    const compounds = this.#vocabulary.compoundsOf(word);
    if (compounds.length > 0) ways.push(weighed(compounds, 0.35));
    return ways;
  }

  #forgiving(part: AskedPart): AskedPart {
    const { word } = part;
    if (word === undefined) return part;
    const ways = [...part.ways];
    const alike = this.#vocabulary.alike(word);
    alike.forEach((other, at) => {
      ways.push(weighed(termsOf(other), 0.5 / (1 + at / 4)));
    });
    const parts = this.#vocabulary.partsOf(word);
    if (parts !== undefined) {
      ways.push({ combineWith: 'AND', queries: parts.map((one) => anyOf(this.#waysToMeet(one))) });
    }
    return { word, ways };
  }

  #hits(parts: AskedPart[], combineWith: 'AND' | 'OR', query: string, limit: number): SearchHit[] {
    const results = this.#index.search({ combineWith, queries: parts.map((part) => anyOf(part.ways)) });
    const hits = new Map<string, Found>();
    const asked = folded(query);
    for (const result of results) this.#takeResult(result, asked, hits);
    return [...hits.values()]
      .sort((a, b) => b.score - a.score || (a.shown.name < b.shown.name ? -1 : 1))
      .slice(0, limit)
      .map(hitOf);
  }

  /** A fact sheet or dependency leads to what it is about, which then stands in the list once. */
  #takeResult(result: SearchResult, asked: string, hits: Map<string, Found>): void {
    const record = this.#records.get(result.id);
    if (record === undefined) return;
    const shown = this.#ledTo(record);
    const score = result.score * nameBonus(folded(shown.name), asked);
    const before = hits.get(shown.id);
    const isOwn = shown.id === record.id;
    if (before === undefined) {
      hits.set(shown.id, { shown, record, terms: result.terms, score });
    } else {
      const best = Math.max(before.score, score) + Math.min(before.score, score) / 10;
      const better = score > before.score || (isOwn && score === before.score);
      hits.set(shown.id, better ? { shown, record, terms: result.terms, score: best } : { ...before, score: best });
    }
  }

  #ledTo(record: RecordView): RecordView {
    const field = leadsTo[record.kind];
    const to = field === undefined ? undefined : record.content[field];
    return (typeof to === 'string' ? this.#records.get(to) : undefined) ?? record;
  }
}

/** One part of what was typed, with the ways in which a record may meet it. */
interface AskedPart {
  /** Undefined for a number. */
  word: string | undefined;
  ways: Query[];
}

interface Found {
  /** What the user sees and opens. */
  shown: RecordView;
  /** Where the words stand. */
  record: RecordView;
  terms: string[];
  score: number;
}

const hitOf = ({ shown, record, terms, score }: Found): SearchHit => ({
  id: shown.id,
  kind: shown.kind,
  slug: shown.slug,
  name: shown.name,
  score,
  where: passage(record, new Set(terms), shown.id === record.id),
});

function entryOf(record: RecordView): Entry {
  const entry: Entry = { id: record.id, name: [], otherNames: [], recognise: [], purpose: [], steps: [], rest: [] };
  for (const { field, text } of textsOf(record)) {
    const shelf = entry[shelfOf(field)];
    for (const word of wordsIn(text)) if (!isEmptyWord(word)) shelf.push(...termsOf(word));
    shelf.push(...numberTerms(text));
  }
  return entry;
}

const vocabularyOf = (record: RecordView): string[] =>
  textsOf(record)
    .flatMap(({ text }) => wordsIn(text))
    .filter((word) => !isEmptyWord(word) && !/\d/.test(word));

const exactWay = (word: string): Query => weighed([word], 1);
const numberWay = (terms: string[]): Query => ({
  queries: terms,
  prefix: true,
  weights: { prefix: 0.9, fuzzy: 0 },
  boostTerm: () => 3,
});

const beginning = (word: string): Query => ({
  queries: [word],
  prefix: true,
  weights: { prefix: 0.6, fuzzy: 0 },
  boostTerm: () => 0.9,
});

const weighed = (terms: string[], weight: number): SearchOptions & { queries: Query[] } => ({
  queries: terms,
  combineWith: 'OR',
  boostTerm: () => weight,
});

const anyOf = (queries: Query[]): Query => ({ combineWith: 'OR', queries });
const allOf = (parts: AskedPart[]): Query => ({ combineWith: 'AND', queries: parts.map((part) => anyOf(part.ways)) });

/** A name that is, or begins with, what was typed stands above all others. */
function nameBonus(name: string, asked: string): number {
  if (name === asked) return 4;
  return name.startsWith(asked) ? 2 : 1;
}

function joined(first: SearchHit[], then: SearchHit[], limit: number): SearchHit[] {
  const ids = new Set(first.map((hit) => hit.id));
  return [...first, ...then.filter((hit) => !ids.has(hit.id))].slice(0, limit);
}
