import type { AskedPart } from './search-query.ts';
import type { Posting } from './search-vocabulary.ts';

/** A record that answers, by its place in the index, with how well. */
export interface Scored {
  slot: number;
  score: number;
}

/**
 * Scores the records that meet at least `least` of the parts. A part counts by its best term in a record,
 * so that many weak likenesses never outweigh the word itself; a part that few records meet counts for more.
 */
export function scoredBy(
  parts: readonly AskedPart[],
  postingOf: (term: string) => Posting | undefined,
  records: number,
  least: number,
): Scored[] {
  const total = new Float64Array(records);
  const met = new Uint8Array(records);
  for (const part of parts) {
    const best = bestTerms(part, postingOf, records);
    const rarity = Math.log(1 + records / (1 + best.slots.length));
    for (const slot of best.slots) {
      total[slot] = (total[slot] ?? 0) + rarity * (best.scores[slot] ?? 0);
      met[slot] = (met[slot] ?? 0) + 1;
    }
  }
  const scored: Scored[] = [];
  for (let slot = 0; slot < records; slot += 1) {
    const count = met[slot] ?? 0;
    if (count >= least) scored.push({ slot, score: ((total[slot] ?? 0) * count) / parts.length });
  }
  return scored;
}

function bestTerms(part: AskedPart, postingOf: (term: string) => Posting | undefined, records: number) {
  const scores = new Float64Array(records);
  const slots: number[] = [];
  for (const [term, worth] of part.terms) {
    const posting = postingOf(term);
    if (posting === undefined) continue;
    for (let at = 0; at < posting.slots.length; at += 1) {
      const slot = posting.slots[at] ?? 0;
      const score = worth * (posting.weights[at] ?? 0);
      const before = scores[slot] ?? 0;
      if (before === 0) slots.push(slot);
      if (score > before) scores[slot] = score;
    }
  }
  return { scores, slots };
}
