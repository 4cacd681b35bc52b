import type { ResponsibleView } from '#features/fact-sheets/fact-sheet-view.ts';

interface Answering {
  owner: ResponsibleView | null;
  deputy: ResponsibleView | null;
}

/** Who can be called about a plan that does not say who decides: its owner and deputy, then those of its subject. */
export function whomToAsk({ owner, deputy, about }: Answering & { about: Answering | null }): ResponsibleView[] {
  const all = [owner, deputy, about?.owner, about?.deputy].filter((one) => one != null);
  return [...new Map(all.map((one) => [one.id, one])).values()].filter(({ numbers }) => numbers.length > 0);
}
