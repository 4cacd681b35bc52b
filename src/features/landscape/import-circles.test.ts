import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circlesIn } from './import-circles.ts';

it.each([
  [
    'a chain has none',
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    [],
  ],
  [
    'two that need each other',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a', 'b']],
  ],
  [
    'a circle of three with a tail',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ],
    [['a', 'b', 'c']],
  ],
  [
    'two circles',
    [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'd'],
      ['d', 'c'],
      ['a', 'c'],
    ],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
] as [string, [string, string][], string[][]][])('%s', (_, needs, circles) =>
  expect(circlesIn(needs)).toEqual(circles),
);

it('walks a chain of a hundred thousand without falling over', () => {
  const chain = Array.from({ length: 100_000 }, (_, at): [string, string] => [String(at), String(at + 1)]);
  expect(circlesIn(chain)).toEqual([]);
  expect(circlesIn([...chain, ['100000', '0']])[0]).toHaveLength(100_001);
});

it('finds exactly those that reach themselves', () => {
  const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const edges = fc.array(
    fc.tuple(node, node).filter(([from, to]) => from !== to),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(edges, (needs) => {
      const inCircle = new Set(circlesIn(needs).flat());
      for (const start of 'abcdef') expect(inCircle.has(start)).toBe(reachesItself(start, needs));
    }),
  );
});

function reachesItself(start: string, needs: [string, string][]): boolean {
  const reached = new Set<string>();
  const toVisit = [start];
  for (let node = toVisit.pop(); node !== undefined; node = toVisit.pop()) {
    for (const [from, to] of needs) {
      if (from !== node || reached.has(to)) continue;
      reached.add(to);
      toVisit.push(to);
    }
  }
  return reached.has(start);
}
