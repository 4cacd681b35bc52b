import { m } from '#platform/language/generated/messages.js';

const minutesIn: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:m|min|mins|minuut|minuten|minute|minutes)$/, 1],
  [/^(?:u|uur|uren|h|hr|hrs|hour|hours)$/, 60],
  [/^(?:d|dag|dagen|day|days|etmaal|etmalen)$/, 1440],
  [/^(?:w|wk|week|weken|weeks)$/, 10_080],
];

const wholeWords: Readonly<Record<string, number>> = {
  kwartier: 15,
  'een kwartier': 15,
  'half uur': 30,
  'een half uur': 30,
  halfuur: 30,
  'half an hour': 30,
  'a quarter': 15,
  'drie kwartier': 45,
  'anderhalf uur': 90,
};

/**
 * Reads a length of time as people write it, in Dutch or English: `4 uur`, `1,5 h`, `1u30`, `2 dagen`, `1:30`.
 * A bare number is minutes. Undefined when it is no length of time.
 */
export function parseMinutes(text: string): number | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const whole = wholeWords[words];
  if (whole !== undefined) return whole;
  if (/^\d+$/.test(words)) return sane(Number(words));
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(words);
  if (clock !== null) return sane(Number(clock[1]) * 60 + Number(clock[2]));
  const rest = words
    .replace(/\b(?:en|and|ca|circa)\b\.?|,(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(?:\d+(?:[.,]\d+)? ?[a-z]+ ?)+(?:\d+)?$/.test(rest) ? sumOfParts(rest) : undefined;
}

function sumOfParts(words: string): number | undefined {
  let total = 0;
  let lastUnit = 0;
  for (const [, amount = '', unit = ''] of words.matchAll(/(\d+(?:[.,]\d+)?) ?([a-z]*)/g)) {
    const size = unit === '' && lastUnit === 60 ? 1 : minutesIn.find(([names]) => names.test(unit))?.[1];
    if (size === undefined) return undefined;
    total += Number(amount.replace(',', '.')) * size;
    lastUnit = size;
  }
  return sane(total);
}

const sane = (minutes: number): number | undefined =>
  Number.isFinite(minutes) && Math.abs(minutes - Math.round(minutes)) < 1e-6 ? Math.round(minutes) : undefined;

/**
 * A length of time in the largest units that say it exactly: `4 uur`, `1 uur 30 min`, `2 dagen`.
 * In the language of the user, or in the one that is asked for.
 */
export function durationText(minutes: number, locale?: 'nl' | 'en'): string {
  const options = locale === undefined ? {} : { locale };
  const days = minutes >= 2880 ? Math.floor(minutes / 1440) : 0;
  const hours = Math.floor((minutes - days * 1440) / 60);
  const rest = minutes - days * 1440 - hours * 60;
  const parts = [
    days > 0 ? m.records_duration_days({ count: days }, options) : '',
    hourText(hours, options),
    rest > 0 || minutes === 0 ? m.records_duration_minutes({ count: rest }, options) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function hourText(hours: number, options: { locale?: 'nl' | 'en' }): string {
  if (hours === 0) return '';
  return hours === 1 ? m.records_duration_hour({}, options) : m.records_duration_hours({ count: hours }, options);
}
