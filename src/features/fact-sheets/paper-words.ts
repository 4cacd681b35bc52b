import { m } from '#platform/language/generated/messages.js';
import type { PaperCopy, PaperLanguage } from './paper.ts';

/** A day as people write it, in the organisation's zone; with the 24-hour time where it matters. */
export function dayWords(
  instant: string,
  { language, timeZone }: { language: PaperLanguage; timeZone: string },
  withTime = false,
): string {
  return formatOf(language, timeZone, withTime).format(Date.parse(instant));
}

/** Who stands in, in the word of the country: the same as on the screen. */
export const deputyWord = ({ country, language }: PaperCopy): string => {
  const words = country === 'BE' ? m.landscape_field_deputy_be : m.fact_sheets_deputy;
  return words({}, { locale: language });
};

/** Making a format takes longer than setting a line of type: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: PaperLanguage, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${withTime}`;
  const time = withTime ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {};
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone },
      ...time,
    });
  formats.set(key, format);
  return format;
}
