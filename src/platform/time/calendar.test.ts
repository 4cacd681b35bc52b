import { expect, test } from 'vitest';
import { dayOf, plusDays, plusMonths } from './calendar.ts';

test.each([
  ['2026-02-27', 3, '2026-03-02'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-28', 1, '2026-03-29'],
])('%s and %i days is %s', (day, days, then) => expect(plusDays(day, days)).toBe(then));

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-22', 3, '2027-02-22'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months is %s', (day, months, then) => expect(plusMonths(day, months)).toBe(then));

test('the day of an instant is its day in UTC', () => expect(dayOf('2026-11-22T23:59:59.999Z')).toBe('2026-11-22'));
