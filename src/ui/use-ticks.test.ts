import { expect, test } from 'vitest';
import { ticked, unticked } from './use-ticks.ts';

const night = new Date('2026-03-10T02:14:00Z');
const later = new Date('2026-03-10T02:20:00Z');

test('a tick holds the moment, and a stray second tap changes nothing', () => {
  const once = ticked({}, 'Bel de balie.', night);
  expect(once).toEqual({ 'Bel de balie.': '2026-03-10T02:14:00.000Z' });
  expect(ticked(once, 'Bel de balie.', later)).toEqual(once);
});

test('undoing takes one tick away and leaves the others', () => {
  const both = ticked(ticked({}, 'Bel de balie.', night), 'Herstart.', later);
  expect(unticked(both, 'Herstart.')).toEqual({ 'Bel de balie.': night.toISOString() });
});
