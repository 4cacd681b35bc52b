import { type NewMessage, type Recipient, UnfitMessage } from '#outbox/message.ts';
import { enqueue } from '#outbox/server/outbox.ts';
import type { JobWork } from '#platform/jobs/clockwork.ts';
import { claimPeriods, donePeriods } from '#platform/jobs/runs.ts';
import { asPublished } from '#records/published.ts';
import { allRecords } from '#records/server/reading.ts';
import { type MailText, nobodyMail, reminderMail } from '../reminder-mail.ts';
import { digestsOf, remindersDue } from '../reminders.ts';
import { reviewFacts, reviewList } from '../review-list.ts';

/** What reminding needs from the rest of the house. */
export interface Reminding {
  /** The address at which people reach this installation. */
  address: string;
  administrators: (organisationId: string) => Promise<Recipient[]>;
}

/** Which reminders were sent, by their keys. */
const memory = 'review-reminder';

/**
 * Puts today's reminders in the outbox: one message a person, and one for the administrators about what has nobody.
 * Runs in one transaction with the memory of what was sent, so that a second run finds nothing to do.
 */
export async function remindReviews({ address, administrators }: Reminding, work: JobWork): Promise<number> {
  const { transaction, organisation, today, now } = work;
  const records = (await allRecords(transaction)).map(asPublished);
  const { around } = reviewFacts(records, true);
  const sent = await donePeriods(transaction, memory);
  const reminders = remindersDue(reviewList(records, today), around, sent, today);
  if (reminders.length === 0) return 0;
  const run = { organisationId: organisation.id, job: memory, now };
  await claimPeriods(transaction, run, [...new Set(reminders.map(({ key }) => key))]);

  const { digests, forNobody } = digestsOf(reminders);
  const place = { address, organisation: organisation.name };
  const letters: { to: Recipient; who: string; mail: MailText }[] = digests.map((digest) => ({
    to: { address: digest.address, name: digest.person.name },
    who: digest.person.id,
    mail: reminderMail(digest, place),
  }));
  if (forNobody.length > 0) {
    for (const to of await administrators(organisation.id))
      letters.push({ to, who: `administrator ${to.address}`, mail: nobodyMail(to.name, forNobody, place) });
  }
  for (const { to, who, mail } of letters) {
    const message = {
      organisationId: organisation.id,
      to,
      ...mail,
      dedupeKey: `${memory}:${today}:${who}`,
      cause: memory,
      now,
    };
    await enqueueFit(transaction, message);
  }
  return letters.length;
}

/** Puts a message in the outbox; one for an address that no mail server could take must not keep the others back. */
export async function enqueueFit(transaction: JobWork['transaction'], message: NewMessage): Promise<void> {
  try {
    await enqueue(transaction, message);
  } catch (error) {
    if (!(error instanceof UnfitMessage)) throw error;
  }
}
