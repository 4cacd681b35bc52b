import { m } from '#platform/language/generated/messages.js';
import { confirmPath, recordPath } from '#records/record-path.ts';
import { noticeFor, type WordsIn } from './freshness-words.ts';
import { needsAsking } from './needs-asking.ts';
import type { Digest, PassedOver, Reminder } from './reminders.ts';

/** Where the links of a message lead, and who sends it. */
export interface MailPlace {
  /** The address of this installation, without a slash at its end. */
  address: string;
  organisation: string;
}

/** The words of one message. */
export interface MailText {
  subject: string;
  text: string;
}

/** Messages are in the language of the organisation, not in that of whoever happens to look at a screen. */
const words: WordsIn = { locale: 'nl' };

/** The one message a day that a person gets, with all of their records. */
export function reminderMail({ person, reminders }: Digest, place: MailPlace): MailText {
  const [first] = reminders;
  const name = first?.item.record.name ?? '';
  return {
    subject: m.reviews_mail_subject({ count: reminders.length, name }, words),
    text: letter(m.reviews_mail_hello({ name: person.name }, words), m.reviews_mail_what({}, words), reminders, place),
  };
}

/** What administrators are told of records for which nobody can be reached. */
export function nobodyMail(name: string, reminders: readonly Reminder[], place: MailPlace): MailText {
  const first = reminders[0]?.item.record.name ?? '';
  return {
    subject: m.reviews_mail_nobody_subject({ count: reminders.length, name: first }, words),
    text: letter(m.reviews_mail_hello({ name }, words), m.reviews_mail_nobody_what({}, words), reminders, place),
  };
}

function letter(hello: string, what: string, reminders: readonly Reminder[], place: MailPlace): string {
  const all = m.reviews_mail_all({ address: `${place.address}/nakijken` }, words);
  const foot = m.reviews_mail_foot({ organisation: place.organisation }, words);
  return [hello, what, ...reminders.map((one) => entry(one, place)), all, foot].join('\n\n').concat('\n');
}

function entry({ item, passedOver }: Reminder, { address }: MailPlace): string {
  const { title, lines } = noticeFor(item.freshness, words);
  const passed = passedOver.map((one) => passedText(one, words));
  const others = needsAsking(item.record) ? [m.reviews_ask_others({}, words)] : [];
  const told = [title, ...lines, ...passed, ...others].map((line) => `  ${line}.`);
  const path = others.length > 0 ? confirmPath(item.record) : recordPath(item.record);
  return [`• ${item.record.name}`, ...told, `  ${address}${path}`].join('\n');
}

/** Why somebody else gets the message: who was passed over. */
export function passedText({ who, name, why }: PassedOver, language?: WordsIn): string {
  if (why === 'left') return m.reviews_passed_left({ name }, language);
  if (why === 'no-address') return m.reviews_passed_no_address({ name }, language);
  if (who === 'owner') return m.reviews_passed_owner_nobody({}, language);
  return who === 'deputy' ? m.reviews_passed_deputy_nobody({}, language) : m.reviews_passed_lead_nobody({}, language);
}
