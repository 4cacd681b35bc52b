import { expect, test } from 'vitest';
import { dialAddress } from './telephone.ts';

test.each([
  ['014 012', 'tel:014012'],
  ['06-12 34 56 78', 'tel:0612345678'],
  ['+31 (0)30 123 45 67', 'tel:+31301234567'],
  ['(030) 123.45.67', 'tel:0301234567'],
  ['+32 9 123 45 67', 'tel:+3291234567'],
  ['112', 'tel:112'],
])('%s dials as %s', (written, address) => {
  expect(dialAddress(written)).toBe(address);
});
