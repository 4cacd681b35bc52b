import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryServer } from '#test/change-server.ts';
import { emptyLocalStorage } from '#test/local-storage.ts';
import { Replica, type ReplicaOptions } from './replica.ts';
import { Connection } from './replica-connection.ts';
import { asked, copyName, deleteCopy, openCopy, transact } from './replica-database.ts';

const now = () => '2026-11-22T12:00:00.000Z';
const name = copyName('organisation', 'user');
const opened: Replica[] = [];

function replicaOf(server: MemoryServer, options: Partial<ReplicaOptions> = {}): Replica {
  const who = { organisationId: 'organisation', organisationSlug: 'voorbeeld', userId: 'user', role: 'reader' };
  const replica = new Replica({ ...who, server, now, ...options });
  opened.push(replica);
  return replica;
}

function filledServer(count: number, pageSize = 2000): MemoryServer {
  const server = new MemoryServer(pageSize);
  for (let at = 1; at <= count; at += 1) server.commit(`r${at}`, { name: `Record ${at}` });
  return server;
}

const namesIn = async (replica: Replica) => (await replica.list('application')).map((record) => record.name);

beforeEach(() => {
  emptyLocalStorage();
});

afterEach(async () => {
  for (const replica of opened.splice(0)) replica.close();
  await deleteCopy(name);
  vi.unstubAllGlobals();
});

describe('a copy', () => {
  test('takes everything in, page by page, and says so', async () => {
    const server = filledServer(5, 2);
    const replica = replicaOf(server);
    await replica.open();
    expect(replica.copyState()).toMatchObject({ complete: false, at: null, records: 0, connection: 'waiting' });
    await replica.pull();
    expect(await namesIn(replica)).toEqual(['Record 1', 'Record 2', 'Record 3', 'Record 4', 'Record 5']);
    expect(replica.copyState()).toEqual({
      complete: true,
      at: now(),
      change: 5,
      records: 5,
      connection: 'live',
      trouble: null,
    });
  });

  test('is there at the next start, without the server', async () => {
    const server = filledServer(3);
    server.commit('p', { name: 'Anna' }, 'person');
    server.commit('s', { name: 'Blad', about: 'r1' }, 'fact-sheet');
    await replicaOf(server).pull();
    server.refusal = { answer: 'unreachable', after: 0 };
    const replica = replicaOf(server);
    expect((await replica.bySlug('application', 'r2'))?.name).toBe('Record 2');
    expect((await replica.byId('p'))?.name).toBe('Anna');
    expect((await replica.byIds(['r3', 'none', 'r1'])).map((record) => record.id)).toEqual(['r3', 'r1']);
    expect((await replica.pointingAt('r1')).map((record) => record.id)).toEqual(['s']);
    expect(await replica.pointingAt('r1', 'person')).toEqual([]);
    expect(await namesIn(replica)).toEqual(['Record 1', 'Record 2', 'Record 3']);
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ complete: true, at: now(), records: 5, connection: 'waiting' });
  });

  test('says that the server is back as soon as its line is, also when nothing changed', async () => {
    const server = filledServer(1);
    const replica = replicaOf(server);
    await replica.pull();
    server.refusal = { answer: 'unreachable', after: 0 };
    await replica.pull();
    expect(replica.copyState().connection).toBe('waiting');
    server.refusal = null;
    const stop = replica.follow(() => {});
    await vi.waitFor(() => expect(replica.copyState().connection).toBe('live'));
    stop();
  });

  test('follows changes and deletions, in memory and on the device', async () => {
    const server = filledServer(3);
    const replica = replicaOf(server);
    await replica.pull();
    const told = vi.fn();
    replica.subscribe(told);
    server.commit('r2', { name: 'Anders' });
    server.remove('r1');
    await replica.pull();
    expect(told).toHaveBeenCalled();
    expect(await namesIn(replica)).toEqual(['Anders', 'Record 3']);
    const restarted = replicaOf(server);
    expect(await namesIn(restarted)).toEqual(['Anders', 'Record 3']);
    expect(await restarted.byId('r1')).toBeUndefined();
  });

  test('tells once of a change, and of nothing new only that its own state is another', async () => {
    const server = filledServer(2);
    const replica = replicaOf(server);
    await replica.pull();
    const told: ('state' | undefined)[] = [];
    replica.subscribe((what) => told.push(what));
    server.commit('r2', { name: 'Anders' });
    await replica.pull();
    expect(told).toEqual([undefined, 'state']);
    await replica.pull();
    server.refusal = { answer: 'unreachable', after: 0 };
    await replica.pull();
    expect(told.slice(2)).toEqual(['state', 'state', 'state']);
  });

  test('hears of a change by itself', async () => {
    const server = filledServer(1);
    const replica = replicaOf(server);
    await replica.pull();
    const stop = replica.follow(() => {});
    server.commit('r1', { name: 'Nieuw' });
    await vi.waitFor(async () => expect(await namesIn(replica)).toEqual(['Nieuw']));
    stop();
  });

  test('whose first load was interrupted is never called complete, and goes on where it was', async () => {
    const server = filledServer(5, 2);
    server.refusal = { answer: 'unreachable', after: 1 };
    await replicaOf(server).pull();
    const replica = replicaOf(server);
    await replica.open();
    expect(replica.copyState()).toMatchObject({ complete: false, at: null, change: 2, records: 2 });
    server.refusal = null;
    server.asked = [];
    await replica.pull();
    expect(server.asked).toEqual([2, 4]);
    expect(replica.copyState()).toMatchObject({ complete: true, records: 5 });
  });

  test('stays readable when the session ends', async () => {
    const server = filledServer(2);
    const replica = replicaOf(server);
    await replica.pull();
    server.refusal = { answer: 'signed-out', after: 0 };
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ complete: true, connection: 'signed-out' });
    expect(await namesIn(replica)).toHaveLength(2);
  });

  test('of a server that was put back to an older backup is fetched anew, the old one readable meanwhile', async () => {
    await replicaOf(filledServer(6)).pull();
    const older = filledServer(4, 2);
    older.commit('r1', { name: 'Uit de reservekopie' });
    older.refusal = { answer: 'unreachable', after: 2 };
    const replica = replicaOf(older);
    await replica.pull();
    expect(await namesIn(replica)).toHaveLength(6);
    expect(replica.copyState()).toMatchObject({ complete: true, change: 6 });
    older.refusal = null;
    older.asked = [];
    await replica.pull();
    expect(older.asked).toEqual([6, 3]);
    expect(await namesIn(replica)).toEqual(['Record 2', 'Record 3', 'Record 4', 'Uit de reservekopie']);
    expect(await namesIn(replicaOf(older))).toHaveLength(4);
  });

  test('is fetched anew for another role, which sees other fields', async () => {
    const server = filledServer(2);
    await replicaOf(server).pull();
    for (const record of server.records.values()) record.content = { ...record.content, ipAddress: '10.0.0.1' };
    const replica = replicaOf(server, { role: 'on-call' });
    await replica.pull();
    expect((await replica.byId('r1'))?.content.ipAddress).toBe('10.0.0.1');
  });

  test('is one for all tabs: what one fetched, the other shows', async () => {
    const server = filledServer(2);
    const [one, other] = [replicaOf(server), replicaOf(server)];
    await one.pull();
    await other.open();
    server.commit('r3', { name: 'Nieuw' });
    server.remove('r1');
    await one.pull();
    await vi.waitFor(async () => expect(await namesIn(other)).toEqual(['Nieuw', 'Record 2']));
    expect(other.copyState().change).toBe(4);
  });

  test('takes an older page than the device has: the tab does not believe that it has read what another tab stored', async () => {
    const server = filledServer(1);
    const [slow, quick] = [replicaOf(server), replicaOf(server)];
    for (const tab of [slow, quick]) await tab.pull();
    // The slow tab has its answer, and stores it after the quick one stored a newer page.
    const older = await server.changesSince(1);
    server.commit('r2', { name: 'Record 2' });
    await quick.pull();
    vi.spyOn(server, 'changesSince').mockResolvedValueOnce(older);
    await slow.pull();
    await slow.pull();
    expect(await namesIn(slow)).toEqual(['Record 1', 'Record 2']);
  });

  test('answers a search by names first and by everything once the index stands', async () => {
    const server = filledServer(1);
    server.commit('b', { name: 'Burgerzaken', purpose: 'Paspoorten' });
    const replica = replicaOf(server);
    await replica.pull();
    expect((await replica.search('burg')).map((hit) => hit.id)).toEqual(['b']);
    await replica.prepare();
    expect((await replica.search('paspoort')).map((hit) => hit.id)).toEqual(['b']);
    server.commit('n', { name: 'Nieuw', purpose: 'Rijbewijzen' });
    await replica.pull();
    expect((await replica.search('rijbewijs')).map((hit) => hit.id)).toEqual(['n']);
    server.remove('n');
    await replica.pull();
    expect(await replica.search('rijbewijs')).toEqual([]);
  });

  test('that followed many changes is put together again, without losing one', async () => {
    const server = filledServer(5);
    const replica = replicaOf(server);
    await replica.pull();
    for (let count = 0; count < 40; count += 1) {
      server.commit(`r${count % 4}`, { name: `Naam ${count}` });
      await replica.pull();
    }
    server.remove('r5');
    await replica.pull();
    const expected = await namesIn(replica);
    expect(await rowsOnDevice()).toBeGreaterThan(40);
    const restarted = replicaOf(server);
    await restarted.prepare();
    expect(await rowsOnDevice()).toBe(1);
    expect(await namesIn(restarted)).toEqual(expected);
    expect(await namesIn(replicaOf(server))).toEqual(expected);
  });
});

describe('a device that lets its copy down', () => {
  test('a lost connection stops no reading, and is opened again for what must be written', async () => {
    const server = filledServer(2);
    await replicaOf(server).pull();
    const databases: IDBDatabase[] = [];
    const replica = replicaOf(server, { connection: watched(databases) });
    expect(await namesIn(replica)).toHaveLength(2);
    databases[0]?.close();
    expect(await namesIn(replica)).toHaveLength(2);
    await replica.drafts.write('blad', { stap: 'Half getypt' }, now());
    expect(await replica.drafts.read('blad')).toEqual({
      key: 'blad',
      value: { stap: 'Half getypt' },
      updatedAt: now(),
    });
    expect(databases).toHaveLength(2);
    expect(replica.copyState().trouble).toBeNull();
  });

  test('a connection lost while writing: the page is written again, whole', async () => {
    const server = filledServer(2);
    const databases: IDBDatabase[] = [];
    const replica = replicaOf(server, { connection: watched(databases) });
    await replica.pull();
    server.commit('r3', { name: 'Nieuw' });
    const pulling = replica.pull();
    databases[0]?.close();
    await pulling;
    expect(databases).toHaveLength(2);
    expect(replica.copyState()).toMatchObject({ change: 3, records: 3, trouble: null });
    expect(await namesIn(replicaOf(server))).toHaveLength(3);
  });

  test('a full device: the user is told, what came is readable, and later it is stored', async () => {
    const server = filledServer(3);
    await replicaOf(server).pull();
    const replica = replicaOf(server);
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    server.commit('r4', { name: 'Nieuw' });
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ trouble: 'storage-full', records: 4 });
    expect(await namesIn(replica)).toContain('Nieuw');
    expect(await namesIn(replicaOf(server))).not.toContain('Nieuw');
    await replica.recoverStorage();
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ trouble: 'storage-full', records: 4 });
    full.mockRestore();
    await replica.recoverStorage();
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ trouble: null, records: 4 });
    expect(await namesIn(replicaOf(server))).toContain('Nieuw');
  });

  test('a copy that the browser threw away is noticed, told, and fetched again', async () => {
    const server = filledServer(3);
    const first = replicaOf(server);
    await first.pull();
    first.close();
    await deleteCopy(name);
    const replica = replicaOf(server);
    await replica.open();
    expect(replica.copyState()).toMatchObject({ trouble: 'storage-evicted', complete: false, records: 0 });
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ trouble: 'storage-evicted', complete: true, records: 3 });
    const later = replicaOf(server);
    await later.open();
    expect(later.copyState()).toMatchObject({ trouble: null, complete: true });
  });

  test('a copy that is thrown away under a running program is stored again', async () => {
    const server = filledServer(3);
    const replica = replicaOf(server);
    await replica.pull();
    const database = await openCopy(name);
    await transact(database, ['shelfA', 'meta'], 'readwrite', async (transaction) => {
      transaction.objectStore('shelfA').clear();
      transaction.objectStore('meta').clear();
    });
    database.close();
    server.commit('r4', { name: 'Nieuw' });
    await replica.pull();
    expect(await namesIn(replica)).toHaveLength(4);
    await vi.waitFor(async () => expect(await namesIn(replicaOf(server))).toHaveLength(4));
  });

  test('storage that comes back is read again, also without the server', async () => {
    const server = filledServer(3);
    await replicaOf(server).pull();
    server.refusal = { answer: 'unreachable', after: 0 };
    let isLost = true;
    const open = () => (isLost ? Promise.reject(new DOMException('', 'InvalidStateError')) : openCopy(name));
    const replica = replicaOf(server, { connection: new Connection(name, { open, pause: async () => {} }) });
    await replica.open();
    expect(replica.copyState()).toMatchObject({ trouble: 'storage-lost', complete: false, records: 0 });
    isLost = false;
    await replica.recoverStorage();
    expect(replica.copyState()).toMatchObject({ trouble: null, complete: true, records: 3 });
  });

  test('no storage at all: the records come from the server and the user is told', async () => {
    const open = async () => {
      throw new DOMException(
        'Connection to Indexed Database server lost. Refresh the page to try again',
        'UnknownError',
      );
    };
    const connection = new Connection(name, { open, pause: async () => {} });
    const replica = replicaOf(filledServer(3, 2), { connection });
    await replica.pull();
    expect(replica.copyState()).toMatchObject({ trouble: 'storage-lost', complete: true, records: 3 });
    expect(await namesIn(replica)).toHaveLength(3);
  });
});

async function rowsOnDevice(): Promise<number> {
  const database = await openCopy(name);
  const rows = await transact(database, ['shelfA'], 'readonly', (transaction) =>
    asked(transaction.objectStore('shelfA').count()),
  );
  database.close();
  return rows;
}

/** A connection that shows which databases it opened. */
const watched = (databases: IDBDatabase[]): Connection =>
  new Connection(name, {
    pause: async () => {},
    open: async () => {
      const database = await openCopy(name);
      databases.push(database);
      return database;
    },
  });
