/** A word and what there is to say of it. */
export type KnownWord<About> = About & { word: string };

/** What there is to say of each word of many texts: worked out once, and found again without cutting the word out. */
export class WordBook<About> {
  readonly #aboutWord: (word: string) => About;
  readonly #byMark = new Map<number, KnownWord<About>[]>();

  constructor(aboutWord: (word: string) => About) {
    this.#aboutWord = aboutWord;
  }

  /** The word between two places of a text. */
  at(text: string, from: number, to: number): KnownWord<About> {
    let mark = 0;
    for (let at = from; at < to; at += 1) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
    const alike = this.#byMark.get(mark);
    for (const known of alike ?? []) {
      if (known.word.length === to - from && text.startsWith(known.word, from)) return known;
    }
    const word = text.slice(from, to);
    const known = { ...this.#aboutWord(word), word };
    if (alike === undefined) this.#byMark.set(mark, [known]);
    else alike.push(known);
    return known;
  }
}
