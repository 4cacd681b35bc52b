import type { RecordView } from './record.ts';
import type { SearchHit } from './record-source.ts';
import { isWork, kindWeight, leadsTo, shelfOf, shelfWeights, textsOf } from './search-fields.ts';
import { namesLike } from './search-names.ts';
import { numberTerms } from './search-numbers.ts';
import { passage } from './search-passage.ts';
import { type AskedPart, codePart, forgivingPart, namedIn, partsAsked, takenApart } from './search-query.ts';
import { scoredBy } from './search-score.ts';
import { Posting, Vocabulary } from './search-vocabulary.ts';
import { folded, isEmptyWord, wordsIn } from './search-words.ts';

/** With fewer hits than this the words are also taken as typing errors. */
const enough = 3;
/** Shorter than this only names are looked through: a first letter tells nothing about steps. */
const leastTyped = 2;
/** No record is met by more parts than this, however much somebody pastes. */
const mostParts = 12;

/** One record in the index, at its place in the score lists. */
interface Entry {
  record: RecordView;
  name: string;
  weights: Map<string, number>;
}

/** The search over the records of one organisation: words, their forms, compounds, typing errors and numbers. */
export class SearchIndex {
  readonly #entries: (Entry | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #vocabulary = new Vocabulary();
  readonly #numbers = new Map<string, Posting>();

  /** Takes a record in, in place of its earlier state; a deleted one goes. */
  put(record: RecordView): void {
    this.remove(record.id);
    if (record.deletedAt !== null) return;
    const slot = this.#free.pop() ?? this.#entries.length;
    const entry = { record, name: folded(record.name), weights: termWeights(record) };
    this.#entries[slot] = entry;
    this.#slots.set(record.id, slot);
    for (const [term, weight] of entry.weights) {
      if (term.startsWith('#')) this.#numberPosting(term).put(slot, weight);
      else this.#vocabulary.put(term, slot, weight);
    }
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    const entry = slot === undefined ? undefined : this.#entries[slot];
    if (slot === undefined || entry === undefined) return;
    for (const term of entry.weights.keys()) {
      if (term.startsWith('#')) this.#removeNumber(term, slot);
      else this.#vocabulary.remove(term, slot);
    }
    this.#entries[slot] = undefined;
    this.#slots.delete(id);
    this.#free.push(slot);
  }

  get size(): number {
    return this.#slots.size;
  }

  /** The best hits for what somebody typed, best first; each record once. */
  search(words: string, limit = 20): SearchHit[] {
    const query = words.trim().slice(0, 200);
    const asked = folded(query);
    if (asked.replace(/[^\p{L}\p{N}]/gu, '').length < leastTyped) return namesLike(this.#records(), query, limit);
    const parts = partsAsked(query, this.#vocabulary, this.#numbers).slice(0, mostParts);
    if (parts.length === 0) return namesLike(this.#records(), query, limit);
    const named = [asked, namedIn(query).join(' ')];
    return workLast(this.#found(query, parts, named, limit))
      .slice(0, limit)
      .map((found) => hitOf(found));
  }

  /** Strictly first; then with typing errors and compounds taken apart; then what meets only some of the words. */
  #found(query: string, parts: AskedPart[], asked: readonly string[], limit: number): Found[] {
    const code = codePart(query, this.#numbers);
    const exact = once([
      ...(code === undefined ? [] : this.#answers([code], asked, limit)),
      ...this.#answers(parts, asked, limit),
    ]);
    if (exact.length >= enough) return exact;
    const forgiving = parts.map((part) => forgivingPart(part, this.#vocabulary));
    const apart = takenApart(parts, this.#vocabulary);
    const alike = once([...exact, ...this.#answers(forgiving, asked, limit), ...this.#answers(apart, asked, limit)]);
    if (alike.length > 0 || parts.length === 1) return alike;
    return this.#answers(forgiving, asked, limit, Math.ceil(parts.length / 2));
  }

  /** A fact sheet or dependency leads to what it is about, which then stands in the list once. */
  #answers(parts: AskedPart[], asked: readonly string[], limit: number, least = parts.length): Found[] {
    const postingOf = (term: string) =>
      term.startsWith('#') ? this.#numbers.get(term) : this.#vocabulary.posting(term);
    const best = new Map<Entry, Standing>();
    for (const { slot, score: plain } of scoredBy(parts, postingOf, this.#entries.length, least)) {
      const entry = this.#entries[slot];
      if (entry === undefined) continue;
      const target = this.#ledTo(entry);
      const score = plain * kindWeight(entry.record.kind) * nameBonus(target.name, asked);
      const before = best.get(target);
      if (before === undefined) best.set(target, { target, holder: entry, score });
      else together(before, entry, score);
    }
    const terms = new Set(parts.flatMap((part) => [...part.terms.keys()]));
    const inOrder = [...best.values()].sort((a, b) => b.score - a.score || byName(a.target, b.target));
    return workLast(inOrder)
      .slice(0, limit)
      .map((standing) => ({ ...standing, terms }));
  }

  #ledTo(entry: Entry): Entry {
    const field = leadsTo[entry.record.kind];
    const to = field === undefined ? undefined : entry.record.content[field];
    const slot = typeof to === 'string' ? this.#slots.get(to) : undefined;
    return (slot === undefined ? undefined : this.#entries[slot]) ?? entry;
  }

  *#records(): Generator<RecordView> {
    for (const entry of this.#entries) if (entry !== undefined) yield entry.record;
  }

  #numberPosting(term: string): Posting {
    const known = this.#numbers.get(term) ?? new Posting();
    this.#numbers.set(term, known);
    return known;
  }

  #removeNumber(term: string, slot: number): void {
    const posting = this.#numbers.get(term);
    posting?.remove(slot);
    if (posting?.slots.length === 0) this.#numbers.delete(term);
  }
}

/** Of equals the shorter name first: it says less that was not asked. */
const byName = (a: Entry, b: Entry): number => a.name.length - b.name.length || (a.name < b.name ? -1 : 1);

interface Standing {
  /** What the user sees and opens. */
  target: Entry;
  /** Where the words stand. */
  holder: Entry;
  score: number;
}

interface Found extends Standing {
  terms: ReadonlySet<string>;
}

function together(before: Standing, entry: Entry, score: number): void {
  if (score > before.score || (score === before.score && before.target === entry)) before.holder = entry;
  before.score = Math.max(score, before.score) + Math.min(score, before.score) / 10;
}

/** What is about the work on plans comes after everything that helps somebody in need. */
function workLast<One extends Standing>(found: readonly One[]): One[] {
  const ofWork = found.filter(({ target }) => isWork(target.record.kind));
  return ofWork.length === 0 ? [...found] : [...found.filter((one) => !ofWork.includes(one)), ...ofWork];
}

const hitOf = ({ target, holder, score, terms }: Found): SearchHit => ({
  id: target.record.id,
  kind: target.record.kind,
  slug: target.record.slug,
  name: target.record.name,
  score,
  where: passage(holder.record, terms, target === holder),
});

/** What each term weighs in a record: by shelf, a little more when repeated, and more in a short name. */
function termWeights(record: RecordView): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { field, text } of textsOf(record)) {
    const shelf = shelfOf(field);
    const words = wordsIn(text);
    const weight = shelfWeights[shelf] * (shelf === 'name' ? 2 / (1 + words.length / 3) : 1);
    for (const word of words) if (!isEmptyWord(word)) raise(weights, word, weight);
    for (const term of numberTerms(text)) raise(weights, term, weight);
  }
  return weights;
}

function raise(weights: Map<string, number>, term: string, weight: number): void {
  const before = weights.get(term) ?? 0;
  weights.set(term, Math.max(before, weight) + Math.min(before, weight) / 10);
}

/** A name that is, or begins with, what was typed stands above all others. */
function nameBonus(name: string, asked: readonly string[]): number {
  if (asked.includes(name)) return 4;
  return asked.some((words) => name.startsWith(words)) ? 2 : 1;
}

function once(found: readonly Found[]): Found[] {
  const first = new Map<Entry, Found>();
  for (const one of found) if (!first.has(one.target)) first.set(one.target, one);
  return [...first.values()];
}
