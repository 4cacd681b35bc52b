/** A moment on the clock of one organisation. */
export interface LocalMoment {
  /** YYYY-MM-DD. */
  day: string;
  hour: number;
}

/** Names the period for which work is due, the same for every moment in it; null before its time. */
export type Due = (moment: LocalMoment) => string | null;

/** Once a day from this hour on; later that day where nobody was there at the hour itself. */
export const daily =
  (hour: number): Due =>
  (moment) =>
    moment.hour >= hour ? moment.day : null;

/** Once a month, from this hour on its first day; later that month where nobody was there. */
export const monthly =
  (hour: number): Due =>
  ({ day, hour: now }) =>
    day.endsWith('-01') && now < hour ? null : day.slice(0, 7);

/** What the clock on the wall says in a time zone; summer time included. */
export function localMoment(now: Date, timeZone: string): LocalMoment {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const [day = '', hour = '0'] = text.split(' ');
  return { day, hour: Number.parseInt(hour, 10) };
}
