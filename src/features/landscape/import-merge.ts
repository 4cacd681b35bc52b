import { isSame } from '#records/merge.ts';

/** What to keep where both the file and a person changed a field. */
export type FieldChoice = 'current' | 'incoming';

/** A field that both the file and a person changed since the last import, each in another way. */
export interface FieldConflict {
  field: string;
  last: unknown;
  current: unknown;
  incoming: unknown;
}

export interface Merged {
  /** The record's new content. */
  content: Record<string, unknown>;
  /** What to remember as imported; a conflict that nobody decided keeps its old value, so it is shown again. */
  lastImported: Record<string, unknown>;
  /** Fields of the record that the file changes. */
  changed: string[];
  conflicts: FieldConflict[];
}

/**
 * Brings a file's content into a record, field by field: what the file did not change stays, what a person did
 * not change follows the file, and where both changed a field the person's stays until somebody chooses.
 * `null` in the file means: known to be empty. A field that is missing there is never touched.
 */
export function mergeFields(
  incoming: Readonly<Record<string, unknown>>,
  last: Readonly<Record<string, unknown>>,
  current: Readonly<Record<string, unknown>>,
  choiceOf: (field: string) => FieldChoice | undefined,
): Merged {
  const merged: Merged = { content: { ...current }, lastImported: { ...last }, changed: [], conflicts: [] };
  for (const [field, value] of Object.entries(incoming)) {
    const fresh = value ?? undefined;
    const before = last[field] ?? undefined;
    const present = current[field] ?? undefined;
    const bothChanged = !isSame(fresh, present) && !isSame(fresh, before) && !isSame(present, before);
    const choice = bothChanged ? choiceOf(field) : undefined;
    if (bothChanged) merged.conflicts.push({ field, last: before, current: present, incoming: fresh });
    if (!bothChanged || choice !== undefined) merged.lastImported[field] = value;
    const takes = bothChanged ? choice === 'incoming' : isSame(present, before) && !isSame(fresh, present);
    if (takes) take(merged, field, fresh);
  }
  return merged;
}

function take(merged: Merged, field: string, value: unknown): void {
  merged.changed.push(field);
  if (value === undefined) delete merged.content[field];
  else merged.content[field] = value;
}
