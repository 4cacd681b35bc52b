import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { isAddress } from '#outbox/message.ts';
import { enqueue } from '#outbox/server/outbox.ts';
import type { NoTables } from '#platform/database/database.ts';
import type { JobWork } from '#platform/jobs/clockwork.ts';
import { m } from '#platform/language/generated/messages.js';
import { type DocumentRequestView, requestRemindersDue } from '../document-request.ts';
import { typeText } from '../document-words.ts';
import { listRequests, renewLink } from './requests.ts';

/** The address of the page behind a link; after the # it never leaves the browser by itself, so it stands in no log. */
export const linkOf = (origin: string, token: string): string => `${origin}/aanleveren#${token}`;

/** Puts the question in the outbox; says whether there was an address to send it to. */
export async function mailRequest(
  transaction: Kysely<NoTables>,
  request: DocumentRequestView,
  place: { organisationId: string; organisation: string; link: string; now: Date; reminder?: string },
): Promise<boolean> {
  const { email, askedOfName, type, aboutName, dueOn, askedBy, note, id } = request;
  if (email === null || !isAddress(email)) return false;
  const { organisation, link, reminder, organisationId, now } = place;
  const nl = { locale: 'nl' as const };
  const words = {
    type: typeText(type, 'nl'),
    about: aboutName,
    day: dayText(dueOn),
    name: askedOfName,
    by: askedBy,
    organisation,
  };
  const subject =
    reminder === undefined ? m.documents_mail_subject(words, nl) : m.documents_mail_reminder_subject(words, nl);
  const opening =
    reminder === undefined ? m.documents_mail_opening(words, nl) : m.documents_mail_reminder_opening(words, nl);
  const text = [
    opening,
    ...(note === null ? [] : [note]),
    m.documents_mail_how({ link }, nl),
    m.documents_mail_end(words, nl),
  ];
  await enqueue(transaction, {
    organisationId,
    to: { address: email, name: askedOfName },
    subject,
    text: text.join('\n\n'),
    dedupeKey: `document-request:${id}:${reminder ?? link.slice(-12)}`,
    about: request.about,
    cause: reminder === undefined ? 'document-request' : 'document-request-reminder',
    now,
  });
  return true;
}

const dayText = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** Reminds who was asked for a document and did not send it yet, with a new link: the old one is not known here. */
export async function remindRequests(
  address: string,
  { transaction, organisation, today, now }: JobWork,
): Promise<number> {
  const { rows } = await sql<{ id: string; email: string; dueOn: string; askedOn: string; remindedOn: string[] }>`
    SELECT id, email, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", to_char(asked_at, 'YYYY-MM-DD') AS "askedOn",
      ARRAY(SELECT to_char(day, 'YYYY-MM-DD') FROM unnest(reminded_on) AS day) AS "remindedOn"
    FROM document_request WHERE state = 'open' AND email IS NOT NULL AND expires_at > ${now.toISOString()}::timestamptz`.execute(
    transaction,
  );
  let sent = 0;
  // A link that was handed over by hand must go on working: without mail nobody would get the new one.
  const canBeMailed = rows.filter(({ email }) => isAddress(email));
  for (const { id } of requestRemindersDue(canBeMailed, today)) {
    const [request] = await listRequests(transaction, now, id);
    const token = await renewLink(transaction, id, today);
    if (request === undefined || token === undefined) continue;
    const place = {
      organisationId: organisation.id,
      organisation: organisation.name,
      link: linkOf(address, token),
      now,
    };
    if (await mailRequest(transaction, request, { ...place, reminder: today })) sent += 1;
    await sql`UPDATE document_request SET reminded_on = reminded_on || ${today}::date WHERE id = ${id}`.execute(
      transaction,
    );
  }
  return sent;
}
