// Dutch and Flemish municipalities share one clock.
const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const span =
  /^(werkdagen|ma(?:andag)?\s*(?:-|t\/m|tot en met)\s*vr(?:ijdag)?|weekdays|mon-fri|dagelijks|daily)\s+(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|tot|to)\s*(\d{1,2})(?:[:.](\d\d))?(?:\s*uur)?$/i;

/** Whether nobody answers now, by hours as people write them; hours that cannot be read close nothing. */
export function isClosedAt(hours: string | null, now: Date): boolean {
  const read = span.exec(hours?.trim() ?? '');
  if (read === null) return false;
  const [, days = '', fromHour, fromMinute = '0', toHour, toMinute = '0'] = read;
  const part = new Map(local.formatToParts(now).map(({ type, value }) => [type, value]));
  const isWeekend = ['Sat', 'Sun'].includes(part.get('weekday') ?? '');
  if (isWeekend && !/^(?:dagelijks|daily)$/i.test(days)) return true;
  const minute = Number(part.get('hour')) * 60 + Number(part.get('minute'));
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  return from < to && (minute < from || minute >= to);
}
