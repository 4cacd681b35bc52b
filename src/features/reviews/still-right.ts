import { atLeast, type Role } from '#platform/auth/role.ts';
import { isConfirmedKind } from '#records/published.ts';
import type { RecordView } from '#records/record.ts';
import type { Judge } from './verdict.ts';

/** Why somebody may not say that a record is still right. */
export type NotStillRight = 'verdicts-owed' | 'not-yours';

/** Somebody with an account, and what they may do. */
export interface Speaker extends Judge {
  role: Role;
}

/**
 * Why this person may not say that this is still right, or null when they may. A text that others confirm only where it
 * is valid already, and only who answers for it; where nobody of them can sign in, who writes. Anything else: who
 * answers for it, and who writes.
 */
export function whyNotStillRight(
  { kind, published }: Pick<RecordView, 'kind' | 'published'>,
  speaker: Speaker,
  answering: readonly string[],
  accounts: readonly Judge[],
): NotStillRight | null {
  const isOthers = isConfirmedKind(kind);
  if (isOthers && published === undefined) return 'verdicts-owed';
  if (speaker.hasLeft) return 'not-yours';
  const answers = ({ persons }: Judge) => persons.some((id) => answering.includes(id));
  if (answers(speaker)) return null;
  if (!atLeast(speaker.role, 'editor')) return 'not-yours';
  return isOthers && accounts.some(answers) ? 'not-yours' : null;
}
