import { expect, test } from 'vitest';
import { keptScenario, scenarioStillKept } from './kept-scenario.ts';

const now = new Date('2026-06-02T08:00:00Z');

test.each([
  ['just now', keptScenario('fire', '2026-06-02T08:00:00Z'), 'fire'],
  ['almost twelve hours ago', keptScenario('fire', '2026-06-01T20:00:01Z'), 'fire'],
  ['twelve hours ago', keptScenario('fire', '2026-06-01T20:00:00Z'), ''],
  ['another day', keptScenario('fire', '2026-05-20T08:00:00Z'), ''],
  ['in the future, by a clock that was wrong', keptScenario('fire', '2026-06-03T08:00:00Z'), ''],
  ['at no time', keptScenario('fire', 'ooit'), ''],
  ['without a time, as before', '0190-fire', ''],
  ['null', 'null', ''],
  ['never', null, ''],
])('a cause chosen %s', (_, text, id) => {
  expect(scenarioStillKept(text, now)).toBe(id);
});
