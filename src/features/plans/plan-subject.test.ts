import { expect, test } from 'vitest';
import type { KindName } from '#records/kind-name.ts';
import { planTypes } from './plan.ts';
import { fitsType, typeFor } from './plan-subject.ts';

test.each<[KindName, string]>([
  ['application', 'application'],
  ['infrastructure', 'application service'],
  ['service', 'service'],
  ['organisation', 'organisation'],
])('a plan about %s can be of type %s', (kind, types) => {
  expect(planTypes.filter((type) => fitsType(kind, type)).join(' ')).toBe(types);
  expect(fitsType(kind, typeFor(kind))).toBe(true);
});
