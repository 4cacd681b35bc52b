import { expect, test } from 'vitest';
import { recordOf } from '#test/reviewed-records.ts';
import { findingsIn } from './checks.ts';

const today = '2026-11-22';
const app = recordOf('application', 'app-1', { priority: 1, owner: 'person-1' });
const tried = (triedOn: string, standIn = 'person-2') =>
  recordOf('takeover-test', 'test-1', { about: 'app-1', standIn, triedOn });

test.each([
  ['never', [app], 1],
  ['this year', [app, tried('2026-03-01')], 0],
  ['longer ago', [app, tried('2025-03-01')], 1],
  ['by the owner', [app, tried('2026-03-01', 'person-1')], 1],
  ['never, of something that can wait', [recordOf('application', 'app-2', { priority: 2 })], 0],
])('a takeover that was tried %s', (_, records, count) => {
  const found = findingsIn(records, today).filter(({ code }) => code === 'takeover-untested');
  expect(found).toHaveLength(count);
});
