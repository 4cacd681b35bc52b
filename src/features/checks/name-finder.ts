import type { RecordView } from '#records/record.ts';
import { eachWord } from './words.ts';

/** Finds which things a text names. */
export type NameFinder = (text: string) => RecordView[];

/** Shorter names are words of everyday language too often. */
const shortestName = 4;
/** Longer texts are sentences, not items of a list. */
const longestLine = 300;

/** Makes a finder of these records by their names and other names, whole words, upper and lower case alike. */
export function nameFinder(records: readonly RecordView[]): NameFinder {
  const byFirstWord = new Map<string, { words: string[]; record: RecordView }[]>();
  for (const record of records) {
    for (const name of namesOf(record)) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined || name.length < shortestName) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, record }]);
    }
  }
  return (text) => {
    const found = new Set<RecordView>();
    const isProse = text.length > longestLine;
    eachWord(text, (from, to) => {
      // In running text a name has a capital; looking up every other word would take most of the time.
      if (isProse && text.charCodeAt(from) >= 97) return;
      for (const { words, record } of byFirstWord.get(text.slice(from, to).toLowerCase()) ?? []) {
        if (words.length === 1 || standsAt(text, from, words)) found.add(record);
      }
    });
    return [...found];
  };
}

function standsAt(text: string, from: number, words: readonly string[]): boolean {
  const here = wordsOf(text.slice(from, from + words.join(' ').length + 2 * words.length));
  return words.every((word, at) => here[at] === word);
}

/** The name of a thing and what else it is called. */
export function namesOf({ name, content }: RecordView): string[] {
  const others = (content.otherNames as string[] | undefined) ?? [];
  return [name, ...others];
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (from, to) => words.push(text.slice(from, to).toLowerCase()));
  return words;
}
