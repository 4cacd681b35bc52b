// Dutch and Flemish municipalities share one clock; the instants themselves are kept in UTC.
const zone = 'Europe/Amsterdam';

/** The time of day, 24 hours: 14:02. */
export const timeOfDay = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** The calendar day in the organisation's zone, YYYY-MM-DD. */
export const dayOf = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);

/** A date for people: 3 maart 2026. */
export const dateWords = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, dateStyle: 'long' }).format(new Date(instant));

/** Date and time for people: 3 maart 2026 14:02. */
export const momentWords = (instant: string, language: string): string =>
  `${dateWords(instant, language)} ${timeOfDay(instant, language)}`;
