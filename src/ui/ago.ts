const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago (or ahead) an instant is, in words of the language: "3 dagen geleden", "vorige week". */
export function ago(instant: string, now: Date, language: string): string {
  const seconds = Math.round((Date.parse(instant) - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  const [unit, length] = steps.find(([, least]) => size >= least) ?? ['second', 1];
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // Within a minute nobody counts: "now" is what people say.
  return unit === 'second' ? words.format(0, 'second') : words.format(Math.trunc(seconds / length), unit);
}

/** How long ago a calendar day (YYYY-MM-DD) is, seen from another calendar day. */
export function daysAgo(day: string, today: string, language: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 14) return words.format(days, 'day');
  if (size < 60) return words.format(Math.trunc(days / 7), 'week');
  return size < 730 ? words.format(Math.trunc(days / 30), 'month') : words.format(Math.trunc(days / 365), 'year');
}
