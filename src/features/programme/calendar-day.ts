import { plusDays } from '#platform/time/calendar.ts';

const day = 86_400_000;

/** How many days lie between two calendar days; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);

/** Says whether people work on a calendar day, apart from holidays. */
export const isWorkday = (on: string): boolean => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());

/** The first workday on or after a day. */
export function workdayFrom(on: string): string {
  let at = on;
  while (!isWorkday(at)) at = plusDays(at, 1);
  return at;
}

/** The last day of a stretch of so many workdays, the first day counted. */
export function afterWorkdays(from: string, count: number): string {
  let at = workdayFrom(from);
  for (let left = Math.max(1, count) - 1; left > 0; left -= 1) at = workdayFrom(plusDays(at, 1));
  return at;
}
