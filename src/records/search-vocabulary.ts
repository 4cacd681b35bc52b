import { isEmptyWord, stemOf } from './search-words.ts';

/** The shortest word that is looked for inside others: shorter ones stand by chance in any word. */
const leastInside = 4;
const mostInside = 60;
const mostAlike = 12;
/** Letters between the parts of a Dutch compound: dienst-s-auto, zaak-en-bak. */
const links = ['s', 'e', 'en', 'n', 'er'];

interface Word {
  /** In how many places it stands. */
  count: number;
  stem: string;
  /** How it sounds, for typing errors. */
  sound: string;
}

/** The words that the records of one organisation use: what compounds and typing errors are measured against. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #byStem = new Map<string, Set<string>>();

  add(word: string): void {
    const known = this.#words.get(word);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const stem = stemOf(word);
    this.#words.set(word, { count: 1, stem, sound: soundOf(word) });
    const family = this.#byStem.get(stem) ?? new Set();
    this.#byStem.set(stem, family.add(word));
  }

  remove(word: string): void {
    const known = this.#words.get(word);
    if (known === undefined) return;
    known.count -= 1;
    if (known.count > 0) return;
    this.#words.delete(word);
    const family = this.#byStem.get(known.stem);
    family?.delete(word);
    if (family?.size === 0) this.#byStem.delete(known.stem);
  }

  get size(): number {
    return this.#words.size;
  }

  /** Words that hold this one as a later part of a compound: `zaken` gives `burgerzaken`, never `raad` `draad`. */
  compoundsOf(word: string): string[] {
    const forms = this.#forms(word).filter((form) => form.length >= leastInside);
    if (forms.length === 0) return [];
    const found: string[] = [];
    for (const whole of this.#words.keys()) {
      if (forms.some((form) => this.#isPart(form, whole))) found.push(whole);
      if (found.length === mostInside) break;
    }
    return found;
  }

  /** The known words of which a compound consists: `paspoortprinter` gives `paspoort` and `printer`. */
  partsOf(word: string): string[] | undefined {
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const head = this.#knownHead(word.slice(0, at));
      const tail = word.slice(at);
      if (head !== undefined && this.#isKnown(tail)) return [head, tail];
    }
    return undefined;
  }

  /** Words that somebody may have meant, likeliest first, also where typing is not finished. */
  alike(word: string): string[] {
    const sound = soundOf(word);
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (most === 0) return [];
    const found: { word: string; away: number; count: number }[] = [];
    for (const [known, { sound: other, count }] of this.#words) {
      if (other.length < sound.length - most) continue;
      const away = distance(sound, other, most);
      if (away <= most)
        found.push({ word: known, away: other.length > sound.length + most ? away + 0.5 : away, count });
    }
    found.sort((a, b) => a.away - b.away || b.count - a.count);
    return found.slice(0, mostAlike).map((one) => one.word);
  }

  /** The word with all forms of its family that stand in the records. */
  #forms(word: string): string[] {
    return [...new Set([word, ...(this.#byStem.get(stemOf(word)) ?? [])])];
  }

  #isPart(form: string, whole: string): boolean {
    const at = whole.indexOf(form, 3);
    if (at < 0) return false;
    const tail = whole.slice(at + form.length);
    if (tail.length > 0 && tail.length < 3 && !links.includes(tail)) return false;
    return at >= 4 || this.#words.has(whole.slice(0, at));
  }

  #isKnown(word: string): boolean {
    return !isEmptyWord(word) && (this.#words.has(word) || this.#byStem.has(stemOf(word)));
  }

  #knownHead(head: string): string | undefined {
    if (this.#isKnown(head)) return head;
    const bare = links.filter((link) => head.endsWith(link)).map((link) => head.slice(0, -link.length));
    return bare.find((one) => one.length >= 3 && this.#isKnown(one));
  }
}

/** Writes alike what sounds alike in Dutch, so that `ij` for `ei` or `k` for `c` is no mistake at all. */
export const soundOf = (word: string): string =>
  word
    .replace(/ij|y/g, 'ei')
    .replace(/au/g, 'ou')
    .replace(/ch/g, 'g')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/x/g, 'ks')
    .replace(/([a-z])\1/g, '$1');

/**
 * Typing errors between what is typed and a known word or, when typing may not be finished, its beginning:
 * letters left out, put in, wrong or swapped. Gives up beyond `most`.
 */
export function distance(typed: string, known: string, most: number): number {
  const target = known.length > typed.length + most ? known.slice(0, typed.length + most) : known;
  const isBeginning = target.length < known.length;
  let before: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= target.length; column += 1) {
      const isSame = typed[row - 1] === target[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && typed[row - 1] === target[column - 2] && typed[row - 2] === target[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = now;
  }
  return isBeginning ? Math.min(...last.slice(-2 * most - 1)) : (last[target.length] ?? 0);
}
