import { expect, test } from 'vitest';
import { hasLeft } from './has-left.ts';

const today = '2026-11-22';

test.each<[string, { content: { leftOn?: unknown } } | undefined, boolean]>([
  ['whoever left yesterday', { content: { leftOn: '2026-11-21' } }, true],
  ['whoever leaves today', { content: { leftOn: today } }, true],
  ['whoever leaves tomorrow', { content: { leftOn: '2026-11-23' } }, false],
  ['whoever left in an earlier year', { content: { leftOn: '2019-12-31' } }, true],
  ['whoever stays', { content: {} }, false],
  ['whose day is no text', { content: { leftOn: 20261121 } }, false],
  ['nobody', undefined, false],
])('%s (%j) has left: %s', (_, person, isGone) => {
  expect(hasLeft(person, today)).toBe(isGone);
});
