import { expect, test } from 'vitest';
import type { CopyState } from '#records/record-source.ts';
import { alarmOf } from './copy-alarm.ts';

const whole: CopyState = {
  complete: true,
  at: '2026-03-10T01:02:00Z',
  change: 9,
  records: 40,
  connection: 'live',
  trouble: null,
};

test('a whole copy that follows the server is quiet, also while the server is only slow', () => {
  expect(alarmOf(whole, false)).toBeNull();
  expect(alarmOf({ ...whole, connection: 'waiting' }, false)).toBeNull();
});

test('silence of the server is told, and more loudly when the copy is not whole', () => {
  const silent = alarmOf({ ...whole, connection: 'waiting' }, true);
  const half = alarmOf({ ...whole, complete: false, connection: 'waiting' }, true);
  expect(silent?.title()).toBe('Geen verbinding.');
  expect(half?.title()).toBe('Kopie niet compleet.');
});

test.each(['storage-full', 'storage-evicted', 'storage-lost'] as const)('%s goes before all else', (trouble) => {
  const told = alarmOf({ ...whole, connection: 'signed-out', trouble }, true);
  const signedOut = alarmOf({ ...whole, connection: 'signed-out' }, true);
  expect(told).not.toBeNull();
  expect(told?.title()).not.toBe(signedOut?.title());
});
