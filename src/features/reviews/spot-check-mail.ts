import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import type { Part } from './draw-spot-checks.ts';
import { monthText, type WordsIn } from './freshness-words.ts';
import type { MailPlace, MailText } from './reminder-mail.ts';

const words: WordsIn = { locale: 'nl' };

/** What one person is asked to try, or to have tried, before the end of a month (YYYY-MM). */
export function spotCheckMail(name: string, parts: readonly Part[], month: string, place: MailPlace): MailText {
  const { address, organisation } = place;
  const when = monthText(month, words);
  const text = [
    m.reviews_mail_hello({ name }, words),
    m.reviews_checks_mail_what({ month: when }, words),
    ...parts.map(({ record, part }) => `• ${part}\n  ${record.name}\n  ${address}${recordPath(record)}`),
    m.reviews_checks_mail_keep({ address: `${address}/steekproeven` }, words),
    m.reviews_mail_foot({ organisation }, words),
  ];
  return {
    subject: m.reviews_checks_mail_subject({ count: parts.length, month: when }, words),
    text: `${text.join('\n\n')}\n`,
  };
}
