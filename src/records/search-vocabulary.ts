import { distance, isAnotherWord, soundOf } from './search-sounds.ts';
import { isEmptyWord, stemOf } from './search-words.ts';

/** The shortest word that is looked for inside others: shorter ones stand by chance in any word. */
const leastInside = 4;
const mostInside = 60;
const mostAlike = 12;
/** Letters between the parts of a Dutch compound: dienst-s-auto, zaak-en-bak. */
const links = ['s', 'e', 'en', 'n', 'er'];

/** In which records a term stands, and how much it weighs there. */
export class Posting {
  readonly slots: number[] = [];
  readonly weights: number[] = [];

  put(slot: number, weight: number): void {
    this.slots.push(slot);
    this.weights.push(weight);
  }

  /** Order means nothing here, so the last one takes the place of the one that goes. */
  remove(slot: number): void {
    const at = this.slots.indexOf(slot);
    if (at < 0) return;
    const lastSlot = this.slots.pop();
    const lastWeight = this.weights.pop();
    if (lastSlot === undefined || lastWeight === undefined || at === this.slots.length) return;
    this.slots[at] = lastSlot;
    this.weights[at] = lastWeight;
  }
}

interface Word {
  posting: Posting;
  stem: string;
  /** How it sounds, for typing errors. */
  sound: string;
}

/** The words that the records of one organisation use: what compounds and typing errors are measured against. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #byStem = new Map<string, Set<string>>();

  put(word: string, slot: number, weight: number): void {
    const known = this.#words.get(word) ?? this.#learn(word);
    known.posting.put(slot, weight);
  }

  remove(word: string, slot: number): void {
    const known = this.#words.get(word);
    if (known === undefined) return;
    known.posting.remove(slot);
    if (known.posting.slots.length > 0) return;
    this.#words.delete(word);
    const family = this.#byStem.get(known.stem);
    family?.delete(word);
    if (family?.size === 0) this.#byStem.delete(known.stem);
  }

  posting(word: string): Posting | undefined {
    return this.#words.get(word)?.posting;
  }

  get size(): number {
    return this.#words.size;
  }

  /** The other forms of this word that stand in the records. */
  familyOf(word: string): string[] {
    return [...(this.#byStem.get(stemOf(word)) ?? [])];
  }

  /** Words that begin so. */
  beginningWith(start: string): string[] {
    const found: string[] = [];
    for (const word of this.#words.keys()) if (word.startsWith(start)) found.push(word);
    return found;
  }

  /** Words that hold this one as a later part of a compound: `zaken` gives `burgerzaken`, never `raad` `draad`. */
  compoundsOf(word: string): string[] {
    const forms = formsOf(word, this.familyOf(word)).filter((form) => form.length >= leastInside);
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
    // Two wrong letters of seven make another word: `inloggen` is no `inkomen`.
    const most = word.length < 4 ? 0 : sound.length < 8 ? 1 : 2;
    if (most === 0) return [];
    const found: { word: string; away: number; count: number }[] = [];
    for (const [known, { sound: other, posting }] of this.#words) {
      if (other.length < sound.length - most) continue;
      const away = distance(sound, other, most);
      if (away > most || isAnotherWord(sound, other)) continue;
      const unfinished = other.length > sound.length + most ? 0.5 : 0;
      found.push({ word: known, away: away + unfinished, count: posting.slots.length });
    }
    found.sort((a, b) => a.away - b.away || b.count - a.count);
    return found.slice(0, mostAlike).map((one) => one.word);
  }

  #learn(word: string): Word {
    const stem = stemOf(word);
    const learnt = { posting: new Posting(), stem, sound: soundOf(word) };
    this.#words.set(word, learnt);
    const family = this.#byStem.get(stem) ?? new Set();
    this.#byStem.set(stem, family.add(word));
    return learnt;
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

/** A word with its family and with the plural or singular that Dutch spelling gives it: `zaak` also is `zaken`. */
function formsOf(word: string, family: readonly string[]): string[] {
  const stem = stemOf(word);
  const guesses = /en$|s$/.test(word) ? singulars(word.replace(/(?:en|s)$/, '')) : plurals(word);
  return [...new Set([word, ...family, ...guesses.filter((guess) => stemOf(guess) === stem)])];
}

const singulars = (base: string): string[] => {
  const closed = base.replace(/v$/, 'f').replace(/z$/, 's');
  const single = closed.replace(/([bcdfghklmnprst])\1$/, '$1');
  return [closed, single, single.replace(/([aeou])([bcdfghklmnprst])$/, '$1$1$2')];
};

const plurals = (word: string): string[] => {
  const open = word.replace(/(?:aa|ee|oo|uu)(?=[bcdfghklmnprst]$)/, (vowels) => vowels.slice(1));
  const voiced = open.replace(/f$/, 'v').replace(/s$/, 'z');
  return [`${word}en`, `${open}en`, `${voiced}en`, `${word}${word.slice(-1)}en`, `${word}s`];
};
