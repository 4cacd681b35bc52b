import { expect, test } from 'vitest';
import { toggled } from './use-ticks.ts';

const night = new Date('2026-03-10T02:14:00Z');
const later = new Date('2026-03-10T02:20:00Z');

test('a tick holds the moment, and a second tap takes it away', () => {
  const once = toggled({}, 'Bel de balie.', night);
  expect(once).toEqual({ 'Bel de balie.': '2026-03-10T02:14:00.000Z' });
  expect(toggled(once, 'Bel de balie.', later)).toEqual({});
});

test('ticks of other steps stay as they were', () => {
  const both = toggled(toggled({}, 'Bel de balie.', night), 'Herstart.', later);
  expect(toggled(both, 'Herstart.', later)).toEqual({ 'Bel de balie.': night.toISOString() });
});
