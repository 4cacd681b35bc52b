import { choiceFor, type WordChoices } from './word-choices.ts';
import type { WordPart } from './word-parts.ts';
import { isSure, type Proposal } from './word-proposal.ts';

/** How far somebody is with a part: to choose, surely proposed, on its way into the plan, or left out. */
export const wordStates = ['open', 'proposal', 'chosen', 'skipped'] as const;
export type WordState = (typeof wordStates)[number];

/** The state of each part, by its id, in the order of the document. */
export function wordStatesOf(
  parts: ReadonlyMap<string, WordPart>,
  choices: WordChoices,
  proposals: ReadonlyMap<string, Pick<Proposal, 'doubt'>>,
): Map<string, WordState> {
  return new Map(
    [...parts.values()].map((part) => {
      const choice = choiceFor(part, parts, choices)?.choice;
      const proposal = proposals.get(part.id);
      const undecided = proposal !== undefined && isSure(proposal) ? 'proposal' : 'open';
      return [part.id, choice === undefined ? undecided : choice.as === 'skip' ? 'skipped' : 'chosen'];
    }),
  );
}

/** How many parts there are in each state. */
export function countStates(states: ReadonlyMap<string, WordState>): Record<WordState, number> {
  const counts = { open: 0, proposal: 0, chosen: 0, skipped: 0 };
  for (const state of states.values()) counts[state] += 1;
  return counts;
}

/** The first part after this one on which nobody decided yet, from the top again after the last; undefined without any. */
export function nextUndecided(states: ReadonlyMap<string, WordState>, after: string | undefined): string | undefined {
  const ids = [...states.keys()];
  const from = after === undefined ? 0 : ids.indexOf(after) + 1;
  return [...ids.slice(from), ...ids.slice(0, from)].find((id) => {
    const state = states.get(id);
    return state === 'open' || state === 'proposal';
  });
}
