// Dutch and Flemish municipalities share one clock; the instants themselves are kept in UTC.
const zone = 'Europe/Amsterdam';

/** Making a format takes a thousand times as long as using it. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(name: string, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${language}`;
  const kept = made.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: zone, ...options });
  made.set(key, kept);
  return kept;
}

/** The time of day, 24 hours: 14:02. */
export const timeOfDay = (instant: string, language: string): string =>
  format('time', language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** The calendar day in the organisation's zone, YYYY-MM-DD. */
export const dayOf = (instant: Date): string => format('day', 'sv-SE', { dateStyle: 'short' }).format(instant);

/** A date for people: 3 maart 2026. */
export const dateWords = (instant: string, language: string): string =>
  format('date', language, { dateStyle: 'long' }).format(new Date(instant));

/** Date and time for people: 3 maart 2026 14:02. */
export const momentWords = (instant: string, language: string): string =>
  `${dateWords(instant, language)} ${timeOfDay(instant, language)}`;
