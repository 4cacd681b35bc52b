import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

const list = { href: '/lijst/plan', label: 'Plannen' };
const anywhere = { ...list, fromAnywhere: true };

test.each([
  ['opened by its address, a page leads to its parent', anywhere, undefined, false, 'parent'],
  [
    'opened from another page, it leads there and names no place that it may not be',
    anywhere,
    undefined,
    true,
    'before',
  ],
  ['a page with one place above it always leads there', list, undefined, true, 'parent'],
  ['results go before all', anywhere, '/zoeken?q=a', true, 'results'],
] as const)('%s', (_, parent, results, hasPageBefore, to) => {
  const href = to === 'results' ? '/zoeken?q=a' : '/lijst/plan';
  expect(wayBack(parent, results, hasPageBefore)).toEqual({ to, href });
});

test('a page without a parent has no way back', () => {
  expect(wayBack(undefined, '/zoeken?q=a', true)).toBeUndefined();
});
