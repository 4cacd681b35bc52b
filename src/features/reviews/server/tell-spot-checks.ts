import type { Recipient } from '#outbox/message.ts';
import type { JobWork } from '#platform/jobs/clockwork.ts';
import type { Part } from '../draw-spot-checks.ts';
import type { Reminder } from '../reminders.ts';
import { spotCheckMail } from '../spot-check-mail.ts';
import { enqueueFit, type Reminding } from './remind-reviews.ts';

/** Where links lead, and whom to tell what has nobody. */
export type Telling = Reminding;

/** A part that was drawn, and who is asked to have it tried; null where nobody can be reached. */
export interface AskedPart {
  part: Part;
  to: Reminder['to'];
}

const memory = 'spot-checks';

/** Asks each person once to have their parts tried; the administrators what has nobody. */
export async function tellWhoTries(
  { address, administrators }: Telling,
  work: JobWork,
  asked: readonly AskedPart[],
): Promise<void> {
  const { transaction, organisation, today, now } = work;
  const letters = new Map<string, { to: Recipient; parts: Part[] }>();
  const give = (who: string, to: Recipient, part: Part) => {
    const letter = letters.get(who) ?? { to, parts: [] };
    letter.parts.push(part);
    letters.set(who, letter);
  };
  const others = asked.some(({ to }) => to === null) ? await administrators(organisation.id) : [];
  for (const { part, to } of asked) {
    if (to !== null) give(to.person.id, { address: to.address, name: to.person.name }, part);
    else for (const one of others) give(`administrator ${one.address}`, one, part);
  }
  const month = today.slice(0, 7);
  const place = { address, organisation: organisation.name };
  for (const [who, { to, parts }] of letters) {
    const mail = spotCheckMail(to.name, parts, month, place);
    const dedupeKey = `${memory}:${month}:${who}`;
    await enqueueFit(transaction, { organisationId: organisation.id, to, ...mail, dedupeKey, cause: memory, now });
  }
}
