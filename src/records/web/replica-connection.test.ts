import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { Connection, isFull, isLostConnection } from './replica-connection.ts';
import { CopyDatabase, emptyCopy } from './replica-database.ts';

const name = 'paraat-copy:connection';
const open = () => new CopyDatabase(name);
const pause = async () => {};

afterEach(() => Dexie.delete(name));

const lost: [name: string, message: string][] = [
  ['InvalidStateError', "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing."],
  ['UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'],
  ['AbortError', 'The transaction was aborted, so the request cannot be fulfilled.'],
  ['UnknownError', 'Attempt to get a record from database without an in-progress transaction'],
  ['DatabaseClosedError', 'Database has been closed'],
  ['TimeoutError', 'the database did not answer'],
];

test.each(lost)('%s (%s): opens again and repeats the work', async (errorName, message) => {
  const connection = new Connection(name, { open: vi.fn(open), pause });
  let tries = 0;
  const answer = await connection.run(async (database) => {
    tries += 1;
    if (tries < 3) throw new DOMException(message, errorName);
    return database.meta.count();
  });
  expect([answer, tries]).toEqual([0, 3]);
  connection.close();
});

test('what Dexie wrapped is recognised inside', () => {
  const wrapped = Object.assign(new Error('bulkPut failed'), { inner: new DOMException('', 'QuotaExceededError') });
  expect(isFull(wrapped)).toBe(true);
  expect(isLostConnection(wrapped)).toBe(false);
  expect(isLostConnection(Object.assign(new Error('x'), { inner: new DOMException('', 'InvalidStateError') }))).toBe(
    true,
  );
});

test('gives up after a bounded number of tries, and leaves other errors alone', async () => {
  const connection = new Connection(name, { open, pause, tries: 3 });
  const always = vi.fn(async () => {
    throw new DOMException('', 'InvalidStateError');
  });
  await expect(connection.run(always)).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(always).toHaveBeenCalledTimes(3);
  const wrong = vi.fn(async () => {
    throw new TypeError('wrong');
  });
  await expect(connection.run(wrong)).rejects.toThrow('wrong');
  expect(wrong).toHaveBeenCalledTimes(1);
  connection.close();
});

test('work that never comes back is given up and tried again', async () => {
  const connection = new Connection(name, { open, pause, patience: 30 });
  let tries = 0;
  const answer = await connection.run(() => {
    tries += 1;
    return tries === 1 ? new Promise<string>(() => {}) : Promise.resolve('answered');
  });
  expect(answer).toBe('answered');
  connection.close();
});

test('a write counts only when its transaction is complete', async () => {
  const connection = new Connection(name, { open, pause, tries: 1 });
  const half = connection.run((database) =>
    database.transaction('rw', [database.meta], async () => {
      await database.meta.put({ ...emptyCopy, change: 7 });
      throw new DOMException('', 'AbortError');
    }),
  );
  await expect(half).rejects.toMatchObject({ name: 'AbortError' });
  expect(await connection.run((database) => database.meta.count())).toBe(0);
  connection.close();
});
