import { describe, expect, test } from 'vitest';
import type { AskedPerson } from './confirming.ts';
import type { Verdict } from './verdict.ts';
import { reachOf, remindOn, waitsFor, whoHears } from './waiting.ts';

const need = { type: 'understandable', roleId: null } as const;
const said = (userId: string, yes = true): Verdict => ({
  ...need,
  ...{ contentHash: 'new', yes, reason: yes ? '' : 'Wat is een BRP?', userId, userName: userId },
  at: '2026-11-22T10:00:00.000Z',
});
const standing = (...given: Verdict[]) => ({
  ...{ ...need, given },
  state: given.some(({ yes }) => !yes) ? ('no' as const) : given.length > 0 ? ('yes' as const) : ('open' as const),
});
const named = (userId: string): AskedPerson => ({ ...need, userId, name: userId });

describe('a verdict waits for', () => {
  test.each([
    ['everybody while nobody spoke', standing(), [], true],
    ['nobody after somebody else said yes', standing(said('tom')), [], false],
    ['nobody after somebody else said no', standing(said('tom', false)), [], false],
    ['nobody who said it already', standing(said('els')), [named('els')], false],
    ['nobody else where one was named', standing(), [named('tom')], false],
    ['who was named, also after somebody else said yes', standing(said('tom')), [named('els')], true],
  ])('%s', (_, given, asked, expected) => {
    expect(waitsFor(given, { asked }, 'els')).toBe(expected);
  });
});

describe('of a newcomer', () => {
  const account = (userId: string, since: string | null) => ({
    ...{ userId, persons: [], namesake: null, hasLeft: false },
    since: since === null ? null : new Date(since),
  });
  const round = { asked: [], askedAt: '2026-11-22T10:00:00.000Z', askedById: 'eva' };
  const [tom, eva, ina] = [account('tom', '2026-01-01'), account('eva', '2026-01-01'), account('ina', '2026-11-23')];
  const heard = (type: 'correct' | 'understandable', ...fitting: (typeof tom)[]) =>
    whoHears({ type, roleId: null }, round, fitting).map(({ userId }) => userId);

  test('a verdict is asked that only few may give', () => {
    expect(heard('correct', tom, ina)).toEqual(['tom', 'ina']);
  });
  test('no reading as a stranger is asked where others were asked for it', () => {
    expect(heard('understandable', tom, eva, ina)).toEqual(['tom']);
  });
  test('reading as a stranger is asked where only who asks was there', () => {
    expect(heard('understandable', eva, ina)).toEqual(['eva', 'ina']);
  });
  test('nothing is asked where another was named', () => {
    const asked = [named('tom')];
    expect(whoHears(need, { ...round, asked }, [tom, ina]).map(({ userId }) => userId)).toEqual(['tom']);
  });
});

describe('who did not answer is reminded', () => {
  const askedAt = '2026-11-22T10:00:00.000Z';
  test.each([
    ['after a week', null, '2026-11-29'],
    ['a day before it is wanted', '2026-11-26', '2026-11-25'],
    ['after a week where it is wanted much later', '2027-02-01', '2026-11-29'],
    ['not on the day of asking', '2026-11-22', '2026-11-23'],
  ])('%s', (_, due, expected) => {
    expect(remindOn({ askedAt, due })).toBe(expected);
  });
});

test.each([
  ['somebody who can sign in', ['els'], ['Ina'], 'somebody'],
  ['who was invited a moment ago, and that is no error', [], ['Ina'], 'waits'],
  ['nobody at all', [], [], 'nobody'],
])('an open verdict reaches %s', (_, candidates, invited, reach) => {
  expect(reachOf({ candidates: candidates.map((userId) => ({ userId, name: userId })), invited })).toBe(reach);
});
