import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '#platform/time/calendar.ts';
import { afterWorkdays, daysBetween, isWorkday, workdayFrom } from './calendar-day.ts';
import { programmePhases } from './programme.ts';
import { spreadOver, usualLengths, withPlanned } from './programme-planning.ts';

test.each([
  ['2026-06-12', 1, '2026-06-12'],
  ['2026-06-12', 2, '2026-06-15'],
  ['2026-06-13', 1, '2026-06-15'],
  ['2026-06-15', 5, '2026-06-19'],
])('from %s, %i workdays end on %s', (from, count, end) => {
  expect(afterWorkdays(from, count)).toBe(end);
});

test('days count over a month, a year and the change of the clock', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(workdayFrom('2026-06-14')).toBe('2026-06-15');
});

test('two a week: the third begins a week later', () => {
  const spread = spreadOver(['a', 'b', 'c'], { from: '2026-06-15', perWeek: 2, lengths: usualLengths });
  expect(spread.map(({ phases }) => phases[0]?.plannedStart)).toEqual(['2026-06-15', '2026-06-15', '2026-06-22']);
  expect(spread[0]?.phases).toEqual([
    { phase: 'documents', plannedStart: '2026-06-15', plannedEnd: '2026-06-19' },
    { phase: 'interview', plannedStart: '2026-06-22', plannedEnd: '2026-06-24' },
    { phase: 'walkthrough', plannedStart: '2026-06-25', plannedEnd: '2026-06-26' },
    { phase: 'plan', plannedStart: '2026-06-29', plannedEnd: '2026-07-03' },
    { phase: 'confirmation', plannedStart: '2026-07-06', plannedEnd: '2026-07-10' },
  ]);
});

test('whatever the start, phases follow each other on workdays', () => {
  const start = fc.integer({ min: 0, max: 800 }).map((days) => plusDays('2026-01-01', days));
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 30 }), (from, perWeek, count) => {
      const items = Array.from({ length: count }, (_, at) => at);
      for (const { phases } of spreadOver(items, { from, perWeek, lengths: usualLengths })) {
        const days = phases.flatMap(({ plannedStart = '', plannedEnd = '' }) => [plannedStart, plannedEnd]);
        expect(days).toEqual([...days].sort());
        expect(days.every((day) => day >= from && isWorkday(day))).toBe(true);
        expect(phases.map(({ phase }) => phase)).toEqual([...programmePhases]);
      }
    }),
    { numRuns: 40 },
  );
});

test('a date that somebody typed stays', () => {
  const standing = [{ phase: 'interview' as const, plannedEnd: '2026-01-01', note: 'x' }];
  const planned = [{ phase: 'interview' as const, plannedStart: '2026-06-01', plannedEnd: '2026-06-03' }];
  expect(withPlanned(standing, planned)).toEqual([
    { phase: 'interview', plannedStart: '2026-06-01', plannedEnd: '2026-01-01', note: 'x' },
  ]);
});
