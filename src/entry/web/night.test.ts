import { expect, test } from 'vitest';
import { isNight } from './night.ts';

test.each([
  ['2026-11-22T20:59:00Z', false],
  ['2026-11-22T21:00:00Z', true],
  ['2026-11-22T23:30:00Z', true],
  ['2026-11-23T05:59:00Z', true],
  ['2026-11-23T06:00:00Z', false],
  ['2026-07-01T05:00:00Z', false],
])('at %s night is %s', (at, expected) => {
  expect(isNight(new Date(at))).toBe(expected);
});
