import { expect, test } from 'vitest';
import { isClosedAt } from './answering-hours.ts';

// In November the municipality's clock is an hour ahead of UTC; the 20th is a Friday.
test.each<[hours: string | null, now: string, closed: boolean]>([
  ['Werkdagen 8:00-17:00', '2026-11-20T07:00:00Z', false],
  ['Werkdagen 8:00-17:00', '2026-11-20T06:59:00Z', true],
  ['Werkdagen 8:00-17:00', '2026-11-20T16:00:00Z', true],
  ['Werkdagen 8:00-17:00', '2026-07-03T14:59:00Z', false],
  ['werkdagen 8-17 uur', '2026-11-21T11:00:00Z', true],
  ['ma-vr 8-18', '2026-11-22T11:00:00Z', true],
  ['ma-vr 8-18', '2026-11-20T16:30:00Z', false],
  ['Dagelijks 7:00-23:00', '2026-11-22T11:00:00Z', false],
  ['Dagelijks 7:00-23:00', '2026-11-22T22:30:00Z', true],
  ['24/7', '2026-11-22T02:00:00Z', false],
  ['Dag en nacht', '2026-11-22T02:00:00Z', false],
  ['Werkdagen 8:00-17:00, spoed altijd', '2026-11-22T02:00:00Z', false],
  ['Dagelijks 22:00-6:00', '2026-11-22T11:00:00Z', false],
  [null, '2026-11-22T02:00:00Z', false],
])('%s at %s: closed %s', (hours, now, closed) => {
  expect(isClosedAt(hours, new Date(now))).toBe(closed);
});
