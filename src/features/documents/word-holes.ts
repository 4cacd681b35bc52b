import { holesIn } from '#features/checks/text-holes.ts';
import { plainText } from '#platform/markdown/plain.ts';
import { choiceFor, type WordChoices } from './word-choices.ts';
import type { WordPart } from './word-parts.ts';

/** How many places are still to be filled in, and the different ones, the most frequent first. */
export interface WordHoles {
  count: number;
  kinds: string[];
}

/** The holes in the parts that go into the plan, such as `<LEVERANCIER>`: a sample was filled in for a part only. */
export function holesInChosen(parts: ReadonlyMap<string, WordPart>, choices: WordChoices): WordHoles {
  const counts = new Map<string, number>();
  for (const part of parts.values()) {
    const as = choiceFor(part, parts, choices)?.choice.as;
    if (as === undefined || as === 'skip') continue;
    for (const hole of holesIn(`${part.title}\n${plainText(part.blocks)}`)) {
      counts.set(hole, (counts.get(hole) ?? 0) + 1);
    }
  }
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([hole]) => hole);
  return { count: [...counts.values()].reduce((sum, one) => sum + one, 0), kinds };
}
