import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '#platform/auth/role.ts';
import { MemoryServer } from '#test/change-server.ts';
import { emptyLocalStorage } from '#test/local-storage.ts';
import { Replica } from './replica.ts';
import { copyName, deleteCopy, openCopy, transact } from './replica-database.ts';
import { openEarly } from './replica-early.ts';
import { acceptPage } from './replica-storage.ts';
import { rememberSession } from './session.ts';

const session: Session = {
  userId: 'anna',
  userName: 'Anna',
  organisationId: 'voorbeeld',
  organisationSlug: 'voorbeeld',
  organisationName: 'Voorbeeld',
  country: 'NL',
  role: 'reader',
};
const name = copyName(session.organisationId, session.userId);
const stamp = { at: '2026-11-22T12:00:00.000Z', role: 'reader' };
const opened: Replica[] = [];

function replicaOf(server: MemoryServer): Replica {
  const replica = new Replica({ ...session, server });
  opened.push(replica);
  return replica;
}

async function storedCopy(server: MemoryServer): Promise<void> {
  const former = replicaOf(server);
  await former.pull();
  former.close();
}

beforeEach(() => {
  emptyLocalStorage();
  rememberSession(session);
});

afterEach(async () => {
  for (const replica of opened.splice(0)) replica.close();
  await deleteCopy(name);
  vi.unstubAllGlobals();
});

test('what was read early is what the copy shows, without reading it again', async () => {
  const server = new MemoryServer();
  server.commit('r1', { name: 'Zaaksysteem' });
  await storedCopy(server);
  openEarly();
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await Promise.resolve();
  const replica = replicaOf(server);
  expect((await replica.byId('r1'))?.name).toBe('Zaaksysteem');
  expect(replica.copyState()).toMatchObject({ complete: true, trouble: null, change: 1 });
  await replica.pull();
  expect(reads).toHaveBeenCalledTimes(1);
  reads.mockRestore();
});

test('what another tab stored after the early reading is seen, also without the server', async () => {
  const server = new MemoryServer();
  server.commit('r1', { name: 'Zaaksysteem' });
  await storedCopy(server);
  openEarly();
  const other = await openCopy(name);
  // Takes its turn behind the early reading, as another tab does.
  await transact(other, ['meta'], 'readwrite', async () => undefined);
  server.commit('r1', { name: 'Zaaksysteem Plus' });
  const page = await server.changesSince(1);
  if (typeof page === 'string') throw new Error(page);
  await acceptPage(other, 1, page, stamp);
  other.close();
  server.refusal = { answer: 'unreachable', after: 0 };
  const replica = replicaOf(server);
  await replica.open();
  await vi.waitFor(async () => expect((await replica.byId('r1'))?.name).toBe('Zaaksysteem Plus'));
  expect(replica.copyState()).toMatchObject({ change: 2, complete: true });
});

test('an early reading that fails is done again', async () => {
  const server = new MemoryServer();
  server.commit('r1', { name: 'Zaaksysteem' });
  await storedCopy(server);
  const refuse = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('connection lost', 'UnknownError');
  });
  openEarly();
  const replica = replicaOf(server);
  expect((await replica.byId('r1'))?.name).toBe('Zaaksysteem');
  expect(replica.copyState().trouble).toBeNull();
  refuse.mockRestore();
});

test('the copy of another person is not taken for mine', async () => {
  const server = new MemoryServer();
  server.commit('r1', { name: 'Zaaksysteem' });
  await storedCopy(server);
  openEarly();
  const replica = new Replica({ ...session, userId: 'bram', server });
  opened.push(replica);
  expect(await replica.byId('r1')).toBeUndefined();
  replica.close();
  await deleteCopy(copyName(session.organisationId, 'bram'));
});
