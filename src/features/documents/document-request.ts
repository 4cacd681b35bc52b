import { plusDays } from '#platform/time/calendar.ts';
import type { DocumentType } from './document.ts';
import type { SecretPlace } from './secret-place.ts';

/** A request for a document, as the screens of whoever asked see it. */
export interface DocumentRequestView {
  id: string;
  about: string;
  aboutName: string;
  type: DocumentType;
  askedOf: string;
  askedOfName: string;
  email: string | null;
  askedBy: string;
  askedAt: string;
  dueOn: string;
  note: string | null;
  expiresAt: string;
  state: 'open' | 'delivered' | 'revoked' | 'expired';
  deliveredAt: string | null;
  /** The documents that came of it. */
  records: { slug: string; name: string }[];
}

/** What somebody who opens the link sees; nothing else of the organisation. */
export interface AskedView {
  organisation: string;
  aboutName: string;
  type: DocumentType;
  askedBy: string;
  askedOfName: string;
  dueOn: string;
  note: string | null;
  files: string[];
  /** Of the file that came last: where a secret stands in it. */
  secrets?: SecretPlace[];
}

/** What must be known of a request to tell whether it is time for a reminder. */
export interface RemindableRequest {
  dueOn: string;
  askedOn: string;
  remindedOn: readonly string[];
}

/** So long a link works after the day on which the document should be there. */
export const daysAfterDue = 30;
const reminders = [-3, 1, 8] as const;

/**
 * Which of these requests get a reminder today: three days before the day, one day after it and a week later.
 * A day on which nothing ran is made up for; what fell due more than once meanwhile is said once.
 */
export function requestRemindersDue<Request extends RemindableRequest>(
  requests: readonly Request[],
  today: string,
): Request[] {
  return requests.filter(({ dueOn, askedOn, remindedOn }) => {
    const moments = reminders.map((days) => plusDays(dueOn, days)).filter((day) => day > askedOn && day <= today);
    const last = moments.at(-1);
    return last !== undefined && !remindedOn.some((day) => day >= last);
  });
}
