import { expect, test } from 'vitest';
import { isSameAnswer } from './hooks.ts';
import { pauseAfter } from './live.ts';
import { changeIn } from './replica-server.ts';

test('each failure makes the pause longer, up to ten seconds, and no two devices come at once', () => {
  expect([1, 2, 3, 4].map((failures) => pauseAfter(failures, 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(pauseAfter(50, 1)).toBe(10_000);
  expect(pauseAfter(50, 0)).toBe(5_000);
});

test.each([
  ['17', 17],
  ['{"change":17}', 17],
  ['', undefined],
  ['zeventien', undefined],
  ['{"change":"17"}', undefined],
  ['17.5', undefined],
])('the event %s tells change %s', (data, change) => {
  expect(changeIn(data)).toBe(change);
});

test('answers are the same when their records are in the same state, in the same order', () => {
  const one = { id: 'a', change: 1 };
  const other = { id: 'b', change: 2 };
  expect(isSameAnswer([one, other], [{ ...one }, { ...other }])).toBe(true);
  expect(isSameAnswer([one, other], [other, one])).toBe(false);
  expect(isSameAnswer([one], [{ ...one, change: 3 }])).toBe(false);
  expect(isSameAnswer([one], [one, other])).toBe(false);
  expect(isSameAnswer(undefined, one)).toBe(false);
  expect(isSameAnswer({ total: 1 }, { total: 1 })).toBe(false);
});
