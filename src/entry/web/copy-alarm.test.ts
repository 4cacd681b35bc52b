import { expect, test } from 'vitest';
import type { CopyState } from '#records/record-source.ts';
import { alarmOf, copyWordOf } from './copy-alarm.ts';

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

test.each([
  ['at the start nobody knows of the server yet', 'waiting', { heard: false }, 'asking'],
  ['a server that answers makes the copy current', 'live', { heard: true }, 'complete'],
  ['a hiccup after that is no news', 'waiting', { heard: true }, 'complete'],
  ['a line that dropped is told', 'waiting', { heard: true, dropped: true }, 'dropped'],
  ['long silence is told by the alarm beside it', 'waiting', { heard: false, silent: true }, 'complete'],
] as const)('%s', (_, connection, server, word) => {
  const known = { dropped: false, silent: false, ...server };
  expect(copyWordOf({ ...whole, connection }, known)).toBe(word);
  expect(copyWordOf({ ...whole, connection, at: null }, known)).toBe('none');
  expect(copyWordOf({ ...whole, connection, complete: false }, known)).toBe('partial');
});
