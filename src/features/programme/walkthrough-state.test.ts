import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walkState, withCheck, withFound } from './walkthrough-state.ts';

const functions = [
  { name: 'Paspoort aanvragen', meanwhile: 'Op papier' },
  { name: 'Verhuizing' },
  { name: 'Uittreksel' },
];

test('a function counts as seen when both its sides were looked at', () => {
  const checks = withCheck(
    withCheck([], 'paspoort  aanvragen', { working: 'understood', failing: 'unclear', note: 'Wie print?' }),
    'Verhuizing',
    { working: 'understood' },
  );
  const state = walkState(functions, checks);
  expect(state).toMatchObject({ seen: 1, unseen: 2, found: [] });
  expect(state.points).toEqual([
    { name: 'Paspoort aanvragen', side: 'failing', state: 'unclear', note: 'Wie print?', owner: undefined },
    { name: 'Verhuizing', side: 'failing', state: 'not-seen', note: undefined, owner: undefined },
    { name: 'Uittreksel', side: 'working', state: 'not-seen', note: undefined, owner: undefined },
    { name: 'Uittreksel', side: 'failing', state: 'not-seen', note: undefined, owner: undefined },
  ]);
});

test('what was found while walking is shown too, and goes to the application once', () => {
  const checks = withCheck([], 'Adres onderzoeken', { working: 'unclear' });
  expect(walkState(functions, checks).rows.at(-1)).toMatchObject({ name: 'Adres onderzoeken', isListed: false });
  expect(walkState(functions, checks).found).toEqual(['Adres onderzoeken']);
  expect(withFound(functions, ['adres onderzoeken', 'VERHUIZING'])).toEqual([
    ...functions,
    { name: 'adres onderzoeken' },
  ]);
});

test('without functions there is nothing to tick', () => {
  expect(walkState(undefined, undefined)).toEqual({ rows: [], seen: 0, unseen: 0, points: [], found: [] });
});

test('whatever is ticked, every function stays in view and every side that is not understood is a point', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const seen = fc.constantFrom('understood' as const, 'unclear' as const, 'not-seen' as const);
  const ticks = fc.array(fc.tuple(name, fc.constantFrom('working', 'failing'), seen), { maxLength: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(name), ticks, (listed, done) => {
      const checks = done.reduce(
        (held, [which, side, state]) => withCheck(held, which, { [side]: state }),
        withCheck([], 'a', {}),
      );
      const state = walkState(
        listed.map((one) => ({ name: one })),
        checks,
      );
      const names = new Set([...listed, ...done.map(([which]) => which), 'a']);
      expect(state.rows.map((row) => row.name).sort()).toEqual([...names].sort());
      const unclear = state.rows
        .flatMap(({ working, failing }) => [working, failing])
        .filter((one) => one !== 'understood');
      expect(state.points).toHaveLength(unclear.length);
      expect(state.seen + state.unseen).toBe(state.rows.length);
    }),
  );
});
