import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workTime } from '#test/work-time.ts';
import type { DependencyType } from './dependency.ts';
import { chainTo, dependencyGraph, impactOf, needsBehind } from './impact.ts';

type Line = [dependent: string, on: string[], type?: DependencyType, needed?: number | undefined];

const graphOf = (lines: readonly Line[]) =>
  dependencyGraph(
    lines.map(([dependent, on, type = 'serves', needed], at) => ({
      id: `need-${String(at).padStart(5, '0')}`,
      content: { name: 'need', dependent, on, type, ...(needed === undefined ? {} : { needed }) },
    })),
  );

const fates = (lines: readonly Line[], ...down: string[]) =>
  Object.fromEntries([...impactOf(graphOf(lines), down)].map(([id, impact]) => [id, impact.state]).sort());

describe('if this is down, what else?', () => {
  test.each<[string, Line[], string[], Record<string, string>]>([
    ['nothing leans on it', [['a', ['b']]], ['a'], {}],
    ['what needs it falls', [['a', ['b']]], ['b'], { a: 'falls' }],
    [
      'and what needs that',
      [
        ['a', ['b']],
        ['z', ['a']],
      ],
      ['b'],
      { a: 'falls', z: 'falls' },
    ],
    ['missing data hampers', [['a', ['b'], 'data']], ['b'], { a: 'hampered' }],
    [
      'hampered goes no further',
      [
        ['a', ['b'], 'data'],
        ['z', ['a']],
      ],
      ['b'],
      { a: 'hampered' },
    ],
    [
      'falling outweighs being hampered',
      [
        ['a', ['b'], 'data'],
        ['a', ['b'], 'runs-on'],
      ],
      ['b'],
      { a: 'falls' },
    ],
    [
      'also when the fall comes later',
      [
        ['a', ['b'], 'data'],
        ['c', ['b']],
        ['a', ['c']],
      ],
      ['b'],
      { a: 'falls', c: 'falls' },
    ],
    ['one of two stands in', [['a', ['b', 'c'], 'network']], ['b'], {}],
    ['both of two down', [['a', ['b', 'c'], 'network']], ['b', 'c'], { a: 'falls' }],
    ['two of three needed, one down', [['a', ['b', 'c', 'd'], 'serves', 2]], ['b'], {}],
    ['two of three needed, two down', [['a', ['b', 'c', 'd'], 'serves', 2]], ['b', 'd'], { a: 'falls' }],
    [
      'both halves lean on one thing',
      [
        ['a', ['b', 'c']],
        ['b', ['x']],
        ['c', ['x']],
      ],
      ['x'],
      { a: 'falls', b: 'falls', c: 'falls' },
    ],
    [
      'a circle ends',
      [
        ['a', ['b']],
        ['b', ['a']],
      ],
      ['a'],
      { b: 'falls' },
    ],
    ['what is down is not named again', [['a', ['b']]], ['a', 'b'], {}],
  ])('%s', (_, lines, down, expected) => {
    expect(fates(lines, ...down)).toEqual(expected);
  });

  test('tells the way from what is down', () => {
    const impacts = impactOf(
      graphOf([
        ['a', ['b']],
        ['z', ['a']],
      ]),
      ['b'],
    );
    expect(chainTo(impacts, 'z')).toEqual(['b', 'a', 'z']);
    expect(impacts.get('z')?.depth).toBe(2);
  });

  test('more of one kind named than needed never asks for more than there are', () => {
    expect(fates([['a', ['b'], 'serves', 5]], 'b')).toEqual({ a: 'falls' });
  });
});

test('names everything that a record needs, near and far', () => {
  const found = needsBehind(
    graphOf([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['d', ['a']],
    ]),
    'a',
  );
  expect([...found].map(([id, { depth }]) => [id, depth])).toEqual([
    ['b', 1],
    ['c', 1],
    ['d', 2],
  ]);
});

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const line = fc
  .record({
    dependent: fc.constantFrom(...names),
    on: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
    type: fc.constantFrom<DependencyType>('data', 'serves', 'runs-on', 'network'),
    needed: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ dependent, on, type, needed }): Line => [dependent, on, type, needed]);
const landscape = fc.array(line, { maxLength: 14 });
const outage = fc.subarray(names);

const worse = { falls: 2, hampered: 1 };
const badness = (lines: readonly Line[], down: readonly string[]) => {
  const impacts = impactOf(graphOf(lines), down);
  return names.map((name) => {
    const impact = impacts.get(name);
    return down.includes(name) ? 2 : impact === undefined ? 0 : worse[impact.state];
  });
};

describe('whatever the landscape', () => {
  test('more down never saves anything', () => {
    fc.assert(
      fc.property(landscape, outage, fc.constantFrom(...names), (lines, down, also) => {
        const less = badness(lines, down);
        const more = badness(lines, [...new Set([...down, also])]);
        expect(more.every((bad, at) => bad >= (less[at] ?? 0))).toBe(true);
      }),
    );
  });

  test('the order of records and of what is down changes nothing', () => {
    fc.assert(
      fc.property(landscape, outage, (lines, down) => {
        expect(badness([...lines].reverse(), [...down].reverse())).toEqual(badness(lines, down));
      }),
    );
  });

  test('with N of M, exactly M - N may go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(7), fc.nat(7), (m, n, k) => {
        const on = names.slice(1, 1 + m);
        const needed = 1 + (n % m);
        const down = on.slice(0, k % (m + 1));
        expect('a' in fates([['a', on, 'serves', needed]], ...down)).toBe(m - down.length < needed);
      }),
    );
  });

  test('what falls has a need that is not met, and what works has none', () => {
    fc.assert(
      fc.property(landscape, outage, (lines, down) => {
        const bad = badness(lines, down);
        const out = (name: string) => (bad[names.indexOf(name)] ?? 0) === 2;
        const unmet = (name: string, data: boolean) =>
          lines.some(([dependent, on, type, needed = 1]) => {
            const up = on.filter((one) => !out(one)).length;
            return dependent === name && (type === 'data') === data && up < Math.min(needed, on.length);
          });
        for (const name of names.filter((one) => !down.includes(one))) {
          expect(out(name)).toBe(unmet(name, false));
          if (!out(name)) expect(bad[names.indexOf(name)]).toBe(unmet(name, true) ? 1 : 0);
        }
      }),
    );
  });
});

test('a landscape of 5,000 with 6,000 needs is answered within 20 ms of work', () => {
  const lines = Array.from({ length: 6000 }, (_, at): Line => [`n${(at * 7) % 5000}`, [`n${(at * 13 + 1) % 5000}`]]);
  const chain = Array.from({ length: 4999 }, (_, at): Line => [`n${at + 1}`, [`n${at}`]]);
  for (const graph of [graphOf(lines), graphOf(chain)]) {
    impactOf(graph, ['n0']);
    // The quickest says how long the work takes; the others say what else the machine did.
    const times = Array.from({ length: 15 }, () => workTime(() => impactOf(graph, ['n0'])));
    expect(Math.min(...times)).toBeLessThan(20);
  }
});
