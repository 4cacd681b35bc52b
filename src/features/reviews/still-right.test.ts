import { expect, test } from 'vitest';
import type { Role } from '#platform/auth/role.ts';
import type { KindName } from '#records/kind-name.ts';
import { whyNotStillRight } from './still-right.ts';

const answering = ['noor', 'bram'];
const valid = { revision: 1, contentHash: 'valid', at: '2026-11-01T00:00:00.000Z', by: 'eva' };
const who = (userId: string, role: Role = 'reader', hasLeft = false) => ({
  ...{ userId, persons: hasLeft ? [] : [userId], namesake: null, role, hasLeft },
});

test.each([
  ['its owner, of a valid plan', 'plan', who('noor'), [who('noor')], true, null],
  ['its deputy, of a valid fact sheet', 'fact-sheet', who('bram', 'on-call'), [who('noor')], true, null],
  ['who only reads', 'plan', who('tom'), [who('noor')], true, 'not-yours'],
  ['who writes', 'procedure', who('eva', 'editor'), [who('noor')], true, 'not-yours'],
  ['an administrator of Paraat', 'action-card', who('ada', 'administrator'), [who('bram')], true, 'not-yours'],
  ['who writes, where nobody who answers can sign in', 'plan', who('eva', 'editor'), [who('tom')], true, null],
  ['who reads, where nobody who answers can sign in', 'plan', who('tom'), [], true, 'not-yours'],
  ['its owner, of a draft', 'plan', who('noor', 'editor'), [who('noor')], false, 'verdicts-owed'],
  ['who writes, of a draft', 'action-card', who('eva', 'administrator'), [], false, 'verdicts-owed'],
  ['who left', 'plan', who('noor', 'editor', true), [], true, 'not-yours'],
  ['who writes, of a setting', 'setting', who('eva', 'editor'), [who('noor')], false, null],
  ['its owner, of a setting', 'setting', who('noor'), [who('noor')], false, null],
  ['who only reads, of an application', 'application', who('tom'), [], false, 'not-yours'],
] as const)('still right, says %s', (_, kind, speaker, accounts, isValid, why) => {
  const record = { kind: kind as KindName, ...(isValid ? { published: valid } : {}) };
  expect(whyNotStillRight(record, speaker, answering, [...accounts])).toBe(why);
});
