import { expect, test } from 'vitest';
import type { WordPart } from './word-parts.ts';
import { countStates, nextUndecided, type WordState, wordStatesOf } from './word-states.ts';

const part = (id: string, parent: string | null = null): WordPart => ({
  ...{ id, parent, path: [id], title: id, level: parent === null ? 1 : 2, type: 'text', blocks: [] },
});
const parts = new Map([part('a'), part('b', 'a'), part('c', 'a'), part('d'), part('e')].map((one) => [one.id, one]));

test('a part goes along with the one above it, and a proposal counts only while nobody chose', () => {
  const proposals = new Map([
    ['b', {}],
    ['d', {}],
  ]);
  const states = wordStatesOf(parts, { a: { as: 'new' }, c: { as: 'skip' } }, proposals);
  expect([...states]).toEqual([
    ['a', 'chosen'],
    ['b', 'chosen'],
    ['c', 'skipped'],
    ['d', 'proposal'],
    ['e', 'open'],
  ]);
  expect(countStates(states)).toEqual({ open: 1, proposal: 1, chosen: 2, skipped: 1 });
});

test.each<[string, string | undefined, WordState[], string | undefined]>([
  ['from the top', undefined, ['chosen', 'open', 'proposal'], '1'],
  ['after this one', '1', ['chosen', 'open', 'proposal'], '2'],
  ['from the top again', '2', ['open', 'chosen', 'proposal'], '0'],
  ['itself, when it is the last', '1', ['chosen', 'open', 'skipped'], '1'],
  ['none', '0', ['chosen', 'skipped', 'chosen'], undefined],
  ['for a part that is gone', 'gone', ['chosen', 'open', 'open'], '1'],
])('the next to decide is found %s', (_, after, states, next) => {
  expect(nextUndecided(new Map(states.map((state, at) => [String(at), state])), after)).toBe(next);
});
