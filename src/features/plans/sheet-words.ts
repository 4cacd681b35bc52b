import type { PaperLanguage } from './paper.ts';

/** A day as people write it, in the organisation's zone; with the 24-hour time where it matters. */
export function dayWords(
  instant: string,
  { language, timeZone }: { language: PaperLanguage; timeZone: string },
  withTime = false,
): string {
  const time = withTime ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const) : {};
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone },
    ...time,
  });
  return format.format(Date.parse(instant));
}
