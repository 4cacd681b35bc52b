const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });

/** Whether nobody is at work: between ten in the evening and seven in the morning, on the clock of the organisation. */
export function isNight(now: Date): boolean {
  const at = Number(hour.format(now));
  return at >= 22 || at < 7;
}
