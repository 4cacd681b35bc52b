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

/** A length of time in minutes, as people say it: 4 uur, 30 min, 2 dagen. */
export function durationWords(minutes: number, language: string): string {
  const [amount, unit] = durationParts(minutes);
  const words = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'minute' ? 'short' : 'long',
    maximumFractionDigits: 1,
  });
  return words.format(amount);
}

function durationParts(minutes: number): [number, 'minute' | 'hour' | 'day'] {
  if (minutes >= 2880 && minutes % 1440 === 0) return [minutes / 1440, 'day'];
  return minutes >= 60 && minutes % 30 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
}
