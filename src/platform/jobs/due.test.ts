import { describe, expect, it } from 'vitest';
import { daily, localMoment, monthly } from './due.ts';

describe('the clock of an organisation', () => {
  it.each([
    ['2026-07-01T05:00:00Z', 'Europe/Amsterdam', '2026-07-01', 7],
    ['2026-12-01T05:00:00Z', 'Europe/Amsterdam', '2026-12-01', 6],
    ['2026-11-30T23:30:00Z', 'Europe/Brussels', '2026-12-01', 0],
    ['2026-03-29T01:30:00Z', 'Europe/Amsterdam', '2026-03-29', 3],
    ['2026-10-25T01:30:00Z', 'Europe/Amsterdam', '2026-10-25', 2],
  ])('at %s in %s it is %s, %i hours', (instant, zone, day, hour) => {
    expect(localMoment(new Date(instant), zone)).toEqual({ day, hour });
  });
});

describe('what is due', () => {
  it.each([
    ['before its hour', daily(7)({ day: '2026-11-22', hour: 6 }), null],
    ['at its hour', daily(7)({ day: '2026-11-22', hour: 7 }), '2026-11-22'],
    ['in the evening, where nobody was there', daily(7)({ day: '2026-11-22', hour: 23 }), '2026-11-22'],
    ['before the month begins its work', monthly(7)({ day: '2026-12-01', hour: 6 }), null],
    ['on the first', monthly(7)({ day: '2026-12-01', hour: 7 }), '2026-12'],
    ['later in the month', monthly(7)({ day: '2026-12-09', hour: 3 }), '2026-12'],
  ])('%s', (_, period, expected) => expect(period).toBe(expected));
});
