import { expect, test } from 'vitest';
import { ago, daysAgo } from './ago.ts';

const now = new Date('2026-03-10T02:00:00Z');

test.each([
  ['2026-03-10T01:59:40Z', 'nu'],
  ['2026-03-10T01:48:00Z', '12 minuten geleden'],
  ['2026-03-09T23:00:00Z', '3 uur geleden'],
  ['2026-03-08T23:00:00Z', 'gisteren'],
  ['2026-03-05T02:00:00Z', '5 dagen geleden'],
  ['2026-02-20T02:00:00Z', '2 weken geleden'],
  ['2025-11-10T02:00:00Z', '4 maanden geleden'],
  ['2024-03-01T02:00:00Z', '2 jaar geleden'],
])('%s was %s', (instant, words) => {
  expect(ago(instant, now, 'nl')).toBe(words);
});

test('speaks English too', () => {
  expect(ago('2026-03-05T02:00:00Z', now, 'en')).toBe('5 days ago');
});

test.each([
  ['2026-03-10', 'vandaag'],
  ['2026-03-09', 'gisteren'],
  ['2026-03-03', '7 dagen geleden'],
  ['2026-02-10', '4 weken geleden'],
  ['2025-07-10', '8 maanden geleden'],
])('the day %s was %s', (day, words) => {
  expect(daysAgo(day, '2026-03-10', 'nl')).toBe(words);
});
