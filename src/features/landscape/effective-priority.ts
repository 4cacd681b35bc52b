import type { Priority } from './priority.ts';

/** The priority that an availability score proposes; a person decides. */
export function proposedPriority(availability: number | undefined): Priority | undefined {
  if (availability === undefined) return undefined;
  if (availability >= 3) return 1;
  if (availability === 2) return 2;
  return availability === 1 ? 3 : 4;
}

/** The priority to show: what a person chose, else the proposal, marked as such. */
export function effectivePriority(content: {
  priority?: number | undefined;
  availability?: { score: number } | undefined;
}): { priority: Priority; proposed: boolean } | undefined {
  if (content.priority !== undefined) return { priority: content.priority as Priority, proposed: false };
  const proposal = proposedPriority(content.availability?.score);
  return proposal === undefined ? undefined : { priority: proposal, proposed: true };
}
