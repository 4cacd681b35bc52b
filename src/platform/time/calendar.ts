/** The day of an instant (ISO 8601, UTC). */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** A day so many days later, or earlier. */
export const plusDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString());

/** The same day so many months later; the last of the month where that month is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString());
}
