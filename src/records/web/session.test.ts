import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '#platform/auth/role.ts';
import { emptyLocalStorage } from '#test/local-storage.ts';
import { copyName, openCopy } from './replica-database.ts';
import { noteKept, wasKept } from './replica-kept.ts';
import { forgetCopy, rememberedSession, rememberedSessions, rememberSession } from './session.ts';

const session = (organisationId: string, role: Session['role'] = 'reader'): Session => ({
  userId: 'anna',
  userName: 'Anna',
  organisationId,
  organisationSlug: organisationId,
  organisationName: organisationId,
  country: 'NL',
  role,
});

beforeEach(() => {
  emptyLocalStorage();
});
afterEach(() => vi.unstubAllGlobals());

test('the last session is the present one, and each person and organisation is remembered once', () => {
  expect(rememberedSession()).toBeUndefined();
  rememberSession(session('eerste'));
  rememberSession(session('tweede'));
  rememberSession(session('eerste', 'editor'));
  expect(rememberedSession()).toEqual(session('eerste', 'editor'));
  expect(rememberedSessions().map((one) => one.organisationId)).toEqual(['eerste', 'tweede']);
});

test.each(['{', '{"a":1}', '[null, 1, {"userId": 3}]'])('what cannot be read (%s) is nobody', (text) => {
  localStorage.setItem('paraat-sessions', text);
  expect(rememberedSessions()).toEqual([]);
});

test('a device that keeps nothing still works', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(() => rememberSession(session('eerste'))).not.toThrow();
  expect(rememberedSession()).toBeUndefined();
});

test('signing out leaves nothing behind, also of an organisation that was left before, and nothing else is touched', async () => {
  const mine = copyName('eerste', 'anna');
  const older = copyName('verlaten', 'anna');
  for (const name of [mine, older, 'iets-anders']) (await openCopy(name)).close();
  rememberSession(session('eerste'));
  noteKept(mine);
  await forgetCopy();
  expect(rememberedSessions()).toEqual([]);
  expect(wasKept(mine)).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['iets-anders']);
});
