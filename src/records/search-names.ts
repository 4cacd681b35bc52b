import type { RecordView } from './record.ts';
import type { SearchHit } from './record-source.ts';
import { isWork, kindWeight, leadsTo } from './search-fields.ts';
import { folded, wordsIn } from './search-words.ts';

/** Records in whose name each typed word begins a word: the quick answer for one letter, or without an index. */
export function namesLike(records: Iterable<RecordView>, words: string, limit: number): SearchHit[] {
  const asked = wordsIn(words);
  if (asked.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const record of records) {
    if (leadsTo[record.kind] !== undefined) continue;
    const name = folded(record.name);
    if (!asked.every((word) => beginsWord(name, word))) continue;
    const { id, kind, slug } = record;
    const begins = name.startsWith(asked[0] ?? '') ? 2 : 1;
    const score = kindWeight(kind) * begins * (isWork(kind) ? 0.01 : 1);
    hits.push({ id, kind, slug, name: record.name, score, where: null });
  }
  return hits.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, limit);
}

function beginsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) return true;
  }
  return false;
}
