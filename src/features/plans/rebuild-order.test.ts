import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DependencyType } from '#features/landscape/dependency.ts';
import type { Need } from '#features/landscape/impact.ts';
import { rebuildOrder } from './rebuild-order.ts';

const need = (dependent: string, on: string, needed?: number, type: DependencyType = 'runs-on'): Need => ({
  ...{ id: `${dependent}>${on}`, dependent, on: on.split(' '), type },
  needed: needed ?? on.split(' ').length,
});

const byName = (a: string, b: string) => a.localeCompare(b);
const drawn = (ids: string, needs: readonly Need[]) =>
  rebuildOrder(ids.split(' '), needs, byName).map((round) =>
    round.map(({ id, circle }) => (circle.length === 0 ? id : `${id}(${[...circle].sort().join('')})`)).join(' '),
  );

describe('the order in which to bring things back', () => {
  test.each<[string, string, Need[], string[]]>([
    ['nothing leans on anything: all at once', 'b a', [], ['a b']],
    ['a chain goes from the bottom up', 'app db net', [need('app', 'db'), need('db', 'net')], ['net', 'db', 'app']],
    ['what is gone cannot be waited for', 'app', [need('app', 'gone')], ['app']],
    ['what needs itself waits for nothing', 'app', [need('app', 'app')], ['app']],
    ['one of two is enough to go on', 'app x y z', [need('app', 'x y', 1), need('y', 'z')], ['x z', 'app y']],
    ['both of two are waited for', 'app x y z', [need('app', 'x y', 2), need('y', 'z')], ['x z', 'y', 'app']],
    ['of an alternative that is gone the other is waited for', 'app x', [need('app', 'gone x', 2)], ['x', 'app']],
    [
      'a circle is named, and goes on after it',
      'a b c',
      [need('a', 'b'), need('b', 'a'), need('c', 'a')],
      ['a(b) b(a)', 'c'],
    ],
    [
      'a circle waits for what stands outside it',
      'a b net',
      [need('a', 'b'), need('b', 'a'), need('b', 'net')],
      ['net', 'a(b) b(a)'],
    ],
    ['in a circle missing data holds nothing up', 'a b', [need('a', 'b', 1, 'data'), need('b', 'a')], ['a', 'b']],
  ])('%s', (_, ids, needs, expected) => {
    expect(drawn(ids, needs)).toEqual(expected);
  });

  const ids = [...'abcdefghij'];
  const anyNeed = fc
    .record({
      dependent: fc.constantFrom(...ids),
      on: fc.uniqueArray(fc.constantFrom(...ids, 'gone'), { minLength: 1, maxLength: 4 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      type: fc.constantFrom<DependencyType>('runs-on', 'data', 'network'),
    })
    .map(
      ({ dependent, on, part, type }): Need => ({
        ...{ id: `${dependent}${on.join('')}`, dependent, on, type },
        needed: Math.max(1, Math.ceil(part * on.length)),
      }),
    );

  test('holds everything once, and everything after enough of what it needs, unless it stands in a named circle', () => {
    fc.assert(
      fc.property(fc.array(anyNeed, { maxLength: 25 }), (needs) => {
        const rounds = rebuildOrder(ids, needs, byName);
        const items = rounds.flat();
        expect(items.map(({ id }) => id).toSorted()).toEqual(ids);
        const roundOf = new Map(rounds.flatMap((round, at) => round.map(({ id }) => [id, at] as const)));
        for (const item of items) {
          for (const one of item.needs) {
            if (one.type === 'data') continue;
            const before = one.on.filter((id) => (roundOf.get(id) ?? 0) < (roundOf.get(item.id) ?? 0));
            const inCircle = one.on.filter((id) => item.circle.includes(id));
            expect(before.length + inCircle.length).toBeGreaterThanOrEqual(one.needed);
          }
        }
      }),
    );
  });

  test('names no circle where the needs have none', () => {
    const downward = anyNeed
      .map((one) => ({ ...one, on: one.on.filter((id) => id < one.dependent) }))
      .filter(({ on }) => on.length > 0);
    fc.assert(
      fc.property(fc.array(downward, { maxLength: 25 }), (needs) => {
        const items = rebuildOrder(ids, needs, byName).flat();
        expect(items.every(({ circle }) => circle.length === 0)).toBe(true);
      }),
    );
  });
});
