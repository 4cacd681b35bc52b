// Apart from the schema of a person: the first screen asks this, and must not fetch every schema with it.

/** Whether this person works here no more; the day of leaving (YYYY-MM-DD) itself counts as gone. */
export function hasLeft(person: { content: { leftOn?: unknown } } | undefined, today: string): boolean {
  const leftOn = person?.content.leftOn;
  return typeof leftOn === 'string' && leftOn <= today;
}
