import { m } from '#platform/language/generated/messages.js';
import { confirmPath, readPath } from '#records/record-path.ts';
import type { WordsIn } from './freshness-words.ts';
import { questionOf, whyAsked } from './question-words.ts';
import type { MailPlace, MailText } from './reminder-mail.ts';
import type { VerdictType } from './verdict.ts';

/** What a message about confirming is about. */
export interface Confirmed {
  record: Parameters<typeof confirmPath>[0] & { name: string };
  place: MailPlace;
}

/** Messages are in the language of the organisation, not in that of whoever asks. */
const words: WordsIn = { locale: 'nl' };

/** What was asked, by whom, and which questions are for the reader of the message. */
export interface AskedWords {
  by: string;
  note: string;
  due: string | null;
  questions: readonly { type: VerdictType; roleName: string | null }[];
}

/** "Will you look whether this is right?", to who may say so. */
export const askedMail = (name: string, about: Confirmed, asked: AskedWords): MailText =>
  letter(name, m.reviews_mail_asked_subject({ text: about.record.name }, words), askedLines(about, asked), about);

/** The same once more, to who did not answer. */
export const askedAgainMail = (name: string, about: Confirmed, asked: AskedWords): MailText =>
  letter(name, m.reviews_mail_asked_again_subject({ text: about.record.name }, words), askedLines(about, asked), about);

function askedLines({ record }: Confirmed, { by, due, note, questions }: AskedWords): string[] {
  return [
    m.reviews_mail_asked({ by, text: record.name }, words),
    ...questions.map((one) => `${questionOf(one, words)} ${whyAsked(one, words)}`),
    ...(due === null ? [] : [m.reviews_mail_asked_due({ day: dayText(due) }, words)]),
    ...(note === '' ? [] : [m.reviews_mail_asked_note({ by, note }, words)]),
    m.reviews_mail_asked_how({}, words),
  ];
}

/** To who must know a text: it is valid now, so read it. */
export function toReadMail(name: string, about: Confirmed): MailText {
  const text = about.record.name;
  const subject = m.reviews_mail_to_read_subject({ text }, words);
  return letter(name, subject, [m.reviews_mail_to_read({ text }, words)], about, readPath(about.record));
}

/** To who asked: somebody said no. The reason itself stays where only who may read the text can read it. */
export const refusedMail = (name: string, about: Confirmed): MailText =>
  letter(
    name,
    m.reviews_mail_refused_subject({ text: about.record.name }, words),
    [m.reviews_mail_refused({ text: about.record.name }, words)],
    about,
  );

/** To who asked: all verdicts are there, so it can become the valid text. */
export const completeMail = (name: string, about: Confirmed): MailText =>
  letter(
    name,
    m.reviews_mail_complete_subject({ text: about.record.name }, words),
    [m.reviews_mail_complete({ text: about.record.name }, words)],
    about,
  );

function letter(
  name: string,
  subject: string,
  lines: readonly string[],
  { record, place }: Confirmed,
  path = confirmPath(record),
): MailText {
  const hello = m.reviews_mail_hello({ name }, words);
  const foot = m.reviews_mail_foot({ organisation: place.organisation }, words);
  const text = [hello, ...lines, `${place.address}${path}`, foot].join('\n\n').concat('\n');
  return { subject, text };
}

const dayText = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
