import { expect, test } from 'vitest';
import { returnPath } from './record-path.ts';

test.each([
  ['/plan/burgerzaken#uitgereikt', true],
  [null, false],
  ['', false],
  ['plan/burgerzaken', false],
  ['https://elders.example', false],
  ['//elders.example', false],
  ['/\\elders.example', false],
  ['javascript:alert(1)', false],
])('saving leads back only to a place in this house: %s', (given, isHere) => {
  expect(returnPath(given)).toBe(isHere ? given : undefined);
});
