/** Hours after which a choice of the cause is of another calamity. */
const hoursKept = 12;

/** What a device keeps of the cause that was chosen, and when (ISO 8601). */
export const keptScenario = (id: string, at: string): string => JSON.stringify({ id, at });

/** The cause that a device still keeps; empty when it is too old, of another time or not readable. */
export function scenarioStillKept(text: string | null, now: Date): string {
  const { id, at } = read(text);
  if (typeof id !== 'string' || typeof at !== 'string') return '';
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < hoursKept * 3_600_000 ? id : '';
}

function read(text: string | null): { id?: unknown; at?: unknown } {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    // Before, the bare id was kept, without a time: nobody knows how old that is.
    return {};
  }
}
