import type { RecordView } from './record.ts';
import type { SearchHit } from './record-source.ts';
import { shelfOf, shelfWeights, textsOf } from './search-fields.ts';
import { numberTerms } from './search-numbers.ts';
import { folded } from './search-words.ts';

const longest = 100;

/** Where in a record the found terms stand, with a piece of the text; null when the shown name says it already. */
export function passage(record: RecordView, terms: ReadonlySet<string>, isShown: boolean): SearchHit['where'] {
  let best: { field: string; text: string; at: number; worth: number } | undefined;
  for (const { field, text } of textsOf(record)) {
    const { count, at } = standing(text, terms);
    if (count === 0) continue;
    const worth = count * 100 + shelfWeights[shelfOf(field)];
    if (best === undefined || worth > best.worth) best = { field, text, at, worth };
  }
  if (best === undefined || (isShown && best.field === 'name')) return null;
  return { kind: record.kind, field: best.field, text: piece(best.text, best.at) };
}

/** How many different terms a text holds, and where the first stands. */
function standing(text: string, terms: ReadonlySet<string>): { count: number; at: number } {
  const met = new Set<string>();
  let first = -1;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = folded(match[0]);
    if (!terms.has(word)) continue;
    if (first < 0) first = match.index;
    met.add(word);
  }
  for (const term of numberTerms(text)) if (terms.has(term)) met.add(term);
  return { count: met.size, at: Math.max(first, 0) };
}

/** A piece of text around a place, cut between words. */
function piece(text: string, at: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const space = at > longest / 2 ? flat.lastIndexOf(' ', at - longest / 3) : -1;
  const from = space < 0 ? 0 : space + 1;
  const cut = flat.slice(from, from + longest);
  const isCut = from + longest < flat.length;
  const end = isCut ? cut.lastIndexOf(' ') : cut.length;
  return `${from > 0 ? '… ' : ''}${cut.slice(0, end > longest / 2 ? end : longest)}${isCut ? ' …' : ''}`;
}
